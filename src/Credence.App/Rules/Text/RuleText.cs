using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Requirements;

namespace Credence.App.Rules.Text;

/// <summary>One side of a rule in words: "window: the 18 months that end with the cycle".</summary>
public sealed record RuleAspect(string Name, string Text);

/// <summary>What a rule says, in plain words, side by side: for reading and for comparing.</summary>
public sealed class RuleText(RuleWords words)
{
    private readonly ConditionText conditions = new(words);
    private readonly DeadlineText deadlines = new(new ConditionText(words));

    public ImmutableArray<RuleAspect> Of(Requirement rule)
    {
        var aspects = ImmutableArray.CreateBuilder<RuleAspect>();
        Add("asks for", Amounts(rule.Amount, rule.Unit));
        Add("in the first cycle", FirstCycle(rule));
        Add("only where the physician", rule.When is { } when ? conditions.Of(when) : "");
        Add("applies", rule.Applies);
        Add("window", WindowOf(rule));
        Add("deadline", deadlines.Of(rule));
        Add("accepts", Accepts(rule));
        Add("formats", Or(rule.Formats.Select(Name)));
        Add("topics", Or(rule.Topics.Select(topic => Name(topic.Code))));
        Add("or instead", string.Join("; or ", rule.Or.Select(way => Way(way, rule.Unit))));
        Add("within", rule.Within ?? "");
        Add("shares its hours", rule.Stackable ? "the same credit may serve others as well" : "");
        Add("credits before the license", rule.FromLicense ? "do not count" : "");
        Add("to confirm", rule.Confirm);
        Add("limits", string.Join("; ", rule.Caps.Select(Cap)));
        Add("in force", InForce(rule.InForceFrom, rule.InForceUntil, rule.Announced));
        Add("doubt", Doubts(rule));
        Add("note", rule.Note);
        Add("source", rule.SourceNoneFound ? "none found" : string.Join(", ", rule.Sources));
        return aspects.ToImmutable();

        void Add(string name, string text)
        {
            if (text.Length > 0)
            {
                aspects.Add(new RuleAspect(name, text));
            }
        }
    }

    public string Amounts(ImmutableArray<AmountCase> cases, CreditUnit unit) =>
        string.Join("; ", cases.Select((one, at) => Case(one, unit, last: at == cases.Length - 1)));

    private string Doubts(Requirement rule) =>
        string.Join(
            " ",
            rule.PersonalDoubts.Select(doubt =>
                    $"{doubt.Text} (where the physician {conditions.Of(doubt.When)})"
                )
                .Prepend(rule.Doubt)
                .Where(text => text.Length > 0)
        );

    private string Case(AmountCase one, CreditUnit unit, bool last)
    {
        var amount = one switch
        {
            { Share: { } share } => $"{Share(share)} of what “{share.Of}” asks for",
            { Is: { } known } => Amount(known, unit),
            _ => "an amount the rule does not say",
        };
        amount += one.Prorated switch
        {
            Proration.Month => ", in proportion to the months licensed in the cycle",
            Proration.Year => ", in proportion to the years licensed in the cycle",
            Proration.FullYear => ", in proportion to the full years licensed in the cycle",
            _ => "",
        };
        return one.When is { } when ? $"{amount} where the physician {conditions.Of(when)}"
            : last ? amount
            : $"{amount} in every case";
    }

    private static string Share(AmountShare share) =>
        share.Whole == 100 ? $"{share.Part} percent" : $"{share.Part}/{share.Whole}";

    private string FirstCycle(Requirement rule) =>
        rule.FirstCycleAmount switch
        {
            [] => "",
            [{ When: null, Is.IsZero: true }] => "nothing",
            var cases => Amounts(cases, rule.Unit),
        };

    public static string Amount(Amount amount, CreditUnit unit)
    {
        var one = unit switch
        {
            CreditUnit.Hour => "hour",
            CreditUnit.Point => "point",
            CreditUnit.Certificate => "certificate",
            CreditUnit.Activity => "activity",
            _ => "credit",
        };
        if (amount == Core.Credits.Amount.Whole(1))
        {
            return $"1 {one}";
        }

        return $"{amount} {(one == "activity" ? "activities" : one + "s")}";
    }

    private static string WindowOf(Requirement rule)
    {
        var window = rule.Ends is { } own
            ? $"the {own.Months} months that end on {own.Day}{CycleText.Years(own.Years)}"
            : In(rule.Window);
        return rule.Years switch
        {
            null => window,
            { From: var from, To: var to } when from == to => $"year {from} of {window}",
            { From: var from, To: var to } => $"years {from} to {to} of {window}",
        };
    }

    private string Accepts(Requirement rule) =>
        rule.AcceptsCases.IsEmpty
            ? Or(rule.Accepts.Select(Name))
            : string.Join(
                "; ",
                rule.AcceptsCases.Select(one =>
                    one.When is { } when
                        ? $"{Or(one.Types.Select(Name))} where the physician {conditions.Of(when)}"
                        : $"{Or(one.Types.Select(Name))} in every other case"
                )
            );

    private string Way(OtherWay way, CreditUnit unit)
    {
        string[] parts =
        [
            way.Title,
            way.Amount.IsEmpty ? "" : Amounts(way.Amount, unit),
            way.Window is { } window ? $"in {In(window)}" : "",
            way.Topics.IsEmpty ? "" : $"on {Or(way.Topics.Select(topic => Name(topic.Code)))}",
            way.Accepts.IsEmpty ? "" : $"as {Or(way.Accepts.Select(Name))}",
            Or(way.Formats.Select(Name)),
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    private static string In(Window window) =>
        window switch
        {
            Window.Cycle => "the cycle",
            Window.Year => "each year of the cycle",
            Window.RollingMonths rolling => $"the {rolling.Months} months that end with the cycle",
            Window.EveryCycles every => $"every {every.Cycles} cycles",
            Window.FirstCycle => "the first cycle",
            Window.Once => "once, at any time",
            Window.Valid valid =>
                $"holds for {valid.Months} months{(valid.MonthEnd ? ", to the end of the month" : "")}",
            _ => throw new ArgumentOutOfRangeException(nameof(window), window, null),
        };

    private string Cap(Cap cap)
    {
        var named = cap
            .Types.Select(Name)
            .Concat(cap.Formats.Select(Name))
            .Concat(cap.Topics.Select(topic => Name(topic.Code)));
        var what = cap.What.Length > 0 ? cap.What : Or(named);
        if (cap.What.Length == 0 && !cap.ExceptTopics.IsEmpty)
        {
            var other = $"not on {Or(cap.ExceptTopics.Select(topic => Name(topic.Code)))}";
            what = what.Length > 0 ? $"{what} {other}" : $"what is {other}";
        }

        var most = cap.Share is { } share ? Share(share) : $"{cap.Amount}";
        var per = cap.Per switch
        {
            CapSpan.Year => " a year",
            CapSpan.Activity => " an activity",
            _ => "",
        };
        return $"at most {most}{per} of {what}{(cap.Applied ? "" : " (not applied)")}";
    }

    public static string InForce(DateOnly? from, DateOnly? until, bool announced)
    {
        var span = (from, until) switch
        {
            ({ } first, { } last) => $"{first:yyyy-MM-dd} to {last:yyyy-MM-dd}",
            ({ } first, null) => $"from {first:yyyy-MM-dd}",
            (null, { } last) => $"until {last:yyyy-MM-dd}",
            _ => "",
        };
        return announced
            ? span.Length > 0
                ? $"announced, not adopted; {span}"
                : "announced, not adopted"
            : span;
    }

    public string Name(CreditType type) =>
        type.Board is { } board ? $"{Name(type.Code)} of {Name(board)}" : Name(type.Code);

    public string Name(string code) => words.Vocabulary.NameOf(code);

    public string Condition(Condition condition) => conditions.Of(condition);

    public static string Or(IEnumerable<string> all)
    {
        var list = all.ToArray();
        return list.Length < 2
            ? string.Concat(list)
            : $"{string.Join(", ", list[..^1])} or {list[^1]}";
    }
}
