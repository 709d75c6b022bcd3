using System.Collections.Immutable;
using System.Text.Json;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>Writes deadlines with the notations of a body file: a text, {"later": […]}, or cases.</summary>
internal static class DeadlineJson
{
    public static void Write(Utf8JsonWriter json, string name, ImmutableArray<DeadlineForm> forms)
    {
        json.WritePropertyName(name);
        if (forms is [DeadlineForm.Cases cases])
        {
            Write(json, cases);
            return;
        }

        json.WriteStartArray();
        foreach (var form in forms)
        {
            Write(json, form);
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, DeadlineForm form)
    {
        switch (form)
        {
            case DeadlineForm.Combined all:
                json.WriteStartObject();
                json.WriteStartArray(all.Later ? "later" : "earlier");
                foreach (var part in all.Parts)
                {
                    Write(json, part);
                }

                json.WriteEndArray();
                json.WriteEndObject();
                break;
            case DeadlineForm.Cases cases:
                json.WriteStartArray();
                foreach (var one in cases.All)
                {
                    json.WriteStartObject();
                    BodyJson.Condition(json, "when", one.When);
                    json.WritePropertyName("is");
                    Write(json, one.Is);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(Written(form));
                break;
        }
    }

    private static string Written(DeadlineForm form) =>
        form switch
        {
            DeadlineForm.On on => $"{on.Day:O}",
            DeadlineForm.Renewal => "renewal",
            DeadlineForm.FirstRenewal => "first-renewal",
            DeadlineForm.SecondRenewal => "second-renewal",
            DeadlineForm.LicensedPlus { Months: 0, Days: 0 } => "licensed",
            DeadlineForm.LicensedPlus plus => $"licensed+{Delay(plus.Months, plus.Days)}",
            DeadlineForm.ClockPlus plus => $"clock:{plus.Clock}+{Delay(plus.Months, plus.Days)}",
            DeadlineForm.RenewalFrom { PlusMonths: 0 } from => $"renewal-from:{from.Day:O}",
            DeadlineForm.RenewalFrom from => $"renewal-from:{from.Day:O}+{from.PlusMonths}m",
            DeadlineForm.FullCycle { From: { } day } => $"first-full-cycle-from:{day:O}",
            DeadlineForm.FullCycle => "first-full-cycle",
            DeadlineForm.RegisteredPlus plus =>
                $"registered:{plus.Kind}+{Delay(plus.Months, plus.Days)}",
            DeadlineForm.RegistrationEnd ends => $"registration-end:{ends.Kind}",
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
        };

    private static string Delay(int months, int days) => days > 0 ? $"{days}d" : $"{months}m";
}
