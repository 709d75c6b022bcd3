using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Practice;
using Credence.Core.Standing;

namespace Credence.App.Packets;

/// <summary>What somebody asks a packet for.</summary>
/// <param name="Obligation">Empty: every body.</param>
/// <param name="Audit">For a body's audit: one body, one cycle, proofs in the order of its rule.</param>
public sealed record PacketWish(string Obligation, bool Audit, Paper Paper);

/// <summary>What became of an activity's proof.</summary>
public enum ProofState
{
    /// <summary>The ledger names none.</summary>
    None,

    /// <summary>It lies at an address outside; it cannot be put in.</summary>
    Address,

    /// <summary>The ledger names a file that is not there.</summary>
    NotFound,

    /// <summary>It is in the packet.</summary>
    Inside,

    /// <summary>Another activity has the same file; it is in the packet once.</summary>
    Shared,

    Locked,
    Broken,
    NotPrintable,
    TooLarge,
}

/// <summary>The proof of one activity: its file as it is kept, and where it lies in the packet.</summary>
/// <param name="Name">The file's own name.</param>
/// <param name="FirstPage">Counted from the first page of the certificates; 0 where it is not inside.</param>
public sealed record PacketProof(
    ProofState State,
    string Name,
    string Sha256,
    long Bytes,
    int FirstPage,
    int Pages
)
{
    public static readonly PacketProof Missing = new(ProofState.None, "", "", 0, 0, 0);

    public bool IsInside => State is ProofState.Inside or ProofState.Shared;
}

/// <summary>One activity in a packet.</summary>
/// <param name="Number">Its number in this packet, from 1.</param>
/// <param name="CountsFor">The obligations that count it.</param>
public sealed record PacketEntry(
    int Number,
    CmeActivity Activity,
    ImmutableArray<string> CountsFor,
    PacketProof Proof
);

/// <summary>
/// What a packet holds: who it is about, where they stand with each body, the activities with their proofs. Nothing
/// planned is in it.
/// </summary>
public sealed record Packet
{
    public required PacketWish Wish { get; init; }

    public required Physician Physician { get; init; }

    public required DateOnly AsOf { get; init; }

    public required ImmutableArray<ObligationStanding> Bodies { get; init; }

    /// <summary>By date; for an audit in the order of the rule.</summary>
    public required ImmutableArray<PacketEntry> Entries { get; init; }

    /// <summary>Pages of all certificates together.</summary>
    public int CertificatePages { get; init; }

    public IEnumerable<PacketEntry> WithoutProof => Entries.Where(entry => !entry.Proof.IsInside);

    public IEnumerable<PacketEntry> Of(ObligationStanding body) =>
        Entries.Where(entry => entry.CountsFor.Contains(body.Id));

    /// <summary>"Jordan Avery, MD".</summary>
    public string Who => Physician.NameAndDegree;

    /// <summary>Each type by itself: the same hours may carry several, so these do not add up.</summary>
    public IEnumerable<CreditLine> ByType =>
        Entries
            .SelectMany(entry => entry.Activity.Lines)
            .GroupBy(line => line.Type)
            .Select(type => new CreditLine(
                type.Key,
                type.Aggregate(Amount.Zero, (sum, line) => sum + line.Amount)
            ))
            .OrderByDescending(line => line.Amount.Hundredths);

    /// <summary>All credits, each activity once by its greatest line.</summary>
    public Amount Total =>
        Entries.Aggregate(Amount.Zero, (sum, entry) => sum + entry.Activity.Amount);
}
