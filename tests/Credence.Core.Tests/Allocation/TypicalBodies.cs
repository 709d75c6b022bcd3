using System.Collections.Immutable;
using Credence.Core.Allocation;

namespace Credence.Core.Tests.Allocation;

/// <summary>
/// Bodies of the shapes that the rule library is full of, with random ledgers: credit types, topics, windows and
/// portions are drawn as a ledger has them and turned into numbers here. Also what the benchmarks run on.
/// </summary>
public static class TypicalBodies
{
    /// <summary>A requirement in small words: credit types and topics as bit sets, 0 topics = any.</summary>
    private sealed record Asked(
        int Within,
        int Credits,
        int Deadline,
        int Types = AnyType,
        int Topics = 0,
        int Since = 0,
        bool Minimum = false,
        int CapTypes = 0,
        int Cap = 0
    );

    private const int AnyType = 15;
    private const int CategoryOne = 1;
    private const int CategoryTwo = 2;
    private const int Osteopathic = 4;
    private const int Moc = 8;
    private const int Pain = 1;
    private const int Ethics = 2;
    private const int Safety = 4;
    private const int OwnField = 8;

    private static readonly ImmutableArray<(string Name, Asked[] Requirements)> Shapes =
    [
        ("one total", [new(-1, 30, 730)]),
        ("federal eight hours, once", [new(-1, 8, 900, Topics: Pain)]),
        (
            "total, Category 1 minimum, two topics",
            [
                new(-1, 50, 730),
                new(0, 25, 730, CategoryOne, Minimum: true),
                new(0, 3, 730, Topics: Pain),
                new(0, 2, 730, Topics: Ethics),
            ]
        ),
        (
            "total with a once course and a Category 2 cap",
            [
                new(-1, 40, 730, Since: 1, CapTypes: CategoryTwo, Cap: 20),
                new(0, 5, 700, Topics: Pain),
                new(0, 2, 730, Topics: Ethics, Since: 1),
            ]
        ),
        (
            "certification: total, self-assessment, safety, rolling",
            [
                new(-1, 100, 1500, Moc),
                new(0, 30, 1500, Moc, Topics: Safety | OwnField),
                new(0, 20, 900, Moc, Since: 1),
                new(0, 10, 1500, Moc, Topics: Safety, Since: 1),
            ]
        ),
        (
            "osteopathic: total, field, two minimums, a cap",
            [
                new(-1, 120, 1100, CapTypes: CategoryTwo, Cap: 60),
                new(0, 60, 1100, Topics: OwnField),
                new(0, 30, 1100, CategoryOne | Osteopathic, Minimum: true),
                new(0, 20, 1100, Osteopathic, Minimum: true),
                new(0, 5, 730, Topics: Pain, Since: 1),
            ]
        ),
        (
            "twelve requirements",
            [
                new(-1, 50, 730, Since: 1),
                new(0, 40, 730, CategoryOne, Since: 1, Minimum: true),
                new(0, 20, 730, CategoryOne, Topics: OwnField),
                new(2, 5, 500, CategoryOne, Topics: Safety),
                new(0, 3, 730, Topics: Pain),
                new(0, 2, 400, Topics: Ethics),
                new(0, 2, 730, Topics: Ethics, Since: 1),
                new(0, 1, 730, Topics: Safety),
                new(-1, 12, 365, CategoryOne, Since: 1),
                new(8, 6, 365, CategoryOne, Topics: OwnField),
                new(-1, 8, 900, Topics: Pain),
                new(-1, 10, 1000, Moc),
            ]
        ),
    ];

    public static int Count => Shapes.Length;

    public static string NameOf(int shape) => Shapes[shape].Name;

    public static AllocationProblem Draw(int shape, int activities, int seed)
    {
        var random = new Random(seed);
        var asked = Shapes[shape].Requirements;
        var nodes = asked
            .Select(r => new AllocationNode(
                r.Within,
                r.Credits * 100L,
                r.Deadline,
                r.Minimum ? NodeKind.Minimum : NodeKind.Sum
            ))
            .ToImmutableArray();
        var ledger = Enumerable
            .Range(0, activities)
            .Select(a => DrawActivity(random, a, activities))
            .ToArray();
        var portions = ledger
            .SelectMany(
                (entry, a) => entry.Portions.Select(portion => new PortionAmount(a, portion.Amount))
            )
            .ToImmutableArray();
        var problem = new AllocationProblem(nodes, activities, portions)
        {
            Caps = CapsOf(asked, ledger),
        };
        var p = 0;
        for (var a = 0; a < activities; a++)
        {
            for (var r = 0; r < asked.Length; r++)
            {
                if (asked[r].Since <= ledger[a].Age)
                {
                    problem.SetLimit(a, r, Largest(ledger[a], asked[r].Types));
                }
            }
            foreach (var (_, topics) in ledger[a].Portions)
            {
                for (var r = 0; r < asked.Length; r++)
                {
                    if (
                        problem.Limit(a, r) > 0
                        && (asked[r].Topics == 0 || (asked[r].Topics & topics) != 0)
                    )
                    {
                        problem.AllowPut(p, r);
                    }
                }
                p++;
            }
        }
        return problem;
    }

    private sealed record Entry(
        int Age,
        (int Type, long Amount)[] Lines,
        (long Amount, int Topics)[] Portions
    );

    /// <summary>Age 0 lies before the present window, 1 in it.</summary>
    private static Entry DrawActivity(Random random, int index, int activities)
    {
        var age = index < activities / 3 ? 0 : 1;
        var amount = random.Next(5) == 0 ? random.Next(16, 80) * 25L : random.Next(1, 16) * 25L;
        var kind = random.Next(20);
        (int, long)[] lines = kind switch
        {
            < 9 => [(CategoryOne, amount)],
            < 14 => [(CategoryOne, amount), (Moc, amount)],
            < 15 => [(CategoryOne, amount), (Moc, Math.Max(25, amount / 50 * 25))],
            < 17 => [(CategoryTwo, amount)],
            _ => [(Osteopathic, amount)],
        };
        var topics = random.Next(8) switch
        {
            0 => Pain,
            1 => Ethics,
            2 => Safety | OwnField,
            3 or 4 => OwnField,
            _ => 0,
        };
        var part = amount / 100 * 25;
        (long, int)[] portions =
            random.Next(6) == 0 && part > 0
                ? [(part, topics | Pain), (amount - part, topics)]
                : [(amount, topics)];
        return new Entry(age, lines, portions);
    }

    private static long Largest(Entry entry, int types) =>
        entry
            .Lines.Where(line => (line.Type & types) != 0)
            .Select(line => line.Amount)
            .DefaultIfEmpty()
            .Max();

    private static ImmutableArray<AllocationCap> CapsOf(Asked[] asked, Entry[] ledger) =>
        [
            .. asked
                .Select((r, index) => (r, index))
                .Where(pair => pair.r.CapTypes != 0)
                .Select(pair => new AllocationCap(
                    pair.index,
                    pair.r.Cap * 100L,
                    [
                        .. Enumerable
                            .Range(0, ledger.Length)
                            .Where(a => Largest(ledger[a], pair.r.CapTypes) > 0)
                            .Select(a => new CapMember(
                                a,
                                -1,
                                Largest(ledger[a], pair.r.Types & ~pair.r.CapTypes)
                            )),
                    ]
                )),
        ];
}
