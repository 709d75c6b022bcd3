using Credence.App.Rules;
using Credence.Core.Credits;
using Credence.Core.Obligations;
using Credence.Core.Practice;
using Credence.Core.Requirements;
using Credence.Core.Standing;
using Credence.Web.Pages.Requirements;
using Credence.Web.Pages.Welcome;

namespace Credence.Web.Tests.Bodies;

/// <summary>What the first questions ask of the dates of each body of the library.</summary>
public sealed class FirstDatesTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static Body Find(string id) => RuleLibrary.OfProgram.Find(id)!.Value!;

    public static TheoryData<string> Bodies => [.. RuleLibrary.OfProgram.Ids];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_whose_end_is_not_asked_for_fixes_it_for_everybody_who_gave_a_birthday(
        string id
    )
    {
        var body = Find(id);
        Assert.True(
            WelcomeView.NeedsEnd(body)
                || CycleOf(new Obligation { Id = id, Body = body }) is not null,
            $"{id} leaves the end open and is not asked: {BodyWords.CycleHelp(body)}"
        );
    }

    [Theory]
    [InlineData("us-abim", "2024-06-01", "2029-12-31")]
    [InlineData("us-abpath", "2025-06-01", "2027-12-31")]
    public void A_board_with_years_of_its_own_counts_them_from_the_certificate_or_is_told(
        string id,
        string certified,
        string end
    )
    {
        var body = Find(id);
        Assert.True(WelcomeView.NeedsEnd(body));
        Assert.StartsWith("December 31 of the last of your ", BodyWords.CycleHelp(body));
        Assert.Equal(
            DateOnly.Parse(end),
            CycleOf(
                new Obligation
                {
                    Id = id,
                    Body = body,
                    LicensedOn = DateOnly.Parse(certified),
                }
            )
        );
    }

    [Theory]
    [InlineData("us-ks-bha-md", "50 credits in 18 months, or another way")]
    [InlineData("us-fl-bom", "40 hours in two years")]
    [InlineData("us-dea-mate", "8 hours, once")]
    [InlineData("us-oh-smbo", "50 hours in two years")]
    public void What_a_body_asks_is_told_at_once(string id, string asks) =>
        Assert.Equal(asks, WelcomeWords.Asks(Find(id)));

    private static DateOnly? CycleOf(Obligation obligation) =>
        Check
            .Of(
                new CheckInput
                {
                    Profile = new Profile
                    {
                        Physician = new Physician
                        {
                            Name = "Pat Lopez",
                            Degree = obligation.Body.Degrees.FirstOrDefault(),
                            Specialties = [new Specialty("internal-medicine")],
                            Born = new Birthday(5, 17, 1984),
                        },
                        Obligations = [obligation],
                    },
                    Ledger = [],
                    Planned = [],
                    Vocabulary = RuleLibrary.OfProgram.Words.Vocabulary,
                    Library = new LibraryEdition("test", Today),
                    AsOf = Today,
                }
            )
            .Obligations.Single()
            .Cycle?.End;
}
