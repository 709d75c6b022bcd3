using System.Collections.Immutable;
using System.Security.Cryptography;
using Credence.App.Programs;

namespace Credence.App.Packets;

/// <summary>The proofs of a packet, each as a PDF file of its own in a private folder where it can be printed.</summary>
/// <param name="Files">By the number of the entry; only those that may go in.</param>
internal sealed record GatheredProofs(Packet Packet, ImmutableSortedDictionary<int, string> Files)
{
    public GatheredProofs Without(int number, ProofState state) =>
        new(
            Packet with
            {
                Entries =
                [
                    .. Packet.Entries.Select(entry =>
                        entry.Number == number
                        || (
                            entry.Proof.State == ProofState.Shared
                            && entry.Proof.Sha256 == Packet.Entries[number - 1].Proof.Sha256
                        )
                            ? entry with
                            {
                                Proof = entry.Proof with { State = state },
                            }
                            : entry
                    ),
                ],
            },
            Files.Remove(number)
        );
}

/// <summary>Fetches the proofs of a packet, and makes a page of each picture.</summary>
public static class GatherProofs
{
    private const long MostBytes = 50L * 1024 * 1024;

    private static readonly ProgramLimits OfPictures = new()
    {
        Time = TimeSpan.FromSeconds(60),
        Megabytes = 2048,
        OutputMegabytes = 64,
    };

    internal static async Task<GatheredProofs> Run(
        Packet packet,
        FindProof find,
        string folder,
        CancellationToken cancellation
    )
    {
        var first = new HashSet<string>();
        var entries = ImmutableArray.CreateBuilder<PacketEntry>(packet.Entries.Length);
        var files = ImmutableSortedDictionary.CreateBuilder<int, string>();
        var pictures = new List<(int Number, string Source)>();
        foreach (var entry in packet.Entries)
        {
            var (proof, bytes) = await Proof(entry, find, first, cancellation);
            entries.Add(entry with { Proof = proof });
            if (proof.State != ProofState.Inside)
            {
                continue;
            }

            var kind = ProofFile.KindOf(bytes);
            var name = kind == ProofKind.Pdf ? $"{entry.Number}.pdf" : $"{entry.Number}.picture";
            await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes!, cancellation);
            files[entry.Number] = $"{entry.Number}.pdf";
            if (kind == ProofKind.Heic)
            {
                name = await FromHeic(entry.Number, folder, cancellation);
            }

            if (kind != ProofKind.Pdf)
            {
                pictures.Add((entry.Number, name));
            }
        }

        var gathered = new GatheredProofs(
            packet with
            {
                Entries = entries.ToImmutable(),
            },
            files.ToImmutable()
        );
        return await WithPictures(gathered, pictures, folder, cancellation);
    }

    private static async Task<(PacketProof Proof, byte[]? Bytes)> Proof(
        PacketEntry entry,
        FindProof find,
        HashSet<string> first,
        CancellationToken cancellation
    )
    {
        var named = entry.Activity.Proof.Trim();
        if (named.Length == 0)
        {
            return (PacketProof.Missing, null);
        }

        var name = named[(named.LastIndexOfAny(['/', '\\']) + 1)..];
        if (named.Contains("://", StringComparison.Ordinal))
        {
            return (PacketProof.Missing with { State = ProofState.Address, Name = named }, null);
        }

        if (await find(named, cancellation) is not { } bytes)
        {
            return (PacketProof.Missing with { State = ProofState.NotFound, Name = named }, null);
        }

        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var state =
            bytes.Length > MostBytes ? ProofState.TooLarge
            : ProofFile.KindOf(bytes) == ProofKind.Other ? ProofState.NotPrintable
            : first.Add(sha) ? ProofState.Inside
            : ProofState.Shared;
        return (new PacketProof(state, name, sha, bytes.Length, 0, 0), bytes);
    }

    /// <summary>All in one go; where that fails, one by one, so that one bad picture spoils no other.</summary>
    private static async Task<GatheredProofs> WithPictures(
        GatheredProofs gathered,
        List<(int Number, string Source)> pictures,
        string folder,
        CancellationToken cancellation
    )
    {
        if (pictures.Count == 0 || PrintSheet.Python() is not { } python)
        {
            return pictures.Aggregate(
                gathered,
                (all, one) => all.Without(one.Number, ProofState.NotPrintable)
            );
        }

        var script = await PrintSheet.Script("pictures.py", folder, cancellation);
        var paper = gathered.Packet.Wish.Paper;
        await Pages(pictures);
        foreach (var picture in pictures.Where(picture => !IsThere(picture.Number)))
        {
            await Pages([picture]);
        }

        return pictures
            .Where(picture => !IsThere(picture.Number))
            .Aggregate(gathered, (all, one) => all.Without(one.Number, ProofState.Broken));

        bool IsThere(int number) =>
            new FileInfo(Path.Combine(folder, $"{number}.pdf")) is { Exists: true, Length: > 0 };

        Task<ProgramRun> Pages(IEnumerable<(int Number, string Source)> some) =>
            RunProgram.Of(
                python,
                [
                    "-I",
                    script,
                    $"{paper.Width}",
                    $"{paper.Height}",
                    .. some.SelectMany(one => (string[])[one.Source, $"{one.Number}.pdf"]),
                ],
                folder,
                OfPictures,
                cancellation: cancellation
            );
    }

    private static async Task<string> FromHeic(
        int number,
        string folder,
        CancellationToken cancellation
    )
    {
        await RunProgram.Of(
            "heif-convert",
            [$"{number}.picture", $"{number}.jpg"],
            folder,
            OfPictures,
            cancellation: cancellation
        );
        return $"{number}.jpg";
    }
}
