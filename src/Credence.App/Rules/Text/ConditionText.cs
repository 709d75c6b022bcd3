using System.Collections.Immutable;
using Credence.Core.Requirements;

namespace Credence.App.Rules.Text;

/// <summary>A condition in words that go on from "the physician": "holds a federal DEA registration".</summary>
public sealed class ConditionText(RuleWords words)
{
    private static readonly string[] Months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    private static readonly string[] Years = ["first", "second", "third"];

    public string Of(Condition condition) => Said(condition, inside: false);

    private string Said(Condition condition, bool inside) =>
        condition switch
        {
            Condition.All all => Joined(all.Parts, " and ", inside),
            Condition.Any any => Joined(any.Parts, " or ", inside),
            Condition.Not not => Not(not.Part),
            _ => Fact(condition),
        };

    private string Joined(ImmutableArray<Condition> parts, string by, bool inside)
    {
        var said = string.Join(by, parts.Select(part => Said(part, parts.Length > 1)));
        return inside && parts.Length > 1 ? $"({said})" : said;
    }

    private string Not(Condition part) =>
        part switch
        {
            Condition.FirstCycle { Is: true } => "is past the first cycle",
            Condition.HasDegree degree => $"is not {An(degree)}",
            Condition.InSpecialty specialty => $"does not practice {Names(specialty)}",
            Condition.RenewalNumberAtLeast { Number: var number } => $"is before renewal {number}",
            Condition.CycleNumber place => $"is not {Place(place)}",
            _ => $"is not one who {Said(part, inside: true)}",
        };

    private static string Place(Condition.CycleNumber place) =>
        place.From == place.To
            ? $"in cycle {place.From} of every {place.Of}"
            : $"in cycle {place.From} to {place.To} of every {place.Of}";

    private string Fact(Condition condition) =>
        condition switch
        {
            Condition.HasDegree degree => $"is {An(degree)}",
            Condition.InSpecialty specialty => $"practices {Names(specialty)}",
            Condition.Attribute attribute => Sentence(attribute.Code),
            Condition.FirstCycle first => first.Is
                ? "is in the first cycle"
                : "is past the first cycle",
            Condition.LicensedBefore before => $"was licensed before {before.Day:yyyy-MM-dd}",
            Condition.LicensedAfter after => $"was licensed after {after.Day:yyyy-MM-dd}",
            Condition.LicensedIn licensed => LicensedIn(licensed),
            Condition.FirstCycleMonthsAtLeast first =>
                $"has a first cycle of at least {first.Months} months",
            Condition.RenewalNumberAtLeast { Number: var number } =>
                $"is at renewal {number} or a later one",
            Condition.CycleNumber place => $"is {Place(place)}",
            Condition.AgeAtLeast age => $"is at least {age.Years} years old",
            Condition.InitialLicense initial => initial.Is
                ? "is applying for the first license"
                : "is renewing",
            Condition.HasCertificate certificate => Certificate(certificate),
            Condition.HasAward award => Award(award),
            Condition.InTraining training => Training(training),
            Condition.HasRegistration registration =>
                $"holds a registration ({registration.Kind.ToUpperInvariant()})",
            Condition.LeaveMonthsAtLeast leave =>
                $"was on leave for at least {leave.Months} months",
            Condition.PracticesInState practices => practices.Is
                ? "practices in the state"
                : "does not practice in the state",
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, null),
        };

    private static string An(Condition.HasDegree degree) =>
        degree.Degree == Core.Practice.Degree.MD ? "an MD" : "a DO";

    private string Names(Condition.InSpecialty specialty) =>
        RuleText.Or(specialty.Specialties.Select(one => Name(one.Code).ToLowerInvariant()));

    private string Sentence(string code) =>
        words.Sentences.TryGetValue(code, out var sentence) && sentence.Length > 0
            ? char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.')
            : code.Replace('_', ' ');

    private string Name(string code) => words.Vocabulary.NameOf(code);

    private static string LicensedIn(Condition.LicensedIn licensed)
    {
        var from = Months[licensed.FromMonth - 1];
        var to = Months[licensed.ToMonth - 1];
        var months = licensed switch
        {
            { FromMonth: 1, ToMonth: 12 } => "",
            _ when from == to => $" in {from}",
            _ => $" in {from} to {to}",
        };
        var year = licensed.YearOfCycle is { } number
            ? $" in the {Years[number - 1]} year of the cycle"
            : "";
        return $"was licensed{months}{year}";
    }

    private string Certificate(Condition.HasCertificate certificate)
    {
        var did = certificate.Fact switch
        {
            CertificateFact.Held => "holds a certificate of",
            CertificateFact.Passed => "passed an examination of",
            CertificateFact.Earned => "was first certified by",
            _ => "maintains a certificate of",
        };
        var boards = RuleText.Or(
            certificate.Of.Select(board =>
                board switch
                {
                    "abms" => "an ABMS board",
                    "aoa" => "an AOA board",
                    "any" => "a specialty board",
                    _ => Name(board),
                }
            )
        );
        var fields = certificate.Specialties.IsEmpty
            ? ""
            : " in "
                + RuleText.Or(
                    certificate.Specialties.Select(one => Name(one.Code).ToLowerInvariant())
                );
        return $"{did} {boards}{fields}{Within(certificate.Within)}";
    }

    private string Award(Condition.HasAward award)
    {
        var name = Name(award.Code);
        var least = award.MonthsAtLeast > 0 ? $"for at least {award.MonthsAtLeast} months " : "";
        return award switch
        {
            { Given: { } given } => $"was given the award {name}{Within(given)}",
            { Held: { } held } => $"held the award {name} {least}".TrimEnd() + Within(held),
            _ => $"holds the award {name} on the deadline",
        };
    }

    private static string Training(Condition.InTraining training)
    {
        var kind = training.Kind == "any" ? "training" : training.Kind;
        var days = training.DaysAtLeast > 1 ? $" for at least {training.DaysAtLeast} days" : "";
        return $"was in {kind}{days}{Within(training.Within)}";
    }

    private static string Within(FactSpan span) =>
        span.Months is { } months
            ? $" within {months} months before the deadline"
            : " within the window";
}
