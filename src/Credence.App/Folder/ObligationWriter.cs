using System.Collections.Immutable;
using Credence.App.Rules.Yaml;
using Credence.Core.Obligations;

namespace Credence.App.Folder;

/// <summary>Writes one entry of <c>obligations:</c>.</summary>
internal static class ObligationWriter
{
    public static void Write(YamlOut yaml, Obligation obligation, ProfileDocument document)
    {
        var path = $"obligations/{obligation.Id}";
        var kept = document.Kept;
        Body(yaml, obligation, document.InlineBodies);
        if (obligation.Id != obligation.Body.Id)
        {
            yaml.Word("id", obligation.Id);
        }

        yaml.Word("number", obligation.Number);
        yaml.Word("degree", obligation.Degree?.ToString());
        yaml.Day("licensed_on", obligation.LicensedOn);
        yaml.Day("cycle_ends", obligation.CycleEnds);
        yaml.Day("license_ends", obligation.LicenseEnds);
        yaml.Day("cycle_starts", obligation.CycleStarts);
        Statuses(yaml, obligation.Statuses, kept, path);
        yaml.Inline("answers", ProfileWriter.Flags(obligation.Answers));
        Each("satisfied", obligation.Satisfied, Satisfied);
        Each("waived", obligation.Waived, Waived);
        yaml.Inline(
            "amounts",
            YamlOut.Inline(
                obligation
                    .Amounts.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair => (pair.Key, $"{pair.Value}"))
            )
        );
        Each("renewed", obligation.Renewed, Renewed);
        yaml.Day("extended_to", obligation.ExtendedTo);
        yaml.Inline(
            "clocks",
            YamlOut.Inline(
                obligation
                    .Clocks.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair => (pair.Key, $"{pair.Value:yyyy-MM-dd}"))
            )
        );
        yaml.Word("package", obligation.Package);
        yaml.Kept(kept, path);

        void Each<T>(string key, ImmutableArray<T> items, Func<InlineMap, T, InlineMap> write) =>
            yaml.Lines(
                key,
                items.Select(
                    (item, at) => write(new InlineMap(kept), item).Done($"{path}/{key}/{at}")
                )
            );
    }

    private static void Body(
        YamlOut yaml,
        Obligation obligation,
        ImmutableDictionary<string, YamlMap> inlineBodies
    )
    {
        if (inlineBodies.TryGetValue(obligation.Id, out var inline))
        {
            yaml.Tree("custom", inline);
        }
        else if (obligation.CustomPath is { Length: > 0 } path)
        {
            yaml.Word("custom", path);
        }
        else
        {
            yaml.Word("body", obligation.Body.Id);
        }
    }

    /// <summary>A single status without a day is the word alone.</summary>
    private static void Statuses(
        YamlOut yaml,
        ImmutableArray<StatusFrom> statuses,
        ImmutableArray<KeptKey> kept,
        string path
    )
    {
        if (statuses is [{ From: null } only])
        {
            yaml.Plain("status", Word(only.Is));
            return;
        }

        yaml.Lines(
            "status",
            statuses.Select(status =>
                new InlineMap(kept)
                    .Day("from", status.From)
                    .Plain("is", Word(status.Is))
                    .Done($"{path}/status/{status.From:yyyy-MM-dd}")
            )
        );
    }

    private static string Word(LicenseStatus status) =>
        Array.Find(ObligationReader.StatusWords, pair => pair.Is == status).Word;

    private static InlineMap Satisfied(InlineMap map, Satisfied satisfied) =>
        map.Word("requirement", satisfied.Requirement)
            .Day("on", satisfied.On)
            .Word("note", satisfied.Note);

    private static InlineMap Waived(InlineMap map, Waived waived) =>
        map.Word("requirement", waived.Requirement)
            .Day("until", waived.Until)
            .Word("note", waived.Note)
            .Word("proof", waived.Proof);

    private static InlineMap Renewed(InlineMap map, Renewed renewed) =>
        map.Day("cycle_end", renewed.CycleEnd).Day("on", renewed.On);
}
