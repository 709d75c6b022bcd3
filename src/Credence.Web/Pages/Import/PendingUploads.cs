using Credence.App.Store;

namespace Credence.Web.Pages.Import;

/// <summary>A file that was brought and not yet accepted.</summary>
public sealed record Upload(string Name, byte[] Bytes);

/// <summary>
/// Holds each person's last few files between the page that shows what is in them and the button that takes them. Only in
/// memory: until somebody accepts, nothing is kept. Nobody finds another's.
/// </summary>
public sealed class PendingUploads
{
    private const int KeptOfOne = 6;
    private const long KeptBytes = 200_000_000;

    private readonly Lock gate = new();
    private readonly List<(PersonId Person, string Key, Upload Upload)> uploads = [];

    public string Put(PersonId person, Upload upload)
    {
        var key = Guid.NewGuid().ToString("N");
        lock (gate)
        {
            uploads.Add((person, key, upload));
            if (uploads.Count(one => one.Person == person) > KeptOfOne)
            {
                uploads.RemoveAt(uploads.FindIndex(one => one.Person == person));
            }

            while (
                uploads.Count > 1 && uploads.Sum(one => (long)one.Upload.Bytes.Length) > KeptBytes
            )
            {
                uploads.RemoveAt(0);
            }
        }

        return key;
    }

    public Upload? Find(PersonId person, string key)
    {
        lock (gate)
        {
            return uploads.Find(one => one.Person == person && one.Key == key).Upload;
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
