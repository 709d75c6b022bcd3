using Credence.App.Catalog;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Tests.Rules;
using Credence.Core.Credits;
using Credence.Core.Planning;

namespace Credence.App.Tests.Catalog;

public sealed class CatalogLibraryTests
{
    private static readonly CatalogContents Shipped = CatalogLibrary.OfProgram.Contents;

    [Fact]
    public void The_catalog_that_comes_with_the_program_reads_without_a_problem()
    {
        var reading = CatalogLibrary.OfProgram.Reading;

        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Notices);
        Assert.True(Shipped.Entries.Length >= 200);
        Assert.True(Shipped.Clusters.Length >= 15);
        Assert.True(Shipped.Resources.Length >= 20);
    }

    [Fact]
    public void Every_entry_says_how_sure_it_is_and_as_of_when() =>
        Assert.All(
            Shipped.Entries,
            entry =>
            {
                Assert.InRange(entry.AsOf, 2010, 2026);
                Assert.NotEmpty(entry.Candidate.Provider);
                // What is sure was read somewhere.
                Assert.True(
                    entry.Confidence != Core.Requirements.Confidence.High
                        || entry.Url.Length > 0
                        || entry.Candidate.Provider.StartsWith("Own", StringComparison.Ordinal),
                    entry.Id
                );
            }
        );

    [Fact]
    public void Every_way_of_claiming_credit_says_how_much_within_which_limits_by_which_proof_and_where_it_was_read() =>
        Assert.All(
            Shipped.Claims,
            claim =>
            {
                Assert.True(claim.PerHour is not null ^ claim.Amount is not null, claim.Id);
                Assert.NotEmpty(claim.Limits);
                Assert.NotEmpty(claim.Proof);
                Assert.Contains(claim.Sources, source => source.Url.StartsWith("http"));
                Assert.All(
                    claim.Sources,
                    source => Assert.True(source.Url.Length > 0 || source.Title == "Own knowledge")
                );
            }
        );

    [Fact]
    public void There_are_fields_to_try_ways_to_claim_and_questions_to_ask()
    {
        Assert.Equal(
            [
                "palliative-care",
                "clinical-informatics",
                "addiction-medicine",
                "telemedicine-leadership",
            ],
            Shipped.Fields.Take(4).Select(field => field.Id)
        );
        Assert.All(Shipped.Fields, field => Assert.NotEmpty(field.Topics));
        Assert.Contains(Shipped.Claims, claim => claim.For == ClaimKind.Project);
        Assert.All(
            Shipped.Questions,
            question =>
                Assert.Equal(question.Makes == AnswerMakes.Candidate, question.Usual is not null)
        );
        Assert.Single(Shipped.Questions, question => question.Makes == AnswerMakes.Allowance);
    }

    [Fact]
    public void Every_topic_that_a_rule_asks_for_has_an_activity()
    {
        var asked = RuleLibrary
            .OfProgram.Bodies()
            .SelectMany(body => body.Versions)
            .SelectMany(version =>
                version.Requirements.Concat(
                    version.Packages.SelectMany(package => package.Requirements)
                )
            )
            .Where(requirement => !requirement.Topics.IsEmpty)
            .ToList();
        var offered = Shipped
            .Entries.SelectMany(entry => entry.Candidate.Portions)
            .SelectMany(portion => portion.Topics)
            .ToHashSet();

        Assert.DoesNotContain(
            asked.Where(requirement => !requirement.Topics.Any(offered.Contains)),
            requirement => requirement.Topics.Length == 1
        );
    }

    [Fact]
    public void A_band_counts_its_low_end_and_costs_its_high_end()
    {
        var meeting = CatalogLibrary.OfProgram.Find("acp-im-meeting")!;

        Assert.Equal(CreditsBasis.Band, meeting.Basis);
        Assert.Equal(Amount.Whole(18), meeting.Candidate.Lines[0].Amount);
        Assert.Equal(Amount.Whole(28), meeting.Bands[0].High);
        Assert.Equal("$900 to $1400", meeting.Price.ToString());
        Assert.Equal(140_000, meeting.Candidate.PriceOnce.Cents);
        Assert.Equal([4], meeting.UsualMonths);
        Assert.Equal(CandidateMode.Event, meeting.Candidate.Mode);
    }

    [Fact]
    public void The_catalog_is_versioned_by_the_day_of_its_newest_change() =>
        Assert.True(CatalogLibrary.OfProgram.Edition.Date >= new DateOnly(2026, 11, 22));

    [Theory]
    [InlineData(
        "candidates: [{id: a, title: A, as_of: 2025, credits_band: {ama-pra-1: [9, 3]}}]",
        "band-unreadable"
    )]
    [InlineData(
        "candidates: [{id: a, title: A, as_of: 2025, price: {once: [100]}}]",
        "band-unreadable"
    )]
    [InlineData(
        "candidates: [{id: a, title: A, as_of: 2025, aimed_at: [us-oh-smbb]}]",
        "catalog-id-misspelled"
    )]
    [InlineData("clusters: [{id: a, needs: [nothing-like-it]}]", "catalog-id-unknown")]
    [InlineData("candidates: [{id: a, title: A}]", "key-missing")]
    [InlineData(
        "candidates: [{id: a, title: A, as_of: 2025}, {id: a, title: B, as_of: 2025}]",
        "id-twice"
    )]
    [InlineData("candidates: [{id: a, title: A, as_of: 2025, prize: 3}]", "key-misspelled")]
    [InlineData("candidates: [{id: a, title: A, as_of: 2025, format: curse}]", "choice-unknown")]
    public void What_is_wrong_with_an_entry_is_told_with_file_and_line(string yaml, string code)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "some.yaml"), yaml);

        var problem = Assert.Single(
            new CatalogLibrary(folder.Path, RuleLibrary.OfProgram).Reading.Problems
        );

        Assert.Equal(code, problem.Code);
        Assert.StartsWith("some.yaml, line 1", problem.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalog_that_is_not_there_is_an_empty_one() =>
        Assert.Empty(
            new CatalogLibrary(
                Path.Combine(Path.GetTempPath(), "no-such-catalog"),
                RuleLibrary.OfProgram
            )
                .Contents
                .Entries
        );
}
