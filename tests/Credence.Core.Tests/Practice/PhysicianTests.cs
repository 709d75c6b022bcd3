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
    [InlineData("Jane Roe, MD", "", "Roe")]
    [InlineData("Jane Roe, M.D., Ph.D., FACP", "", "Roe")]
    [InlineData("Jane Roe MD", "", "Roe")]
    [InlineData("Roe, Jane", "", "Roe")]
    [InlineData("Roe, Jane, DO", "", "Roe")]
    [InlineData("John Roe Jr.", "", "Roe")]
    [InlineData("John Roe, III, MD", "", "Roe")]
    [InlineData("ROE", "", "ROE")]
    [InlineData("Bao Do", "", "Do")]
    public void The_surname_is_the_last_word_unless_it_is_given(
        string name,
        string family,
        string surname
    ) => Assert.Equal(surname, new Physician { Name = name, FamilyName = family }.Surname);

    [Theory]
    [InlineData("Jane Roe, MD", "Jane Roe")]
    [InlineData("Roe, Jane", "Jane Roe")]
    [InlineData("Jane Roe MD MPH", "Jane Roe")]
    [InlineData("ROE, JANE", "JANE ROE")]
    [InlineData("Roe, Jane, FACP", "Jane Roe")]
    [InlineData("Maria de la Cruz, MD, FACP", "Maria de la Cruz")]
    [InlineData("Jane Roe", "Jane Roe")]
    [InlineData("MD", "MD")]
    [InlineData(",", "")]
    public void Letters_after_a_name_are_not_part_of_it(string name, string plain) =>
        Assert.Equal(plain, new WrittenName(name).Plain);

    [Fact]
    public void A_degree_that_was_typed_behind_the_name_is_not_said_twice()
    {
        Assert.Equal(
            "Jane Roe, MD",
            new Physician { Name = "Jane Roe, MD", Degree = Degree.MD }.NameAndDegree
        );
        Assert.Equal(
            "Jane Roe, DO",
            new Physician { Name = "Jane Roe", Degree = Degree.DO }.NameAndDegree
        );
        Assert.Equal("Jane Roe, MD", new Physician { Name = "Jane Roe, MD" }.NameAndDegree);
    }
}
