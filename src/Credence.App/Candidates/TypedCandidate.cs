using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Tables;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Planning;

namespace Credence.App.Candidates;

/// <summary>Something that could be done, as typed into a form or a row of a list: texts by field. Null stays as it is.</summary>
public sealed record TypedCandidate
{
    public string? Title { get; init; }

    public string? Provider { get; init; }

    /// <summary>stream, block, event or project; empty = event where it has days, else block.</summary>
    public string? Mode { get; init; }

    public string? Format { get; init; }

    /// <summary>Per unit, as in the ledger: <c>8 ama-pra-1; 8 moc-part2</c>.</summary>
    public string? Credits { get; init; }

    public string? Topics { get; init; }

    public string? Hours { get; init; }

    public string? Price { get; init; }

    public string? PriceUnit { get; init; }

    public string? Allowance { get; init; }

    public string? UnitsPerMonth { get; init; }

    public string? PracticeLinked { get; init; }

    /// <summary>First day of an event; for anything else the month it is offered from.</summary>
    public string? From { get; init; }

    public string? To { get; init; }

    public string? DaysOff { get; init; }

    public string? Strategic { get; init; }

    public string? Outputs { get; init; }

    public string? DurationMonths { get; init; }

    /// <summary>The candidate with what was typed; the problems name the fields.</summary>
    internal Candidate Over(Candidate before, KnownWords words, ProblemList problems)
    {
        var title = Title?.Trim() ?? before.Title;
        if (title.Length == 0)
        {
            problems.Add(ProblemCatalog.FieldEmpty, "title", "Its title");
        }

        var mode = ModeOf(before, problems);
        return before with
        {
            Title = title,
            Provider = Provider?.Trim() ?? before.Provider,
            Mode = mode,
            Format = Format?.Trim() ?? before.Format,
            Lines = Credits is null
                ? before.Lines
                : LedgerText.Credits(Credits.Trim(), words, () => "credits", problems),
            Portions = Topics is null
                ? before.Portions
                : LedgerText.Topics(Topics.Trim(), () => "topics", problems),
            Hours = AmountOf("hours", Hours, before.Hours, problems),
            PriceOnce = MoneyOf("price", Price, before.PriceOnce, problems),
            PricePerUnit = MoneyOf("price_unit", PriceUnit, before.PricePerUnit, problems),
            Allowance = Flag(Allowance, before.Allowance),
            UnitsPerMonth = Whole(
                "units_per_month",
                UnitsPerMonth,
                before.UnitsPerMonth,
                1,
                1000,
                problems
            ),
            PracticeLinked = Flag(PracticeLinked, before.PracticeLinked),
            Offered = OfferedOf(mode, before.Offered, problems),
            DaysOff = AmountOf("days_off", DaysOff, before.DaysOff, problems),
            Strategic = StrategicOf(before, problems),
            Outputs = Outputs is null
                ? before.Outputs
                :
                [
                    .. Outputs.Split(
                        [',', ';'],
                        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                    ),
                ],
            DurationMonths = Whole(
                "duration_months",
                DurationMonths,
                before.DurationMonths,
                1,
                60,
                problems
            ),
        };
    }

    private CandidateMode ModeOf(Candidate before, ProblemList problems)
    {
        if (string.IsNullOrWhiteSpace(Mode))
        {
            return Mode is null ? before.Mode
                : string.IsNullOrWhiteSpace(From) ? CandidateMode.Block
                : CandidateMode.Event;
        }

        foreach (var (word, mode) in CandidateReader.Modes)
        {
            if (word == Mode.Trim())
            {
                return mode;
            }
        }

        problems.Add(
            ProblemCatalog.ChoiceUnknown,
            "mode",
            Mode,
            string.Join(", ", CandidateReader.Modes.Select(pair => pair.Word))
        );
        return before.Mode;
    }

    private Offered OfferedOf(CandidateMode mode, Offered before, ProblemList problems)
    {
        if (From is null && To is null)
        {
            return before;
        }

        var from = Day("from", From, problems);
        var to = Day("to", To, problems);
        // Two fields show one span: single months and further dates are kept where nothing else was typed.
        if (
            before is { Months.IsEmpty: false } && from is null && to is null
            || before is { Dates: [var first, ..] } && from == first.Start && to == first.End
        )
        {
            return before;
        }

        if (from is { } start && to is { } end && end < start)
        {
            problems.Add(
                ProblemCatalog.SpanBackward,
                "to",
                $"{start:yyyy-MM-dd}",
                $"{end:yyyy-MM-dd}"
            );
            return new Offered();
        }

        return mode == CandidateMode.Event
            ? from is { } day
                ? new Offered { Dates = [new DateSpan(day, to ?? day)] }
                : new Offered()
            : new Offered { From = Month(from), To = Month(to) };
    }

    /// <summary>A day, or a month such as 2026-05.</summary>
    private static DateOnly? Day(string field, string? text, ProblemList problems)
    {
        var typed = text?.Trim() ?? "";
        return MonthText.Read(typed) ?? TypedDate.Read(typed, field, problems);
    }

    private static DateOnly? Month(DateOnly? day) =>
        day is { } known ? new DateOnly(known.Year, known.Month, 1) : null;

    private int? StrategicOf(Candidate before, ProblemList problems) =>
        Strategic is null ? before.Strategic
        : string.IsNullOrWhiteSpace(Strategic) ? null
        : Whole("strategic", Strategic, 5, 1, 10, problems);

    private static Amount AmountOf(string field, string? text, Amount before, ProblemList problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return text is null ? before : Amount.Zero;
        }

        if (Amount.Read(text) is { } amount)
        {
            return amount;
        }

        problems.Add(ProblemCatalog.TypedAmountUnreadable, field, text);
        return before;
    }

    private static Money MoneyOf(string field, string? text, Money before, ProblemList problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return text is null ? before : Money.Zero;
        }

        if (text.Trim().Equals("free", StringComparison.OrdinalIgnoreCase))
        {
            return Money.Zero;
        }

        if (Money.Read(text) is { } money)
        {
            return money;
        }

        problems.Add(ProblemCatalog.TypedAmountUnreadable, field, text);
        return before;
    }

    private static int Whole(
        string field,
        string? text,
        int before,
        int least,
        int most,
        ProblemList problems
    )
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return text is null ? before : least;
        }

        if (int.TryParse(text.Trim(), out var number) && number >= least && number <= most)
        {
            return number;
        }

        problems.Add(ProblemCatalog.NumberUnreadable, field, text, $"{least}", $"{most}");
        return before;
    }

    private static bool Flag(string? text, bool before) =>
        text is null
            ? before
            : text.Trim().ToLowerInvariant() is "yes" or "true" or "on" or "y" or "x" or "1";
}
