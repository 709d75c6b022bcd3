using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Reasoning;

/// <summary>When the learner completed it: never when it was released, printed, mailed or will expire.</summary>
internal static partial class DateWitnesses
{
    private const int Around = 60;
    private const int Behind = 44;
    private const int FarthestIn = 40;
    private const int LongestMeeting = 31;
    private const int LongestSeries = 200;
    private const int LongestYear = 370;
    private const int LongestMark = 8;
    private const string Completion = "sentence of completion";
    public const string AwardedOn = "awarded on";
    public const string ByItself = "a date by itself";
    private const string HeldOn = "held on";
    public const string LastDay = "the last of a series";
    private const int FewestOfSeries = 4;

    public static IEnumerable<Evidence<DateOnly>> In(SheetFacts facts)
    {
        var used = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var explained = Explained(facts);
        var announced = false;
        foreach (var labeled in facts.Labeled.Where(labeled => Weight(labeled.Role) >= 0))
        {
            foreach (var near in labeled.Candidates)
            {
                if (
                    Of(labeled.Role, near.Value, facts) is not { } date
                    || (labeled.Role == LabelRole.CreditsClaimed && date.Start > 3)
                    || near.Value.Cut(date.Start, date.End - date.Start) is not { } place
                    || (
                        IsRemote(near)
                        && Weight(labeled.Role) > 0
                        && place.Words.Any(explained.Contains)
                    )
                )
                {
                    continue;
                }

                used.UnionWith(place.Words);
                var weight =
                    Weight(labeled.Role)
                    * near.Nearness
                    * (near.Where == "above" ? 0.7 : 1)
                    * Lasting(date, facts);
                announced |= weight > 0.5;
                if (weight > 0)
                {
                    yield return new(
                        date.Day,
                        Sure(weight, date),
                        $"{labeled.Role} label {labeled.Label.Text.TrimEnd(':')}",
                        place
                    );
                }

                break;
            }
        }

        var loose = LastOfSeries([.. Loose(facts, used)], announced);
        var single = loose.Select(witness => witness.Value).Distinct().Count() == 1;
        foreach (var witness in loose)
        {
            // The only day on a sheet that nothing else explains is the day it was about.
            yield return single && !announced && witness.Witness is (ByItself or AwardedOn)
                ? witness with
                {
                    Weight = Math.Max(witness.Weight, IsAlone(facts, witness.At!) ? 0.83 : 0.76),
                }
                : witness;
        }
    }

    /// <summary>The days of which a caption right before them says that they are others: released, due, printed.</summary>
    private static HashSet<object> Explained(SheetFacts facts) =>
        new(
            from labeled in facts.Labeled
            where Weight(labeled.Role) == 0
            from near in labeled.Candidates.Take(1)
            where !IsRemote(near)
            let date = Of(labeled.Role, near.Value, facts)
            where date is not null
            from word in near.Value.Cut(date.Value.Start, date.Value.End - date.Value.Start)!.Words
            select word,
            ReferenceEqualityComparer.Instance
        );

    /// <summary>Of a column of days the last completes it; a caption of other days is about the one beside it.</summary>
    private static FoundDate? Of(LabelRole role, Passage value, SheetFacts facts) =>
        Weight(role) > 0 ? First(value, facts.DayFirst)
        : FoundDates.In(value.Text, facts.DayFirst) is [{ Start: < FarthestIn } first, ..] ? first
        : null;

    private static bool IsRemote(ValueNear near) => near.Where is not ("behind" or "right");

    /// <summary>Many days by themselves are the sessions of a series, which was complete on the last of them.</summary>
    private static List<Evidence<DateOnly>> LastOfSeries(
        List<Evidence<DateOnly>> loose,
        bool announced
    )
    {
        var days = loose.FindAll(witness => witness.Witness == ByItself && witness.Weight >= 0.4);
        if (announced || (days.Count < FewestOfSeries && !AreAColumn(days)))
        {
            return loose;
        }

        var last = days.MaxBy(witness => witness.Value)!;
        return
        [
            .. loose.Select(witness =>
                !days.Contains(witness) ? witness
                : ReferenceEquals(witness, last) ? last with { Weight = 0.82, Witness = LastDay }
                : witness with { Weight = 0.15 }
            ),
        ];
    }

    /// <summary>Two or more days under each other, one after the other, and no other on the sheet.</summary>
    private static bool AreAColumn(List<Evidence<DateOnly>> days) =>
        days.Count > 1
        && days.Zip(days.Skip(1))
            .All(pair =>
                pair.First.Value < pair.Second.Value
                && pair.Second.Value.DayNumber - pair.First.Value.DayNumber < LongestMeeting
                && Math.Abs(pair.First.At!.Left - pair.Second.At!.Left) < 8 * pair.First.At.Size
                && pair.Second.At.Middle > pair.First.At.Middle
                && pair.Second.At.Middle - pair.First.At.Middle < 4 * pair.First.At.Size
            );

    private static IEnumerable<Evidence<DateOnly>> Loose(SheetFacts facts, HashSet<object> used)
    {
        foreach (var (page, paragraph) in facts.Paragraphs)
        {
            foreach (var date in FoundDates.In(paragraph.Text, facts.DayFirst))
            {
                var place = paragraph.Cut(date.Start, date.End - date.Start)!;
                if (
                    Lasting(date, facts) > 0
                    && !place.Words.Any(used.Contains)
                    && InSentence(paragraph.Text, date) is { } found
                )
                {
                    found = IsOfLetter(page, place, found.Why) ? (0.2, found.Why) : found;
                    yield return new(date.Day, Sure(found.Weight, date), found.Why, place);
                }
            }
        }
    }

    /// <summary>In a line of its own or with few other words; in a long sentence it may be any day.</summary>
    private static bool IsAlone(SheetFacts facts, Passage day) =>
        facts
            .Pages.Select(page => page.LineOf(day.Words[0]))
            .FirstOrDefault(line => line is not null)
            is not { } line
        || day.Text.Length * 3 > line.Text.Length;

    /// <summary>The day on which a letter was written stands alone above its greeting.</summary>
    private static bool IsOfLetter(SheetText page, Passage day, string why) =>
        why == ByItself
        && page.Lines.Any(line => line.Top > day.Bottom && Greeting().IsMatch(line.Text));

    /// <summary>The day on which a card was issued, in running words.</summary>
    public static IEnumerable<Evidence<DateOnly>> Issue(SheetFacts facts) =>
        from pair in facts.Paragraphs
        from date in FoundDates.In(pair.Paragraph.Text, facts.DayFirst)
        where Issuing().IsMatch(pair.Paragraph.Text[..date.Start])
        select new Evidence<DateOnly>(
            date.Day,
            0.9,
            "issued on",
            pair.Paragraph.Cut(date.Start, date.End - date.Start)
        );

    /// <summary>The day a card or a certification must be renewed by.</summary>
    public static IEnumerable<Evidence<DateOnly>> Expiry(SheetFacts facts)
    {
        foreach (var labeled in facts.WithRole(LabelRole.ExpiryDate))
        {
            foreach (var near in labeled.Candidates)
            {
                if (First(near.Value, facts.DayFirst) is { } date)
                {
                    yield return new(
                        date.Day,
                        Sure(0.92 * near.Nearness, date),
                        "label " + labeled.Label.Text.TrimEnd(':'),
                        near.Value
                    );
                    break;
                }

                if (FoundMonths.LastDay(near.Value.Text) is { } monthEnd)
                {
                    yield return new(
                        monthEnd,
                        0.9 * near.Nearness,
                        "label " + labeled.Label.Text.TrimEnd(':'),
                        near.Value
                    );
                    break;
                }
            }
        }

        foreach (var (_, paragraph) in facts.Paragraphs)
        {
            foreach (var date in FoundDates.In(paragraph.Text, facts.DayFirst))
            {
                if (Expiring().IsMatch(Before(paragraph.Text, date)))
                {
                    yield return new(
                        date.Day,
                        Sure(0.8, date),
                        "valid until",
                        paragraph.Cut(date.Start, date.End - date.Start)
                    );
                }
            }
        }
    }

    /// <summary>A day of completion explains the others that stand beside it; a plain date does so less.</summary>
    public static double Rivalry(string best, string rival) =>
        Rank(best) > Rank(rival) ? 0.25
        : Rank(best) == Rank(rival) ? 1
        : 0.6;

    private static int Rank(string why) =>
        why.StartsWith(nameof(LabelRole.CompletionDate), StringComparison.Ordinal)
        || why == Completion
            ? 4
        : why.StartsWith(nameof(LabelRole.ActivityDate), StringComparison.Ordinal) || why == HeldOn
            ? 3
        : why.StartsWith(nameof(LabelRole.PlainDate), StringComparison.Ordinal) ? 2
        : why.StartsWith(nameof(LabelRole.IssueDate), StringComparison.Ordinal) ? 0
        : 1;

    /// <summary>Below zero: no date. Zero: a date that is explained and left aside.</summary>
    private static double Weight(LabelRole role) =>
        role switch
        {
            LabelRole.CompletionDate => 0.95,
            LabelRole.ActivityDate => 0.87,
            LabelRole.PlainDate => 0.78,
            LabelRole.IssueDate => 0.5,
            LabelRole.ExpiryDate or LabelRole.OtherDate => 0,
            LabelRole.CreditsClaimed => 0.6,
            _ => -1,
        };

    /// <summary>The first; of a column of days the last of them.</summary>
    private static FoundDate? First(Passage value, bool dayFirst)
    {
        var dates = FoundDates.In(value.Text, dayFirst);
        return dates is not [{ Start: < FarthestIn } first, ..] ? null
            : dates.Count > 1 && value.Text.Split('\n').All(line => IsOfColumn(line, dayFirst))
                ? dates.MaxBy(date => date.Day)
            : first;
    }

    /// <summary>A day and nothing else, or a word like "absent".</summary>
    private static bool IsOfColumn(string line, bool dayFirst) =>
        FoundDates.In(line, dayFirst) switch
        {
            [] => line.Length <= LongestMark && line.All(char.IsLetter),
            [var only] => only.End - only.Start == line.Trim().Length,
            _ => false,
        };

    /// <summary>
    /// What lasts for months was not attended from its first to its last day: it could be taken until then. The year of a
    /// regular series of sessions was attended to its end.
    /// </summary>
    private static double Lasting(FoundDate date, SheetFacts facts) =>
        date.Days <= LongestMeeting ? 1
        : date.Days <= LongestSeries ? 0.85
        : date.Days <= LongestYear && Series().IsMatch(facts.Text) ? 0.85
        : 0;

    private static double Sure(double weight, FoundDate date) =>
        date.IsPlain ? weight : weight * 0.96;

    private static (double Weight, string Why)? InSentence(string text, FoundDate date)
    {
        var before = Before(text, date);
        var after = text[date.End..Math.Min(text.Length, date.End + Behind)];
        if (IsElsewhere(before) || ElsewhereAfter().IsMatch(after))
        {
            return null;
        }

        if (Completed().IsMatch(before))
        {
            return (0.9, Completion);
        }

        if (Held().IsMatch(before))
        {
            return (0.84, HeldOn);
        }

        if (Awarded().IsMatch(before))
        {
            return (0.55, AwardedOn);
        }

        if (OnDay().IsMatch(before) || WithItsHours().IsMatch(after))
        {
            return (0.82, HeldOn);
        }

        var alone = date.End - date.Start > 0.6 * Line(text, date).Length;
        return (
            date.IsRange ? 0.66
            : alone ? 0.5
            : 0.42,
            ByItself
        );
    }

    /// <summary>"Winter Review of Internal Medicine" over a day is no word about it; "Reviewed", over one, is.</summary>
    private static bool IsElsewhere(string before) =>
        Elsewhere().Match(before) is { Success: true } word
        && !(
            before.EndsWith('\n')
            && word.Value.TrimEnd().Split(' ')[1..].Any(after => char.IsUpper(after[0]))
        );

    private static string Line(string text, FoundDate date)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, date.Start - 1)) + 1;
        var end = text.IndexOf('\n', Math.Min(text.Length - 1, date.End));
        return text[Math.Min(start, date.Start)..(end < date.End ? text.Length : end)];
    }

    /// <summary>The sentence so far; a longer way back for the verb, a shorter one for what governs the date.</summary>
    private static string Before(string text, FoundDate date)
    {
        var from = Math.Max(0, date.Start - (Around * 5));
        var before = text[from..date.Start];
        var ends = SentenceEnd().Matches(before);
        before = ends.Count > 0 ? before[(ends[^1].Index + ends[^1].Length)..] : before;
        // Words of a title say nothing about the day behind it: “Lessons From Closed Claims,” held on …
        return Title().Replace(before, "“”");
    }
}
