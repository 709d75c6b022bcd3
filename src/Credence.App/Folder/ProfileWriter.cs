using System.Collections.Immutable;
using Credence.App.Rules.Yaml;
using Credence.Core.Practice;

namespace Credence.App.Folder;

/// <summary>
/// Writes profile.yaml in its canonical form. What was read and is written again is the same byte for byte;
/// keys that are not known stand behind the known ones of their place.
/// </summary>
public static class ProfileWriter
{
    public static string Write(ProfileDocument document)
    {
        var yaml = new YamlOut();
        var kept = document.Kept;
        var profile = document.Profile;
        yaml.Plain("form", "1");
        yaml.Block("physician", () => Physician(yaml, profile.Physician, kept));
        yaml.Blocks(
            "obligations",
            profile.Obligations,
            obligation => ObligationWriter.Write(yaml, obligation, document)
        );
        yaml.Blocks("goals", profile.Goals, goal => Goal(yaml, goal, kept));
        WishesWriter.Write(yaml, profile.Planning, kept);
        yaml.Kept(kept, "");
        return yaml.ToString();
    }

    private static void Physician(YamlOut yaml, Physician physician, ImmutableArray<KeptKey> kept)
    {
        // Quoted even where empty: a profile always says whose it is.
        yaml.Plain("name", YamlOut.Scalar(physician.Name));
        yaml.Word("family_name", physician.FamilyName);
        yaml.Words("other_names", physician.OtherNames);
        if (physician.Born is { } born)
        {
            yaml.Plain("born", $"{born}");
        }

        yaml.Word("npi", physician.Npi);
        yaml.Word("degree", physician.Degree?.ToString());
        yaml.Words("specialties", [.. physician.Specialties.Select(one => one.Code)]);
        yaml.Words("practice_states", physician.PracticeStates);
        yaml.Word("timezone", physician.TimeZone);
        yaml.Inline("attributes", Flags(physician.Attributes));
        Each("board_certificates", physician.BoardCertificates, Certificate);
        Each("awards", physician.Awards, Award);
        Each("training", physician.Training, Training);
        Each("registrations", physician.Registrations, Registration);
        Each("leave", physician.Leave, Leave);
        yaml.Kept(kept, "physician");

        void Each<T>(string key, ImmutableArray<T> items, Func<InlineMap, T, InlineMap> write) =>
            yaml.Lines(
                key,
                items.Select(
                    (item, at) => write(new InlineMap(kept), item).Done($"physician/{key}/{at}")
                )
            );
    }

    /// <summary>Yes/no facts in the order of their codes: a dictionary has no order of its own.</summary>
    public static string Flags(ImmutableDictionary<string, bool> flags) =>
        YamlOut.Inline(
            flags
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => (pair.Key, pair.Value ? "true" : "false"))
        );

    private static InlineMap Certificate(InlineMap map, BoardCertificate certificate) =>
        map.Word("board", certificate.Board)
            .Word("specialty", certificate.Specialty?.Code)
            .Day("first", certificate.First)
            .Plain(
                "passed",
                certificate.Passed.IsEmpty
                    ? null
                    : YamlOut.Flow(certificate.Passed.Select(day => $"{day:yyyy-MM-dd}"))
            )
            .Day("ends", certificate.Ends)
            .Flag("maintained", certificate.Maintained);

    private static InlineMap Award(InlineMap map, Award award) =>
        map.Word("code", award.Code).Day("from", award.From).Day("to", award.To);

    private static InlineMap Training(InlineMap map, Training training) =>
        map.Word("kind", training.Kind)
            .Day("from", training.From)
            .Day("to", training.To)
            .Flag("full_time", training.FullTime);

    private static InlineMap Registration(InlineMap map, Registration registration) =>
        map.Word("kind", registration.Kind)
            .Word("jurisdiction", registration.Jurisdiction)
            .Day("from", registration.From)
            .Day("to", registration.To);

    private static InlineMap Leave(InlineMap map, Leave leave) =>
        map.Day("from", leave.Span.Start).Day("to", leave.Span.End).Word("kind", leave.Kind);

    private static void Goal(YamlOut yaml, Goal goal, ImmutableArray<KeptKey> kept)
    {
        yaml.Word("id", goal.Id);
        yaml.Word("statement", goal.Statement);
        yaml.Word("kind", goal.Kind);
        yaml.Words("topics", [.. goal.Topics.Select(topic => topic.Code)]);
        yaml.Plain("target_credits", $"{goal.TargetCredits}");
        yaml.Plain("priority", $"{goal.Priority}");
        yaml.Words("evidence", goal.Evidence);
        yaml.Kept(kept, $"goals/{goal.Id}");
    }
}
