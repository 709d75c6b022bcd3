using System.Collections.Immutable;
using Credence.App.Tables;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.App.Packets;

/// <summary>
/// What a licensee types into CE Broker, row by row: one for each subject area of each activity in the cycle of each state
/// license. The site takes no file from physicians; this is the sheet to type from.
/// </summary>
public static class CeBrokerWorksheet
{
    private static readonly string[] Headings =
    [
        "License",
        "License number",
        "Course name",
        "Provider",
        "Completion date",
        "Subject area",
        "Hours",
        "Credit type",
        "Proof file",
    ];

    public static string Csv(
        Profile profile,
        ImmutableArray<CmeActivity> ledger,
        CheckResult check,
        Func<string, string> name
    ) => CsvTable.Write(GuardedCells.Guard(Rows(profile, ledger, check, name)));

    public static IReadOnlyList<IReadOnlyList<string>> Rows(
        Profile profile,
        ImmutableArray<CmeActivity> ledger,
        CheckResult check,
        Func<string, string> name
    )
    {
        var rows = new List<IReadOnlyList<string>> { Headings };
        foreach (var body in check.Obligations.Where(one => one.Body.Kind == BodyKind.StateLicense))
        {
            var packet = ComposePacket.Of(
                profile,
                ledger,
                check,
                new(body.Id, false, Paper.Letter)
            );
            rows.AddRange(
                (packet.Value?.Entries ?? []).SelectMany(entry => Of(body, entry.Activity, name))
            );
        }

        return rows;
    }

    private static IEnumerable<string[]> Of(
        ObligationStanding body,
        CmeActivity activity,
        Func<string, string> name
    )
    {
        var left = activity.Amount;
        foreach (var portion in activity.Portions)
        {
            var hours = portion.Amount ?? left;
            left = left.Less(hours);
            if (!hours.IsZero)
            {
                yield return Row(
                    string.Join(" + ", portion.Topics.Select(topic => name(topic.Code))),
                    hours
                );
            }
        }

        if (!left.IsZero || activity.Amount.IsZero)
        {
            yield return Row("General", left);
        }

        string[] Row(string subject, Amount hours) =>
            [
                body.Title,
                body.Obligation.Number,
                activity.Title,
                activity.Provider,
                activity.Date.ToString("M/d/yyyy"),
                subject,
                hours.ToString(),
                activity.Lines.IsEmpty ? "" : name(activity.Lines[0].Type.Code),
                activity.Proof,
            ];
    }
}
