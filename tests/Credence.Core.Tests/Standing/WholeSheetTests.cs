namespace Credence.Core.Tests.Standing;

/// <summary>
/// Obligations that use most of what a rule can say, on several days and together: the sheets beside this file hold every
/// line of the check.
/// </summary>
public sealed class WholeSheetTests
{
    [Theory]
    [InlineData("license", "2026-05-31")]
    [InlineData("license", "2026-11-22")]
    [InlineData("license", "2027-05-31")]
    [InlineData("license", "2027-06-20")]
    [InlineData("license", "2027-07-01")]
    [InlineData("board", "2026-11-22")]
    [InlineData("board", "2027-05-21")]
    [InlineData("hospital", "2026-11-22")]
    [InlineData("hospital", "2027-06-30")]
    [InlineData("all three with a plan", "2026-11-22")]
    [InlineData("first license", "2026-11-22")]
    [InlineData("first license", "2026-03-10")]
    [InlineData("first license", "2027-08-31")]
    [InlineData("first license", "2028-01-15")]
    [InlineData("once inactive", "2026-11-22")]
    [InlineData("once inactive", "2027-01-01")]
    [InlineData("fellow", "2026-11-22")]
    [InlineData("fellow", "2027-05-31")]
    public void Every_line_of_a_sheet_stands_as_it_is_written_down(string who, string day)
    {
        var person = who switch
        {
            "license" => SheetPeople.Licensed(day),
            "board" => SheetPeople.Certified(day),
            "hospital" => SheetPeople.Privileged(day),
            "first license" => SheetPeople.Beginning(day),
            "once inactive" => SheetPeople.Returning(day),
            "fellow" => SheetPeople.Fellow(day),
            _ => SheetPeople.AllThree(day),
        };
        Assert.Equal(Sheet($"{who} {day}"), WholeSheet.Of(person.Check()).Split('\n'));
    }

    private static string[] Sheet(string name)
    {
        using var stream =
            typeof(WholeSheetTests).Assembly.GetManifestResourceStream($"sheets/{name}.txt")
            ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd().Split('\n');
    }
}
