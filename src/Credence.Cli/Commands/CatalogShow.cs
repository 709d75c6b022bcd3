using Credence.App.Catalog;
using Credence.App.Filter;
using Credence.App.Folder;
using Credence.App.Tables;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

public static class CatalogShow
{
    public static int Run(CatalogLibrary catalog, string id, Terminal terminal)
    {
        if (catalog.Find(id) is not { } entry)
        {
            terminal.Tell(
                new FindCandidate(catalog).Run(CandidateList.None, id, default).Problems,
                []
            );
            return ExitCode.BadInput;
        }

        var candidate = entry.Candidate;
        Say($"{candidate.Title}, {candidate.Provider}", "");
        Fact(
            "credits",
            candidate.Lines.IsEmpty ? "not known" : LedgerText.Credits(candidate.Lines)
        );
        Fact("figures", $"{entry.Basis}".ToLowerInvariant());
        Fact("topics", LedgerText.Topics(candidate.Portions));
        Fact("format", $"{candidate.Format}, {$"{candidate.Mode}".ToLowerInvariant()}");
        Fact("hours", $"{candidate.Hours}");
        Fact("price", entry.Price is { } price ? $"{price}" : "not known");
        Fact("made for", string.Join(", ", entry.AimedAt));
        Fact("sure", $"{entry.Confidence}, as of {entry.AsOf}".ToLowerInvariant());
        Fact("page", entry.Url);
        Fact("note", entry.Note);
        return ExitCode.Done;

        void Fact(string name, string value)
        {
            if (value.Length > 0)
            {
                Say($"{name}: {value}", "  ");
            }
        }

        void Say(string text, string indent)
        {
            foreach (var line in Lines.Wrap(text, terminal.Width, indent))
            {
                terminal.Answer.WriteLine(line);
            }
        }
    }
}
