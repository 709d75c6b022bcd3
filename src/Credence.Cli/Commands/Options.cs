using System.CommandLine;
using System.Globalization;

namespace Credence.Cli.Commands;

/// <summary>Options that several commands share, with the same words.</summary>
internal static class Options
{
    public static Option<DateOnly?> AsOf() =>
        new("--as-of")
        {
            Description = "The day to stand on, as 2026-05-01; without it, today.",
            HelpName = "DATE",
            CustomParser = parsed =>
            {
                var text = parsed.Tokens[0].Value;
                if (
                    DateOnly.TryParseExact(
                        text,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                )
                {
                    return day;
                }

                parsed.AddError($"--as-of: “{text}” is not a date. Write it as 2026-05-01.");
                return null;
            },
        };

    public static Option<string> Paper()
    {
        var option = new Option<string>("--paper")
        {
            Description = "What it is printed on: letter, a4.",
            HelpName = "PAPER",
            DefaultValueFactory = _ => "letter",
        };
        option.AcceptOnlyFromAmong("letter", "a4");
        return option;
    }

    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = $"How to answer: {string.Join(", ", formats)}.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }
}
