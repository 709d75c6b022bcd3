using Credence.App.Packets;
using Credence.Cli.Commands;
using Credence.Cli.Tests.Commands;

namespace Credence.Cli.Tests.Documents;

public sealed class MapTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("credence-map-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void The_year_stands_on_one_page()
    {
        var run = Make(Run.Internist, Paper.Letter);

        Assert.Equal(0, run.Exit);
        Approved.Is(MachinePrograms.Text(In("map.pdf"), 1, 1));
        MachinePrograms.IsSound(In("map.pdf"));
        Assert.Contains("Pages:           1\n", Info(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_with_many_bodies_and_an_accepted_plan_still_stands_on_one_page_of_A4()
    {
        var folder = In("many");
        foreach (
            var file in Directory.EnumerateFiles(Run.Internist, "*", SearchOption.AllDirectories)
        )
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Run.Internist, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var profile = Path.Combine(folder, "profile.yaml");
        var more = string.Concat(
            Enumerable
                .Range(1, 14)
                .Select(number =>
                    $"  - {{custom: bodies/hospital.yaml, id: hospital-{number}, cycle_ends: 2027-03-31}}\n"
                )
        );
        File.WriteAllText(
            profile,
            File.ReadAllText(profile)
                .Replace("\ngoals:\n", $"\n{more}goals:\n", StringComparison.Ordinal)
        );
        File.WriteAllText(
            Path.Combine(folder, "plan.yaml"),
            """
            accepted: 2026-01-04
            items:
              - {candidate: hemodynamics, month: 2026-03, start_month: 2026-03, units: 1, done: [L1]}
              - {candidate: readmissions-qi, month: 2026-09, start_month: 2026-07, units: 1}
              - {candidate: coding, month: 2026-10, start_month: 2026-10, units: 1}
              - {candidate: hospital-medicine-meeting, month: 2026-05, start_month: 2026-05, units: 1}
              - {candidate: grand-rounds, month: 2026-06, start_month: 2026-06, units: 2}
              - {candidate: grand-rounds, month: 2026-07, start_month: 2026-07, units: 1}

            """
        );

        var run = Make(folder, Paper.A4);

        Assert.Equal(0, run.Exit);
        Assert.Contains("Pages:           1\n", Info(), StringComparison.Ordinal);
        var text = MachinePrograms.Text(In("map.pdf"), 1, 1);
        Assert.Contains("Hospital medicine annual meeting", text, StringComparison.Ordinal);
        Assert.Contains("Medicine grand rounds  3 in two months", text, StringComparison.Ordinal);
        Assert.Contains("So I do", text, StringComparison.Ordinal);
    }

    private string In(string name) => Path.Combine(root, name);

    private string Info() => MachinePrograms.Run("pdfinfo", In("map.pdf"));

    private Run Make(string folder, Paper paper) =>
        Run.Of(terminal => Map.Run(folder, In("map.pdf"), paper, new(2026, 4, 21), terminal));
}
