using System.Collections.Immutable;
using System.Text.Json;
using Credence.Core.Credits;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>Writes a condition as the body file says it: {"all": […]}, {"attribute": "…"} …</summary>
internal static class ConditionJson
{
    private static readonly string[] Years = ["first", "second", "third"];

    public static void Write(Utf8JsonWriter json, Condition condition)
    {
        json.WriteStartObject();
        switch (condition)
        {
            case Condition.All all:
                Parts(json, "all", all.Parts);
                break;
            case Condition.Any any:
                Parts(json, "any", any.Parts);
                break;
            case Condition.Not not:
                json.WritePropertyName("not");
                Write(json, not.Part);
                break;
            default:
                Fact(json, condition);
                break;
        }

        json.WriteEndObject();
    }

    private static void Parts(Utf8JsonWriter json, string name, ImmutableArray<Condition> parts)
    {
        json.WriteStartArray(name);
        foreach (var part in parts)
        {
            Write(json, part);
        }

        json.WriteEndArray();
    }

    private static void Fact(Utf8JsonWriter json, Condition condition)
    {
        switch (condition)
        {
            case Condition.HasDegree degree:
                json.WriteString("degree", $"{degree.Degree}");
                break;
            case Condition.InSpecialty specialty:
                Specialties(json, specialty.Specialties);
                break;
            case Condition.Attribute attribute:
                json.WriteString("attribute", attribute.Code);
                break;
            case Condition.FirstCycle first:
                json.WriteBoolean("first_cycle", first.Is);
                break;
            case Condition.LicensedBefore before:
                json.WriteString("licensed_before", $"{before.Day:O}");
                break;
            case Condition.LicensedAfter after:
                json.WriteString("licensed_after", $"{after.Day:O}");
                break;
            case Condition.LicensedIn licensed:
                json.WriteStartObject("licensed_in");
                json.WriteString("months", $"{licensed.FromMonth}-{licensed.ToMonth}");
                if (licensed.YearOfCycle is { } year)
                {
                    json.WriteString("year", Years[year - 1]);
                }

                json.WriteEndObject();
                break;
            case Condition.FirstCycleMonthsAtLeast first:
                json.WriteNumber("first_cycle_months_at_least", first.Months);
                break;
            case Condition.RenewalNumberAtLeast renewal:
                json.WriteNumber("renewal_number_at_least", renewal.Number);
                break;
            case Condition.CycleNumber place:
                json.WriteString("cycle_number", $"{place.From}-{place.To}");
                json.WriteNumber("of", place.Of);
                break;
            case Condition.AgeAtLeast age:
                json.WriteNumber("age_at_least", age.Years);
                break;
            case Condition.InitialLicense initial:
                json.WriteBoolean("initial_license", initial.Is);
                break;
            case Condition.HasCertificate certificate:
                json.WriteString("certificate", $"{certificate.Fact}".ToLowerInvariant());
                BodyJson.Texts(json, "of", certificate.Of);
                Specialties(json, certificate.Specialties);
                Within(json, certificate.Within);
                break;
            case Condition.HasAward award:
                json.WriteString("award", award.Code);
                if (award.Held is { } held)
                {
                    Within(json, held, "held");
                }

                if (award.MonthsAtLeast > 0)
                {
                    json.WriteNumber("months_at_least", award.MonthsAtLeast);
                }

                if (award.Given is { } given)
                {
                    Within(json, given, "given");
                }

                break;
            case Condition.InTraining training:
                json.WriteString("training", training.Kind);
                json.WriteNumber("days_at_least", training.DaysAtLeast);
                Within(json, training.Within);
                break;
            case Condition.HasRegistration registration:
                json.WriteString("registration", registration.Kind);
                break;
            case Condition.LeaveMonthsAtLeast leave:
                json.WriteNumber("leave_months_at_least", leave.Months);
                break;
            case Condition.PracticesInState practices:
                json.WriteBoolean("practices_in_state", practices.Is);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(condition), condition, null);
        }
    }

    private static void Specialties(Utf8JsonWriter json, ImmutableArray<Specialty> specialties) =>
        BodyJson.Texts(json, "specialty", specialties.Select(specialty => specialty.Code));

    private static void Within(Utf8JsonWriter json, FactSpan within, string name = "within") =>
        json.WriteString(name, within.Months is { } months ? $"{months}m" : "window");
}
