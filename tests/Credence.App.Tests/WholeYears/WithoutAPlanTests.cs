using Credence.App.Catalog;
using Credence.Core.Allocation;
using Credence.Core.Planning;
using Credence.Core.Standing;

namespace Credence.App.Tests.WholeYears;

/// <summary>The same physician without a plan: courses as they come, by chance, and an evening in November to write them down.</summary>
public sealed class WithoutAPlanTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_indicators_say_early_what_the_year_ends_with(int seed)
    {
        await using var life = await Life.Begin(new(2026, 1, 4));
        var jordan = new Physician(life);
        await jordan.Begin();
        var seen = await Year(life, jordan, new Random(seed));

        // From the first month: nothing moves a goal. From June on: the DEA's eight hours by October 31 would come late.
        Assert.All(seen.Take(10), month => Assert.Equal(100, month.NoCareerAlignment));
        Assert.Equal(
            [0, 24, 62, 100, 100],
            seen.Skip(4).Take(5).Select(month => month.LastMinutePanic)
        );
        // What is not written down cannot be judged; in November all of it shows at once.
        Assert.All(
            seen.Take(10),
            month =>
                Assert.Equal(
                    (0, 0, 0),
                    (month.RandomSelection, month.NoTracking, month.OverloadedMonth)
                )
        );
        var november = seen[10];
        Assert.InRange(november.NoTracking, 80, 100);
        Assert.InRange(november.RandomSelection, 5, 80);
        Assert.InRange(november.OverloadedMonth, 20, 100);
        Assert.InRange(november.NoCareerAlignment, 30, 100);

        // More credits than anybody asked for, and still not everything that was asked.
        var end = await life.Dossier();
        Assert.InRange(end.Ledger.Sum(entry => entry.Amount.ToDecimal()), 50, 200);
        Assert.Contains(
            end.Check.Obligations.SelectMany(body => body.Requirements),
            one => one.Status is Status.AtRisk or Status.Overdue
        );
    }

    /// <summary>One to four courses a month from the whole catalog; the indicators at each month's end.</summary>
    private static async Task<List<Pitfalls>> Year(Life life, Physician jordan, Random chance)
    {
        var courses = CatalogLibrary
            .OfProgram.Contents.Entries.Select(entry => CatalogCandidate.Of(entry, new(2026, 1, 1)))
            .Where(one => Credits(one) is >= 1 and <= 12)
            .ToList();
        var done = new List<(DateOnly Day, Candidate What)>();
        var seen = new List<Pitfalls>();
        for (var month = new DateOnly(2026, 1, 1); month.Year == 2026; month = month.AddMonths(1))
        {
            for (var times = chance.Next(1, 5); times > 0; times--)
            {
                done.Add((month.AddDays(chance.Next(5, 28)), courses[chance.Next(courses.Count)]));
            }

            life.Today = month.Month == 11 ? new(2026, 11, 20) : month.AddMonths(1).AddDays(-1);
            if (month.Month == 11)
            {
                foreach (var (day, what) in done.Where(one => one.Day <= life.Today))
                {
                    await jordan.Log(what, day, chance.Next(3) == 0 ? "" : null);
                }
            }

            seen.Add((await life.Dossier()).Check.Pitfalls);
        }

        return seen;
    }

    private static decimal Credits(Candidate one) =>
        one
            .Lines.Where(line => line.Type.Code == "ama-pra-1")
            .Select(line => line.Amount.ToDecimal())
            .FirstOrDefault();
}
