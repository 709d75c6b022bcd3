using System.Globalization;
using System.Text;
using Credence.App.Allowances;
using Credence.App.Candidates;
using Credence.App.Goals;
using Credence.App.Ledger;
using Credence.App.Profiles;
using Credence.App.Tests.Folder;
using Credence.Core.Ledger;
using Credence.Core.Planning;

namespace Credence.App.Tests.WholeYears;

/// <summary>
/// A hospital internist who lives a year day by day: does what is planned on the days it is planned for, and writes it
/// down on the last Friday of the month.
/// </summary>
internal sealed class Physician(Life life)
{
    /// <summary>What they could do in the year, as a list of their own that they bring.</summary>
    private const string CouldDo = """
        title,provider,mode,format,credits,topics,hours,price,allowance,units_per_month,practice_linked,from,to,days_off,outputs,duration_months
        Journal articles with questions,NEJM Group,stream,journal,1 ama-pra-1; 1 moc-part2,internal-medicine,1,199,true,2,,,,,certificate,
        Audio lectures,AudioDigest,stream,audio,1 ama-pra-1; 1 moc-part2,internal-medicine,1,399,true,2,,,,,certificate,
        Medicine grand rounds,Own hospital,stream,grand-rounds,1 ama-pra-1,internal-medicine,1,0,,2,true,,,,,
        Sepsis and hemodynamics course,Society course,block,course,8 ama-pra-1; 8 moc-part2,critical-care+sepsis:8,8,595,true,,,2026-01,2026-06,,certificate,
        Point-of-care ultrasound workshop,Society course,block,simulation,10 ama-pra-1,critical-care+ultrasound:10,9,1450,true,,,2026-08,2026-11,1,certificate,
        Leading change,AAPL,block,course,8 ama-pra-1,leadership:8,8,895,true,,,2026-03,2026-09,,certificate,
        Readmissions project,Own hospital,project,qi-project,6 ama-pra-1; 20 moc-part4,quality-improvement:6,15,0,,,true,2026-04,2026-12,,project; presentation,3
        Opioids and addiction in eight hours,Academy online,block,course,8 ama-pra-1; 8 moc-part2,opioid-prescribing+substance-use-disorder:8,8,199,true,,,2026-01,2026-12,,certificate,
        Hospital medicine annual meeting,SHM,event,conference,22 ama-pra-1; 12 moc-part2,internal-medicine:12; quality-improvement:4; leadership:6,26,1850,true,,,2026-05-06,2026-05-08,3,certificate,
        Leadership academy,SHM,event,conference,20 ama-pra-1,leadership+patient-safety:20,24,2400,true,,,2026-10-12,2026-10-14,3,certificate; role,
        Documentation and coding,Society course,block,course,6 ama-pra-1,documentation+coding:6,6,349,true,,,2026-01,2026-12,,certificate,
        ACLS renewal,Own hospital,block,simulation,4 ama-pra-1,life-support:4,5,0,,,,2026-02,2026-11,,certificate,
        General board review,Online,block,course,30 ama-pra-1; 30 moc-part2,internal-medicine,30,1195,true,,,2026-01,2026-12,,certificate,
        Sponsored dinner,Industry,block,sponsored-dinner,1 ama-pra-1,internal-medicine,3,0,,,,2026-03,2026-03,,,
        """;

    private readonly List<(DateOnly Day, Candidate What)> unwritten = [];

    /// <summary>Nothing is done on these days, and nobody writes anything down.</summary>
    public Func<DateOnly, bool> IsIll { get; set; } = _ => false;

    /// <summary>Who they are, what they owe, what they want, and what they could do: the first evening.</summary>
    public async Task Begin()
    {
        Life.Done(
            await life.Use<Onboard>()
                .Run(
                    life.Author,
                    new TypedPhysician
                    {
                        Name = "Jordan Avery",
                        Degree = "MD",
                        Specialties = ["internal-medicine", "hospital-medicine"],
                        PracticeStates = ["US-OH"],
                        TimeZone = "America/New_York",
                    },
                    []
                )
        );
        await Owe("state-license", "06/30/2027");
        await Owe("specialty-board", "12/31/2026");
        await Owe("hospital", "03/31/2027");
        await Owe("dea", "10/31/2026");
        await Want(
            "By December 2026 I manage septic shock on my own service without transferring.",
            "clinical-depth",
            "20",
            ["critical-care", "sepsis", "ultrasound"],
            "run the sepsis huddle alone"
        );
        await Want(
            "By December 2026 I am a candidate for associate medical director.",
            "role-transition",
            "20",
            ["leadership", "quality-improvement", "patient-safety"],
            "readmissions project presented"
        );
        Life.Done(
            await life.Use<ShapeYear>()
                .Run(
                    life.Author,
                    new TypedYear
                    {
                        Start = "2026-01",
                        HoursPerMonth = "10",
                        Budget = "2500",
                        MicroMinimum = "3",
                        MicroMaximum = "6",
                    }
                )
        );
        Life.Done(
            await life.Use<SaveAllowance>()
                .Run(
                    life.Author,
                    new TypedAllowance
                    {
                        Name = "hospital",
                        Money = "3500",
                        Days = "5",
                    }
                )
        );
        var brought = Life.Done(
            await life.Use<ImportCandidates>()
                .Run(life.Author, Encoding.UTF8.GetBytes(CouldDo), "could-do.csv")
        );
        Assert.Equal(14, brought.Added);
    }

    /// <summary>Every day up to and with the last one.</summary>
    public async Task LiveTo(DateOnly last)
    {
        for (; life.Today <= last; life.Today = life.Today.AddDays(1))
        {
            if (IsIll(life.Today))
            {
                continue;
            }

            await DoWhatIsPlanned();
            if (IsLastFriday(life.Today))
            {
                await WriteDown();
            }
        }

        life.Today = last;
    }

    public async Task WriteDown()
    {
        foreach (var (day, what) in unwritten)
        {
            await Log(what, day);
        }

        unwritten.Clear();
    }

    /// <summary>An entry as somebody files it: with its certificate, on the day they sit down.</summary>
    public async Task Log(Candidate what, DateOnly day, string? proof = null)
    {
        // A subscription is paid with the first thing that comes of it.
        var isPaid = (await life.Practice()).Activities.Any(entry => entry.Title == what.Title);
        var done = new CmeActivity
        {
            Id = new ActivityId("new"),
            Date = day,
            Title = what.Title,
            Provider = what.Provider,
            Format = what.Format,
            Lines = what.Lines,
            Portions = what.Portions,
            Hours = what.Hours,
            Cost = isPaid ? null : what.PriceOnce,
            PaidBy =
                what.PriceOnce.Cents == 0 ? "free"
                : what.Allowance ? "hospital"
                : "self",
            Days = what.DaysOff.IsZero ? null : what.DaysOff,
            Proof = proof ?? $"https://proofs.example.org/{day:yyyy-MM-dd}/{what.Id}.pdf",
        };
        await life.Log([
            .. ActivityCells
                .Of(done)
                .Cells.Where(cell => cell.Key != ActivityCells.IdColumn)
                .Select(cell => (cell.Key, cell.Value)),
        ]);
    }

    public async Task Owe(string body, string cycleEnds) =>
        Life.Done(
            await life.Use<SaveOwnBody>()
                .Add(
                    life.Author,
                    await File.ReadAllTextAsync(
                        Path.Combine(Examples.Internist, "bodies", $"{body}.yaml")
                    ),
                    new TypedObligation { CycleEnds = cycleEnds }
                )
        );

    private async Task Want(
        string statement,
        string kind,
        string target,
        string[] topics,
        string evidence
    ) =>
        Life.Done(
            await life.Use<AddGoal>()
                .Run(
                    life.Author,
                    new TypedGoal
                    {
                        Statement = statement,
                        Kind = kind,
                        Target = target,
                        Priority = "3",
                        Topics = topics,
                        Evidence = [evidence],
                    }
                )
        );

    /// <summary>A meeting on its last day, a block in mid-month, a project on the 25th, small things through the month.</summary>
    private async Task DoWhatIsPlanned()
    {
        var today = life.Today;
        var practice = await life.Practice();
        foreach (
            var work in PlannedWork
                .Of(practice.Plan?.Plan, practice.Candidates.Candidates, practice.Activities)
                .Where(work =>
                    work.Month.Year == today.Year
                    && work.Month.Month == today.Month
                    && !unwritten.Exists(one =>
                        one.What.Id == work.Candidate.Id
                        && (one.What.Mode != CandidateMode.Stream || one.Day == today)
                    )
                )
        )
        {
            var first = work.Candidate.Mode switch
            {
                CandidateMode.Event => work.Days?.End.Day ?? 15,
                CandidateMode.Project => 24,
                CandidateMode.Stream => 3,
                _ => 12,
            };
            for (var part = 1; part <= work.Item.Units; part++)
            {
                if (today.Day == first + (7 * (part - 1)))
                {
                    unwritten.Add((today, work.Candidate));
                }
            }
        }
    }

    private static bool IsLastFriday(DateOnly day) =>
        day.DayOfWeek == DayOfWeek.Friday && day.AddDays(7).Month != day.Month;
}
