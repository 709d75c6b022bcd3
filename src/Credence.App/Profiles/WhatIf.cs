using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.App.Profiles;

/// <summary>Bodies to come and bodies to go, thought of together.</summary>
public sealed record PracticeChange(ImmutableArray<NewObligation> Add, ImmutableArray<string> Drop)
{
    public bool IsNothing => Add.IsEmpty && Drop.IsEmpty;

    internal void Write(ProfileDraft draft)
    {
        foreach (var one in Drop)
        {
            DropObligation.Drop(draft, one);
        }

        foreach (var one in Add)
        {
            one.Write(draft);
        }
    }
}

/// <summary>Where the same ledger would leave the physician.</summary>
/// <param name="Assumed">Ids of the new bodies whose dates nobody gave: a whole cycle from today was assumed.</param>
public sealed record WhatIfAnswer(
    CheckResult Before,
    CheckResult After,
    ImmutableHashSet<string> Assumed
);

/// <summary>Shows what a change of bodies would ask, before it is real; and makes it real.</summary>
public sealed class WhatIf(ChangeProfile profiles, OpenDossier open, RuleLibrary library)
{
    public Outcome<WhatIfAnswer> Run(Dossier dossier, PracticeChange change)
    {
        var assumed = change.Add.Where(one => AssumedEnd(one, dossier.AsOf) is not null).ToList();
        var tried = change with { Add = [.. change.Add.Select(one => Dated(one, dossier.AsOf))] };
        var changed = profiles.Try(dossier.Account, tried.Write);
        return changed.Value is { } document
            ? Outcome<WhatIfAnswer>.Of(
                new(
                    dossier.Check,
                    open.CheckOf(document.Profile, dossier.Practice, dossier.AsOf),
                    [.. assumed.Select(one => one.Body)]
                )
            )
            : changed.Refused<WhatIfAnswer>();
    }

    public Task<Outcome<Changed>> MakeReal(
        Author author,
        PracticeChange change,
        CancellationToken cancellation = default
    ) =>
        profiles.Run(
            author,
            (change.Add.Length, change.Drop.Length) switch
            {
                (1, 0) => "Added a body",
                (var some, 0) => $"Added {some} bodies",
                (0, 1) => "Dropped a body",
                (0, var some) => $"Dropped {some} bodies",
                var (added, dropped) => $"Added {added} and dropped {dropped} of your bodies",
            },
            change.Write,
            cancellation
        );

    /// <summary>What is new begins today, unless somebody knows better.</summary>
    private NewObligation Dated(NewObligation one, DateOnly day) =>
        one with
        {
            Dates = one.Dates with
            {
                LicensedOn = Said(one.Dates.LicensedOn) ?? $"{day:yyyy-MM-dd}",
                CycleEnds = Said(one.Dates.CycleEnds) ?? AssumedEnd(one, day),
            },
        };

    private static string? Said(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed;

    /// <summary>Only where the body sets each physician's date itself.</summary>
    private string? AssumedEnd(NewObligation one, DateOnly day) =>
        Said(one.Dates.CycleEnds) is null
        && library.Find(one.Body)?.Value?.Versions[^1].Cycle
            is { Ends: CycleEnds.BoardAssigned } cycle
            ? $"{day.AddMonths(cycle.Months).AddDays(-1):yyyy-MM-dd}"
            : null;
}
