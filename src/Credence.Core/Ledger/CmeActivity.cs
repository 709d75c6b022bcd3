using System.Collections.Immutable;
using Credence.Core.Credits;

namespace Credence.Core.Ledger;

/// <summary>Identifies a ledger entry within one physician's ledger, such as <c>L1</c>.</summary>
public readonly record struct ActivityId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Part of an activity's amount with its set of topics: "two of the ten were on opioids".</summary>
/// <param name="Amount">Null: the topics hold for the whole activity.</param>
public sealed record Portion(ImmutableArray<Topic> Topics, Amount? Amount);

/// <summary>
/// The user's own word that an activity counts toward one requirement (engine.md section 3):
/// types and topics are taken as accepted there; window, amount and caps still hold.
/// </summary>
public sealed record Override(string Obligation, string Requirement)
{
    public override string ToString() => $"{Obligation}/{Requirement}";
}

/// <summary>One thing done on a date (several days: the last one). Recorded, never derived.</summary>
public sealed record CmeActivity
{
    public required ActivityId Id { get; init; }

    /// <summary>The completion date as printed; never converted between time zones.</summary>
    public required DateOnly Date { get; init; }

    public string Provider { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>A code of the formats vocabulary, or empty.</summary>
    public string Format { get; init; } = "";

    /// <summary>What it carries; empty for a thing that gives no credit but counts as an activity.</summary>
    public ImmutableArray<CreditLine> Lines { get; init; } = [];

    /// <summary>In the order written; portions with an amount are cut from the whole in that order.</summary>
    public ImmutableArray<Portion> Portions { get; init; } = [];

    public ImmutableArray<string> Goals { get; init; } = [];

    /// <summary>A path in the folder or an address; empty = no proof yet.</summary>
    public string Proof { get; init; } = "";

    /// <summary>Hours spent, in hundredths of an hour.</summary>
    public Amount? Hours { get; init; }

    public Money? Cost { get; init; }

    /// <summary><c>self</c>, <c>industry</c>, <c>free</c> or an allowance's id; empty = not said.</summary>
    public string PaidBy { get; init; } = "";

    /// <summary>1 to 5, the physician's own value rating.</summary>
    public int? Rating { get; init; }

    public string Note { get; init; } = "";

    public ImmutableArray<Override> CountsFor { get; init; } = [];

    /// <summary>A card's renew-by date.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>The day of entry; null = the day itself.</summary>
    public DateOnly? Logged { get; init; }

    /// <summary>Requirements whose point to confirm is settled by this activity.</summary>
    public ImmutableArray<Override> Confirmed { get; init; } = [];

    public DateOnly? ClaimBy { get; init; }

    /// <summary>Days off used, in hundredths of a day.</summary>
    public Amount? Days { get; init; }

    /// <summary>Columns this version does not know, kept as they came.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Other { get; init; } = [];

    /// <summary>
    /// The amount A of engine.md section 3: the largest line that is not continuing-certification points,
    /// or the largest line where all are. Types that give no credit are left out.
    /// </summary>
    public Amount Amount
    {
        get
        {
            var best = Amount.Zero;
            var bestMoc = Amount.Zero;
            var plain = false;
            foreach (var line in Lines)
            {
                if (line.Type.GivesNoCredit)
                {
                    continue;
                }

                if (line.Type.IsMoc)
                {
                    bestMoc = Amount.Max(bestMoc, line.Amount);
                }
                else
                {
                    plain = true;
                    best = Amount.Max(best, line.Amount);
                }
            }

            return plain ? best : bestMoc;
        }
    }
}
