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

    public ImmutableArray<RuleAspect> Of(Requirement rule)
    {
        var aspects = ImmutableArray.CreateBuilder<RuleAspect>();
        Add("asks for", Amounts(rule.Amount, rule.Unit));
        Add("in the first cycle", FirstCycle(rule));
        Add("only where the physician", rule.When is { } when ? conditions.Of(when) : "");
        Add("applies", rule.Applies);
        Add("window", In(rule.Window));
        Add("deadline", Deadlines(rule));
        Add("accepts", Or(rule.Accepts.Select(Name)));
        Add("formats", Or(rule.Formats.Select(Name)));
        Add("topics", Or(rule.Topics.Select(topic => Name(topic.Code))));
        Add("within", rule.Within ?? "");
        Add("shares its hours", rule.Stackable ? "the same credit may serve others as well" : "");
        Add("credits before the license", rule.FromLicense ? "do not count" : "");
        Add("to confirm", rule.Confirm);
        Add("limits", string.Join("; ", rule.Caps.Select(Cap)));
        Add("in force", InForce(rule.InForceFrom, rule.InForceUntil, rule.Announced));
        Add("doubt", rule.Doubt);
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

    private string Case(AmountCase one, CreditUnit unit, bool last)
    {
        var amount = one.Is is { } known ? Amount(known, unit) : "an amount the rule does not say";
        return one.When is { } when ? $"{amount} where the physician {conditions.Of(when)}"
            : last ? amount
            : $"{amount} in every case";
    }

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

    private static string Deadlines(Requirement rule)
    {
        var first = string.Join(" or ", rule.Deadlines.Select(Deadline));
        if (rule.Deadlines.Length > 1)
        {
            first += ", whichever comes first";
        }

        if (rule.Due is not { } due)
        {
            return first;
        }

        var then = due.ThenMonths is { } months
            ? $"every {months} months"
            : $"every {due.ThenCycles} cycles";
        var both = $"{Deadline(due.First)}, then {then}";
        return first.Length == 0 ? both : $"{first}; {both}";
    }

    private static string Deadline(DeadlineForm form) =>
        form switch
        {
            DeadlineForm.On on => $"{on.Day:yyyy-MM-dd}",
            DeadlineForm.Renewal => "the renewal",
            DeadlineForm.FirstRenewal => "the first renewal",
            DeadlineForm.SecondRenewal => "the second renewal",
            DeadlineForm.LicensedPlus plus => $"{plus.Months} months after the license",
            DeadlineForm.ClockPlus plus =>
                $"{plus.Months} months after {plus.Clock.Replace('-', ' ')}",
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
        };

    private string Cap(Cap cap)
    {
        var named = cap
            .Types.Select(Name)
            .Concat(cap.Formats.Select(Name))
            .Concat(cap.Topics.Select(topic => Name(topic.Code)));
        var what = cap.What.Length > 0 ? cap.What : Or(named);
        var per = cap.Per switch
        {
            CapSpan.Year => " a year",
            CapSpan.Activity => " an activity",
            _ => "",
        };
        return $"at most {cap.Amount}{per} of {what}{(cap.Applied ? "" : " (not applied)")}";
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

    public string Name(string code) => words.Vocabulary.Names.GetValueOrDefault(code, code);

    public string Condition(Condition condition) => conditions.Of(condition);

    public static string Or(IEnumerable<string> all)
    {
        var list = all.ToArray();
        return list.Length < 2
            ? string.Concat(list)
            : $"{string.Join(", ", list[..^1])} or {list[^1]}";
    }
}
