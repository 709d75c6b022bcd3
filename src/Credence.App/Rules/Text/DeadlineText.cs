using System.Collections.Immutable;
using Credence.Core.Requirements;

namespace Credence.App.Rules.Text;

/// <summary>By when something is due, in plain words.</summary>
public sealed class DeadlineText(ConditionText conditions)
{
    public string Of(Requirement rule)
    {
        var first = Together(rule.Deadlines, later: false);
        if (rule.Due is not { } due)
        {
            return first;
        }

        var then = due.ThenMonths is { } months
            ? $"every {months} months"
            : $"every {due.ThenCycles} cycles";
        var both = $"{Of(due.First)}, then {then}";
        return first.Length == 0 ? both : $"{first}; {both}";
    }

    private string Together(ImmutableArray<DeadlineForm> forms, bool later)
    {
        var all = string.Join(" or ", forms.Select(Of));
        return forms.Length < 2 ? all : $"{all}, whichever comes {(later ? "last" : "first")}";
    }

    private string Of(DeadlineForm form) =>
        form switch
        {
            DeadlineForm.On on => $"{on.Day:yyyy-MM-dd}",
            DeadlineForm.Renewal => "the renewal",
            DeadlineForm.FirstRenewal => "the first renewal",
            DeadlineForm.SecondRenewal => "the second renewal",
            DeadlineForm.LicensedPlus { Months: 0, Days: 0 } => "the day of the license",
            DeadlineForm.LicensedPlus plus => $"{Delay(plus.Months, plus.Days)} after the license",
            DeadlineForm.ClockPlus plus =>
                $"{Delay(plus.Months, plus.Days)} after {plus.Clock.Replace('-', ' ')}",
            DeadlineForm.RenewalFrom from => (
                from.PlusMonths > 0 ? $"{from.PlusMonths} months after " : ""
            ) + $"the first renewal from {from.Day:yyyy-MM-dd} on",
            DeadlineForm.FullCycle { From: { } day } =>
                $"the end of the first full cycle after {day:yyyy-MM-dd} or after the license",
            DeadlineForm.FullCycle => "the end of the first full cycle after the license",
            DeadlineForm.RegisteredPlus plus =>
                $"{Delay(plus.Months, plus.Days)} after the registration ({Kind(plus.Kind)})",
            DeadlineForm.RegistrationEnd ends => $"the end of the registration ({Kind(ends.Kind)})",
            DeadlineForm.Combined all => Together(all.Parts, all.Later),
            DeadlineForm.Cases cases => string.Join("; ", cases.All.Select(Case)),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
        };

    private static string Delay(int months, int days) =>
        days > 0 ? $"{days} days" : $"{months} months";

    private static string Kind(string kind) => kind == "dea" ? "DEA" : kind.Replace('-', ' ');

    private string Case(DeadlineCase one) =>
        one.When is { } when
            ? $"{Of(one.Is)} where the physician {conditions.Of(when)}"
            : $"{Of(one.Is)} in every other case";
}
