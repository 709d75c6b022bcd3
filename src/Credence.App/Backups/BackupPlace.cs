using Credence.App.Proofs;
using Credence.App.Store;

namespace Credence.App.Backups;

/// <summary>Database and proofs of one server, found by the same settings that `serve` goes by.</summary>
public sealed class BackupPlace
{
    private readonly CopyDatabase copies;
    private readonly Database database;
    private readonly IProofFiles proofs;
    private readonly TimeProvider clock;

    private BackupPlace(StoreSettings store, IProofFiles proofs, TimeProvider clock)
    {
        copies = new(store);
        database = new(store);
        (this.proofs, this.clock) = (proofs, clock);
    }

    public MakeBackup Make => new(copies, proofs, clock);

    public RestoreBackup Restore => new(copies, database, proofs);

    /// <param name="dataFolder">Null: CREDENCE_DATA, else the usual one.</param>
    public static BackupPlace Of(
        string? dataFolder,
        Func<string, string?> variable,
        TimeProvider clock
    )
    {
        ArgumentNullException.ThrowIfNull(variable);
        var data = dataFolder ?? DataFolder.Resolve(variable);
        return new(
            StoreSettings.From(variable(StoreSettings.Variable), data),
            ProofSettings.From(variable(ProofSettings.Variable), data, variable).Open(),
            clock
        );
    }

    public static BackupPlace Of(StoreSettings store, IProofFiles proofs, TimeProvider clock) =>
        new(store, proofs, clock);
}
