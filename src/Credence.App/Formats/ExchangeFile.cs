using System.Collections.Immutable;
using Credence.App.Imports;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.App.Tables;
using Credence.Core.Ledger;

namespace Credence.App.Formats;

/// <summary>Reads what other systems hand out: an ACCME transcript as JSON, MedBiquitous Activity Reports as XML.</summary>
public static class ExchangeFile
{
    /// <summary>Told by what it holds, never by its name.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes) =>
        IsXml(bytes) || bytes.IndexOf("\"ACCMETranscripts\""u8) >= 0;

    /// <summary>Empty where the file is broken or holds nothing; the list says so.</summary>
    public static ImmutableArray<CmeActivity> Read(
        byte[] bytes,
        string file,
        AsKeptWords kept,
        KnownWords words,
        ProblemList problems
    )
    {
        var rows = IsXml(bytes)
            ? ActivityReportXml.Read(bytes, file, problems)
            : TranscriptJson.Read(
                JsonTree.Read(bytes.AsSpan().TrimStart("\uFEFF"u8), file, 1, problems),
                file
            );
        if (rows is not { IsEmpty: false } found)
        {
            if (!problems.Any)
            {
                problems.Add(ProblemCatalog.ExchangeEmpty, file);
            }

            return [];
        }

        return LedgerTable.Numbered([
            .. found.Select(row => row.Read(kept, words, problems)).OfType<CmeActivity>(),
        ]);
    }

    private static bool IsXml(ReadOnlySpan<byte> bytes) =>
        bytes.TrimStart("\uFEFF"u8).TrimStart(" \t\r\n"u8) is [(byte)'<', ..];
}
