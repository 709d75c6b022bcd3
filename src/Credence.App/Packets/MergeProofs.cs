using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Credence.App.Programs;

namespace Credence.App.Packets;

/// <summary>A page of a certificate in the merged file.</summary>
/// <param name="At">Its place in that file, from 1.</param>
internal sealed record CertificatePage(int Number, int Page, int Pages, int At, bool Landscape);

/// <summary>All certificates in one file; between two lies a sheet that belongs to none.</summary>
internal sealed record MergedProofs(
    GatheredProofs Gathered,
    string File,
    ImmutableArray<CertificatePage> Pages
);

/// <summary>
/// Puts the certificates one behind the other with qpdf, in one run. Between them it puts a slip of a size of its own, so
/// that one look at the result tells where each begins. Where the run fails the culprits are looked for and left out.
/// </summary>
internal static class MergeProofs
{
    private const string File = "certificates.pdf";
    private const int MostPagesOfOne = 300;

    private static readonly ProgramLimits Limits = new()
    {
        Time = TimeSpan.FromSeconds(60),
        Megabytes = 2048,
        OutputMegabytes = 512,
    };

    private static readonly ProgramLimits LimitsOfOne = new()
    {
        Time = TimeSpan.FromSeconds(10),
        Megabytes = 1024,
        OutputMegabytes = 128,
    };

    public static async Task<MergedProofs> Run(
        GatheredProofs gathered,
        string folder,
        CancellationToken cancellation
    )
    {
        var slip = RandomNumberGenerator.GetInt32(4000, 9000);
        await WriteSlip(Path.Combine(folder, "slip.pdf"), slip, cancellation);
        var looked = false;
        while (!gathered.Files.IsEmpty)
        {
            var run = await Merge(gathered.Files.Values, folder, File, Limits, cancellation);
            if (!IsGood(run))
            {
                if (looked)
                {
                    break;
                }

                looked = true;
                gathered = await WithoutCulprits(gathered, folder, cancellation);
                continue;
            }

            if (await Pages(gathered, slip, folder, cancellation) is not { } pages)
            {
                break;
            }

            var tooLong = pages
                .Where(page => page.Pages > MostPagesOfOne)
                .Select(page => page.Number)
                .Distinct()
                .ToArray();
            if (tooLong.Length == 0)
            {
                return new(Placed(gathered, pages), File, pages);
            }

            gathered = tooLong.Aggregate(
                gathered,
                (all, number) => all.Without(number, ProofState.TooLarge)
            );
        }

        return new(
            gathered.Files.Keys.Aggregate(
                gathered,
                (all, number) => all.Without(number, ProofState.Broken)
            ),
            "",
            []
        );
    }

    private static bool IsGood(ProgramRun run) =>
        run is { End: ProgramEnd.Finished, ExitCode: 0 or 3 };

    /// <summary>
    /// Forms become plain print, so that what was filled in is seen and nothing in them acts. Laying the pages in writes
    /// every stream anew, so nothing is packed or looked through for what is not used here.
    /// </summary>
    private static Task<ProgramRun> Merge(
        IEnumerable<string> files,
        string folder,
        string output,
        ProgramLimits limits,
        CancellationToken cancellation
    ) =>
        RunProgram.Of(
            "qpdf",
            [
                "--empty",
                "--no-warn",
                "--stream-data=preserve",
                "--remove-unreferenced-resources=no",
                "--generate-appearances",
                "--flatten-annotations=print",
                "--pages",
                .. files.SelectMany(file => (string[])[file, "1-z", "slip.pdf", "1"]),
                "--",
                output,
            ],
            folder,
            limits,
            cancellation: cancellation
        );

    private static async Task<GatheredProofs> WithoutCulprits(
        GatheredProofs gathered,
        string folder,
        CancellationToken cancellation
    )
    {
        var found = new System.Collections.Concurrent.ConcurrentDictionary<int, ProofState>();
        await Parallel.ForEachAsync(
            gathered.Files,
            cancellation,
            async (file, stop) =>
            {
                var run = await Merge([file.Value], folder, $"try-{file.Value}", LimitsOfOne, stop);
                if (!IsGood(run))
                {
                    found[file.Key] =
                        run.End != ProgramEnd.Finished ? ProofState.TooLarge
                        : run.Errors.Contains("password", StringComparison.OrdinalIgnoreCase)
                            ? ProofState.Locked
                        : ProofState.Broken;
                }
            }
        );
        return found.Aggregate(gathered, (all, one) => all.Without(one.Key, one.Value));
    }

    /// <summary>The pages in their order, read from their sizes; the slips part them.</summary>
    private static async Task<ImmutableArray<CertificatePage>?> Pages(
        GatheredProofs gathered,
        int slip,
        string folder,
        CancellationToken cancellation
    )
    {
        var run = await RunProgram.Of(
            "pdfinfo",
            ["-f", "1", "-l", "1000000", File],
            folder,
            Limits,
            cancellation: cancellation
        );
        if (!run.Done)
        {
            return null;
        }

        var of = new List<List<(int At, bool Landscape)>> { new() };
        var at = 0;
        var wide = false;
        foreach (var line in Encoding.UTF8.GetString(run.Output).Split('\n'))
        {
            if (!line.StartsWith("Page ", StringComparison.Ordinal))
            {
                continue;
            }

            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is [_, _, "size:", var width, "x", var height, ..])
            {
                at++;
                wide =
                    decimal.Parse(width, NumberStyles.Float, CultureInfo.InvariantCulture)
                    > decimal.Parse(height, NumberStyles.Float, CultureInfo.InvariantCulture);
                if (width == $"{slip}" && height == "3")
                {
                    of.Add([]);
                }
                else
                {
                    of[^1].Add((at, wide));
                }
            }
            else if (words is [_, _, "rot:", "90" or "270"] && of[^1].Count > 0)
            {
                of[^1][^1] = (of[^1][^1].At, !of[^1][^1].Landscape);
            }
        }

        return of.Count - 1 != gathered.Files.Count
            ? null
            :
            [
                .. gathered
                    .Files.Keys.Zip(of)
                    .SelectMany(pair =>
                        pair.Second.Select(
                            (page, index) =>
                                new CertificatePage(
                                    pair.First,
                                    index + 1,
                                    pair.Second.Count,
                                    page.At,
                                    page.Landscape
                                )
                        )
                    ),
            ];
    }

    private static GatheredProofs Placed(
        GatheredProofs gathered,
        ImmutableArray<CertificatePage> pages
    )
    {
        var first = pages
            .Select((page, index) => (page, index))
            .Where(pair => pair.page.Page == 1)
            .ToDictionary(
                pair => gathered.Packet.Entries[pair.page.Number - 1].Proof.Sha256,
                pair => (At: pair.index + 1, pair.page.Pages)
            );
        return gathered with
        {
            Packet = gathered.Packet with
            {
                CertificatePages = pages.Length,
                Entries =
                [
                    .. gathered.Packet.Entries.Select(entry =>
                        entry.Proof.IsInside && first.TryGetValue(entry.Proof.Sha256, out var place)
                            ? entry with
                            {
                                Proof = entry.Proof with
                                {
                                    FirstPage = place.At,
                                    Pages = place.Pages,
                                },
                            }
                            : entry
                    ),
                ],
            },
        };
    }

    private static async Task WriteSlip(string path, int width, CancellationToken cancellation)
    {
        var pdf = new PlainPdf();
        var page = pdf.Next();
        var pages = pdf.Next();
        pdf.Add(page, $"<</Type/Page/Parent {pages} 0 R/MediaBox[0 0 {width} 3]>>");
        pdf.Add(pages, $"<</Type/Pages/Kids[{page} 0 R]/Count 1>>");
        await System.IO.File.WriteAllBytesAsync(path, pdf.Bytes(pages), cancellation);
    }
}
