namespace Credence.Web.Pages.Import;

/// <summary>A file that was brought and not yet accepted.</summary>
public sealed record Upload(string Name, byte[] Bytes);

/// <summary>
/// Holds the last few files between the page that shows what is in them and the button that takes them. Only in
/// memory: until somebody accepts, nothing is kept.
/// </summary>
public sealed class PendingUploads
{
    private const int Kept = 6;

    private readonly Lock gate = new();
    private readonly List<(string Key, Upload Upload)> uploads = [];

    public string Put(Upload upload)
    {
        var key = Guid.NewGuid().ToString("N");
        lock (gate)
        {
            uploads.Add((key, upload));
            if (uploads.Count > Kept)
            {
                uploads.RemoveAt(0);
            }
        }

        return key;
    }

    public Upload? Find(string key)
    {
        lock (gate)
        {
            return uploads.Find(one => one.Key == key).Upload;
        }
    }

    public void Forget(string key)
    {
        lock (gate)
        {
            uploads.RemoveAll(one => one.Key == key);
        }
    }
}
