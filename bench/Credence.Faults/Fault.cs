namespace Credence.Faults;

/// <summary>One fault that Stryker wrote into Core and that compiles.</summary>
/// <param name="File">Under src/Credence.Core.</param>
/// <param name="Change">What the code was, and what it became.</param>
internal sealed record Fault(int Id, string File, string Change)
{
    public string Folder => File.Split('/')[0];

    public override string ToString() => $"{File}  {Change}";

    public static Fault[] Read(string list) =>
        [
            .. from line in System.IO.File.ReadLines(list)
            let words = line.Split('\t')
            select new Fault(int.Parse(words[0]), words[1], words[2]),
        ];

    public static void Write(string list, IEnumerable<Fault> faults) =>
        System.IO.File.WriteAllLines(
            list,
            faults.Select(one => $"{one.Id}\t{one.File}\t{one.Change}")
        );
}
