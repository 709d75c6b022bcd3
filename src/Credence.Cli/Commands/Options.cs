using System.CommandLine;
using System.Globalization;

namespace Credence.Cli.Commands;

/// <summary>Options that several commands share, with the same words.</summary>
internal static class Options
{
    public static Option<DateOnly?> AsOf() =>
        Dated(
            "--as-of",
            "DATE",
            "The day to stand on, as 2026-05-01; without it, today.",
            "yyyy-MM-dd",
            "is not a date. Write it as 2026-05-01."
        );

    public static Option<DateOnly?> Start() =>
        Dated(
            "--start",
            "YYYY-MM",
            "The plan's first month, as 2026-01; without it, the profile's.",
            "yyyy-MM",
            "is not a month. Write it as 2026-01."
        );

    private static Option<DateOnly?> Dated(
        string name,
        string shownAs,
        string description,
        string form,
        string wrong
    ) =>
        new(name)
        {
            Description = description,
            HelpName = shownAs,
            CustomParser = parsed =>
            {
                var text = parsed.Tokens[0].Value;
                if (
                    DateOnly.TryParseExact(
                        text,
                        form,
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                )
                {
                    return day;
                }

                parsed.AddError($"{name}: “{text}” {wrong}");
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
