using Credence.Core.Allocation;

namespace Credence.Core.Tests.Allocation;

/// <summary>Sets of small numbers, also of such as need a second and third word.</summary>
public sealed class BitsTests
{
    private static readonly int[] Members = [0, 3, 63, 64, 100, 127, 128, 190];

    [Fact]
    public void A_set_has_what_was_put_in_and_nothing_else()
    {
        var set = Of(Members);
        Assert.Equal(Members, Enumerable.Range(0, 192).Where(number => Bits.Has(set, number)));
        Assert.Equal(Members.Length, Bits.Count(set));
        Bits.Set(set, 64);
        Assert.Equal(Members.Length, Bits.Count(set));
    }

    [Fact]
    public void The_next_member_is_found_from_every_place()
    {
        var set = Of(Members);
        for (var from = 0; from < 192; from++)
        {
            var next = Members.Where(number => number >= from).DefaultIfEmpty(-1).First();
            Assert.Equal(next, Bits.Next(set, from));
        }
        Assert.Equal(-1, Bits.Next(Of(), 0));
    }

    [Theory]
    [InlineData(190, true)]
    [InlineData(64, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(189, false)]
    public void Two_sets_meet_where_they_share_a_member(int other, bool meet) =>
        Assert.Equal(meet, Bits.Meet(Of(Members), Of(other)));

    [Fact]
    public void An_empty_set_has_no_word_with_a_member()
    {
        Assert.True(Bits.IsEmpty(Of()));
        Assert.False(Bits.IsEmpty(Of(191)));
    }

    private static ulong[] Of(params int[] members)
    {
        var set = new ulong[3];
        foreach (var member in members)
        {
            Bits.Set(set, member);
        }
        return set;
    }
}
