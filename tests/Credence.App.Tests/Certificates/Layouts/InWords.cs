namespace Credence.App.Tests.Certificates.Layouts;

/// <summary>An amount of credit under 20 in quarters as a diploma spells it: "twelve and one-quarter".</summary>
public static class InWords
{
    private static readonly string[] Ones =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];

    public static string Of(decimal amount)
    {
        var whole = (int)decimal.Truncate(amount);
        var part = (amount - whole) switch
        {
            0m => "",
            0.25m => "one-quarter",
            0.5m => "one-half",
            0.75m => "three-quarters",
            _ => throw new ArgumentOutOfRangeException(nameof(amount)),
        };
        return (whole, part) switch
        {
            (_, "") => Ones[whole],
            (0, _) => part,
            _ => $"{Ones[whole]} and {part}",
        };
    }
}
