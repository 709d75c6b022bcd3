using Credence.App.Candidates;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

public static class CatalogAdd
{
    public static int Run(
        AddToFolder add,
        string folder,
        string id,
        TypedCandidate corrected,
        Terminal terminal
    )
    {
        var added = add.Of(folder, id, corrected);
        terminal.Tell(added.Problems, added.Notices);
        if (added.Value is not { } found)
        {
            return ExitCode.BadInput;
        }

        terminal.Answer.WriteLine($"{found.Candidate.Title} is in {found.File} now.");
        return ExitCode.Done;
    }
}
