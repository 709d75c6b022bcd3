using Credence.Web.Components;
using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.You;

/// <summary>What rules ask of a person has its place on the page about them.</summary>
public sealed class YouPageTests : AtTheDemo
{
    [Fact]
    public async Task Every_question_about_the_person_leads_to_a_place_that_is_there()
    {
        string[] facts =
        [
            "born",
            "degree",
            "specialties",
            "board_certificates",
            "awards",
            "training",
            "registration-dea",
            "registration-state-controlled-substance",
            "practice_states",
        ];
        var page = await Person.Open("/you");

        Assert.Equal(
            [],
            facts.Where(fact =>
                Facts.IsYesOrNo(fact)
                || Facts.WhereToAnswer(fact, "") is not ['/', 'y', 'o', 'u', '#', .. var place]
                || page.GetElementById(place) is null
            )
        );
    }

    [Fact]
    public async Task An_award_and_a_registration_stand_on_the_page_once_they_are_added()
    {
        var page = await Person.Open("/you");
        await Person.Press(
            page,
            "/you/awards",
            ("award_from", "03/01/2025"),
            ("award_to", "02/29/2028")
        );
        var after = await Person.Press(
            page,
            "/you/registrations",
            ("registration_kind", "state-controlled-substance"),
            ("registration_state", "US-KS"),
            ("registration_to", "01/31/2029")
        );

        Assert.Equal(
            "AMA Physician's Recognition Award, Mar 1, 2025 to Feb 29, 2028",
            after.QuerySelector("#awards li")!.TextContent
        );
        Assert.Equal(
            "State controlled substance registration, Kansas, until Jan 31, 2029",
            after.QuerySelector("#registrations li")!.TextContent
        );
    }
}
