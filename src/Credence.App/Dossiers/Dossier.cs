using System.Collections.Immutable;
using Credence.App.Ledger;
using Credence.App.Practice;
using Credence.App.Store;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Standing;

namespace Credence.App.Dossiers;

/// <summary>Everything one person recorded, and where it leaves them on a day.</summary>
public sealed record Dossier(RecordedPractice Practice, DateOnly AsOf, CheckResult Check)
{
    public Account Account => Practice.Account;

    public Profile Profile => Practice.Profile.Profile;

    /// <summary>What counts, by date.</summary>
    public ImmutableArray<CmeActivity> Ledger => Practice.Activities;

    /// <summary>Rows in the order of entry, unfinished ones among them.</summary>
    public ImmutableArray<LedgerEntry> Entries => Practice.Ledger;

    /// <summary>Nothing was said yet: the way leads to the first questions.</summary>
    public bool IsNew => !Practice.HasProfile;
}
