using Credence.Core.Planning.Solving;

namespace Credence.Core.Tests.Planning.Solving;

/// <summary>When columns keep a program: their bounds, whole numbers, and every row, a millionth being nothing.</summary>
public sealed class MixedProgramTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(0.5, false)]
    [InlineData(4.5, false)]
    [InlineData(0.9999995, true)]
    [InlineData(0.9999985, false)]
    [InlineData(4.0000005, true)]
    [InlineData(4.0000015, false)]
    public void A_column_stays_between_its_bounds(double hours, bool kept)
    {
        var draft = new ProgramDraft();
        draft.Add("hours", 1, 4);

        Assert.Equal(kept, draft.Finish().IsKeptBy([(decimal)hours]));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(2.5, false)]
    [InlineData(1000, true)]
    public void What_is_counted_is_whole(double units, bool kept)
    {
        var draft = new ProgramDraft();
        draft.AddWhole("units", 0, null);

        Assert.Equal(kept, draft.Finish().IsKeptBy([(decimal)units]));
    }

    [Theory]
    [InlineData(1, 0, false)]
    [InlineData(0, 1, true)]
    [InlineData(1, 1, true)]
    [InlineData(0, 2, false)]
    [InlineData(0.9999999, 0.4, true)]
    public void A_row_stays_between_its_bounds(double one, double other, bool kept)
    {
        // 3 to 5: two of the one and three of the other.
        var draft = new ProgramDraft();
        var (first, second) = (draft.Add("one", 0, null), draft.Add("other", 0, null));
        draft.Between("sum", 3, 5, new(first, 2), new(second, 3));

        Assert.Equal(kept, draft.Finish().IsKeptBy([(decimal)one, (decimal)other]));
    }

    [Theory]
    [InlineData(0.0000005, true)]
    [InlineData(0.0000015, false)]
    public void What_a_row_may_be_off_by_grows_with_its_amounts(double off, bool kept)
    {
        // A thousand of a column each: a thousand millionths.
        var draft = new ProgramDraft();
        draft.AtMost("room", 1000, new ProgramTerm(draft.Add("hours", 0, null), 1000));
        draft.AtLeast("need", -1000, new ProgramTerm(draft.Add("less", -9, 9), 1000));
        var program = draft.Finish();

        Assert.Equal(kept, program.IsKeptBy([1 + (decimal)off, 0]));
        Assert.Equal(kept, program.IsKeptBy([0, -1 - (decimal)off]));
    }

    [Fact]
    public void Columns_of_another_program_keep_nothing()
    {
        var draft = new ProgramDraft();
        draft.AddChoice("only");

        Assert.False(draft.Finish().IsKeptBy([]));
        Assert.False(draft.Finish().IsKeptBy([1, 1]));
    }

    [Fact]
    public void A_program_costs_what_its_columns_cost()
    {
        var draft = new ProgramDraft();
        draft.AddChoice("course", cost: 7);
        draft.Add("hours", 0, null, cost: -2);

        Assert.Equal(4m, draft.Finish().CostOf([1, 1.5m]));
    }

    [Fact]
    public void A_column_named_twice_in_a_row_weighs_its_sum_and_none_where_that_is_nothing()
    {
        var draft = new ProgramDraft();
        var (one, other) = (draft.AddChoice("one"), draft.AddChoice("other"));
        draft.AtMost("room", 3, new(one, 2), new(other, 1), new(one, 3), new(other, -1));
        draft.AtMost("nothing", 3, new ProgramTerm(one, 0));

        var program = draft.Finish();

        Assert.Equal([new ProgramTerm(one, 5)], program.Rows[0].Terms);
        Assert.Empty(program.Rows[1].Terms);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(1, false)]
    [InlineData(0, true)]
    [InlineData(-1, true)]
    public void A_search_is_over_when_its_seconds_are(int? seconds, bool over) =>
        Assert.Equal(over, new SolveLimits { Seconds = seconds }.IsOver);
}
