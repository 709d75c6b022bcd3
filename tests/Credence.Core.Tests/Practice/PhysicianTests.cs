using Credence.Core.Practice;

namespace Credence.Core.Tests.Practice;

public sealed class PhysicianTests
{
    [Theory]
    [InlineData("2026-05-16", 45)]
    [InlineData("2026-05-17", 46)]
    [InlineData("2026-12-31", 46)]
    public void Age_counts_full_years(string day, int age) =>
        Assert.Equal(age, new Birthday(5, 17, 1980).AgeOn(DateOnly.Parse(day)));

    [Fact]
    public void Without_a_birth_year_there_is_no_age()
    {
        Assert.Null(new Birthday(5, 17, null).AgeOn(new DateOnly(2026, 11, 22)));
        Assert.Equal("--05-17", new Birthday(5, 17, null).ToString());
        Assert.Equal("1980-05-17", new Birthday(5, 17, 1980).ToString());
    }

    [Fact]
    public void Who_was_born_on_February_29_has_the_28th_in_a_common_year()
    {
        Assert.Equal(new DateOnly(2027, 2, 28), new Birthday(2, 29, 1980).In(2027));
        Assert.Equal(new DateOnly(2028, 2, 29), new Birthday(2, 29, 1980).In(2028));
    }

    [Theory]
    [InlineData("Pat Example", "", "Example")]
    [InlineData("Maria de la Cruz", "de la Cruz", "de la Cruz")]
    [InlineData("", "", "")]
    public void The_surname_is_the_last_word_unless_it_is_given(
        string name,
        string family,
        string surname
    ) => Assert.Equal(surname, new Physician { Name = name, FamilyName = family }.Surname);
}
