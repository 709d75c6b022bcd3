using Credence.App.Checks;
using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.Core.Standing;

namespace Credence.App.Dossiers;

/// <summary>Opens a folder for the use cases that pages have: the same dossier, from files instead of the journal.</summary>
public sealed class OpenFolderDossier(RuleLibrary library, TimeProvider clock)
{
    private readonly OpenFolder open = new(library, clock);
    private readonly FormCheck form = new(library);

    /// <param name="asOf">Null: today, where the physician lives.</param>
    public Reading<Dossier> Of(string path, DateOnly? asOf)
    {
        var reading = open.Of(path);
        if (reading.Value is not { } practice)
        {
            return new Reading<Dossier>(null, reading.Problems, reading.Notices);
        }

        var problems = new ProblemList();
        foreach (var notice in reading.Notices)
        {
            problems.Notice(notice);
        }

        var day = asOf ?? Today.In(practice.Profile.Profile.Physician.TimeZone, clock, problems);
        return problems.Give(new Dossier(practice, day, Check.Of(form.Input(practice, day))));
    }
}
