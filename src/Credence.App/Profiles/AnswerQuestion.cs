using System.Text.Json.Nodes;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.Core.Credits;

namespace Credence.App.Profiles;

/// <summary>
/// Keeps the answer to a yes-or-no question: a fact of the physician, a fact for one body, whether a certificate is
/// maintained, or whether an activity was in the physician's own field.
/// </summary>
public sealed class AnswerQuestion(ChangeProfile profiles, CorrectActivity correct)
{
    private const string InYourField = "in-your-field:";

    private const string Maintained = "maintained:";

    /// <summary>What a ledger says of an activity that the physician called none of their field.</summary>
    private const string OtherField = "other-field";

    /// <param name="obligation">Empty: the answer holds for every body.</param>
    public async Task<Outcome<Changed>> Run(
        Author author,
        Account account,
        string fact,
        bool answer,
        string obligation = "",
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.StartsWith(InYourField, StringComparison.Ordinal)
            ? await Field(author, account, fact[InYourField.Length..], answer, cancellation)
            : await profiles.Run(
                author,
                "Answered a question",
                draft =>
                {
                    if (fact.StartsWith(Maintained, StringComparison.Ordinal))
                    {
                        TakesPart(draft, fact[Maintained.Length..], answer);
                    }
                    else if (obligation.Length == 0)
                    {
                        draft.Physician.Section("attributes")[fact] = JsonValue.Create(answer);
                    }
                    else if (draft.Obligation(obligation) is { } entry)
                    {
                        entry.Section("answers")[fact] = JsonValue.Create(answer);
                    }
                },
                cancellation
            );
    }

    /// <summary>Continuing certification is a fact of the certificate, not of the person.</summary>
    private static void TakesPart(ProfileDraft draft, string board, bool answer)
    {
        foreach (var certificate in draft.Physician.List("board_certificates"))
        {
            if (certificate is JsonObject held && (string?)held["board"] == board)
            {
                held["maintained"] = answer;
            }
        }
    }

    private async Task<Outcome<Changed>> Field(
        Author author,
        Account account,
        string activity,
        bool answer,
        CancellationToken cancellation
    )
    {
        if (account.Find(Subject.Activity(activity)) is not { Standing: Standing.Present } found)
        {
            return Outcome<Changed>.Not(ProblemCatalog.EntryMissing.At(activity, activity));
        }

        var topics = ActivityCells.FromJson(found.Content)["topics"];
        var added = answer ? Topic.OwnSpecialty.Code : OtherField;
        var corrected = await correct.Run(
            author,
            activity,
            found.LastSequence,
            new Dictionary<string, string>
            {
                ["topics"] = topics.Length == 0 ? added : $"{topics}; {added}",
            },
            cancellation: cancellation
        );
        return corrected.Done
            ? Outcome<Changed>.Of(new(corrected.Value.Change, account))
            : corrected.Refused<Changed>();
    }
}
