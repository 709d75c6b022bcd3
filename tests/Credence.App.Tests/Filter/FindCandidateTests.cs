using Credence.App.Catalog;
using Credence.App.Filter;
using Credence.App.Folder;
using Credence.Core.Filter;

namespace Credence.App.Tests.Filter;

public sealed class FindCandidateTests
{
    private static readonly DateOnly YearStart = new(2026, 1, 1);

    private static readonly CandidateList Own = new([FilterCase.Of("hours: 1")], []);

    private static readonly FindCandidate Find = new(CatalogLibrary.OfProgram);

    [Fact]
    public void One_s_own_candidate_comes_before_the_catalog()
    {
        var own = new CandidateList([FilterCase.Of("hours: 1") with { Id = "acp-im-meeting" }], []);

        Assert.Equal("It", Find.Run(own, "acp-im-meeting", YearStart).Value!.Candidate.Title);
        Assert.Equal(
            "Internal Medicine Meeting",
            Find.Run(Own, "acp-im-meeting", YearStart).Value!.Candidate.Title
        );
    }

    [Fact]
    public void What_the_catalog_does_not_know_is_asked_for()
    {
        var entry = CatalogLibrary.OfProgram.Contents.Entries.First(one => one.Price is null);

        var found = Find.Run(Own, entry.Id, YearStart).Value!;

        Assert.True(found.Unknown.HasFlag(Unknown.Price));
        Assert.Contains("its price", CatalogCandidate.Asks(entry));
    }

    [Fact]
    public void A_name_nearly_right_is_told_with_the_one_that_was_meant() =>
        Assert.Equal(
            "acp-im-meting: “acp-im-meting” is neither one of your candidates nor in the catalog. "
                + "Did you mean “acp-im-meeting”? [candidate-misspelled]",
            Assert.Single(Find.Run(Own, "acp-im-meting", YearStart).Problems).ToString()
        );
}
