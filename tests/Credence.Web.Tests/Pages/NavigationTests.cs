using Credence.Web.Shell;
using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Pages;

public sealed class NavigationTests(DemoApp demo) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task The_side_bar_shows_the_parts_of_the_year_and_the_pages_of_the_one_one_is_in()
    {
        using var person = new Person(demo.App);
        var plan = Navigation.Groups.Single(group => group.Head == Navigation.Plan);

        var page = await person.Open("/calendar");
        var shown = page.QuerySelectorAll(".side > a:not(.brand):not(.log)")
            .Select(link => link.GetAttribute("href")!)
            .ToList();

        Assert.Equal(
            [
                .. Navigation.Groups.SelectMany(group =>
                    group == plan
                        ? group.Links.Select(link => link.Href)
                        : group.Links.Take(1).Select(link => link.Href)
                ),
                "/you",
            ],
            shown
        );
        Assert.Equal(
            "/calendar",
            page.QuerySelector(".side [aria-current=page]")!.GetAttribute("href")
        );
        Assert.Equal(
            "/plan",
            page.QuerySelector(".side [aria-current=true]")!.GetAttribute("href")
        );
    }

    [Fact]
    public async Task The_longest_side_bar_fits_a_desk_of_900_pixels()
    {
        // Brand, log, light or dark and the name take 232 of them; a row takes 42.
        var most = Navigation.Groups.Count + Navigation.Groups.Max(group => group.More.Count);
        Assert.InRange(most, 8, (900 - 232) / 42);

        using var person = new Person(demo.App);
        foreach (var link in Navigation.All)
        {
            await person.Open(link.Href);
            Assert.Equal(System.Net.HttpStatusCode.OK, person.Status);
        }
    }

    [Fact]
    public async Task The_menu_of_a_phone_has_every_page_that_its_dock_has_not()
    {
        using var person = new Person(demo.App);

        var page = await person.Open("/about");

        Assert.Equal(
            Navigation.All.Except(Navigation.Dock).Select(link => link.Href),
            page.QuerySelectorAll("#more-menu .grp a").Select(link => link.GetAttribute("href"))
        );
    }
}
