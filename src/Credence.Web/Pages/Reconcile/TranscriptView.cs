using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Reconcile;

namespace Credence.Web.Pages.Reconcile;

/// <summary>One transcript beside the ledger.</summary>
public sealed record TranscriptView(
    OfficialTranscript Transcript,
    ImmutableArray<ComparedLine> Lines
)
{
    public int Open => Lines.Count(line => line.IsOpen);

    public ImmutableArray<ComparedLine> OpenOf(Agreement agreement) =>
        [.. Lines.Where(line => line.Agreement == agreement && line.Settled is null)];

    public ImmutableArray<ComparedLine> Matched =>
        [.. Lines.Where(line => line.Agreement == Agreement.Matched)];

    public ImmutableArray<ComparedLine> Settled =>
        [.. Lines.Where(line => line is { Settled: not null, Agreement: not Agreement.Matched })];

    /// <summary>Where their line stands in the transcript.</summary>
    public int? At(ComparedLine line) =>
        line.Line is { } theirs ? Transcript.Lines.IndexOf(theirs) : null;

    public static TranscriptView? Of(Dossier dossier, string id) =>
        OfficialTranscript.All(dossier.Account).FirstOrDefault(one => one.Id == id)
            is { } transcript
            ? new(transcript, CompareTranscript.Of(transcript, dossier.Entries))
            : null;

    /// <summary>Newest first, with how many lines are open.</summary>
    public static ImmutableArray<(OfficialTranscript Transcript, int Open)> All(Dossier dossier) =>
        [
            .. OfficialTranscript
                .All(dossier.Account)
                .Reverse()
                .Select(transcript =>
                    (
                        transcript,
                        CompareTranscript.Of(transcript, dossier.Entries).Count(line => line.IsOpen)
                    )
                ),
        ];
}
