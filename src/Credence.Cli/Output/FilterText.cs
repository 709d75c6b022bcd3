using Credence.Core.Filter;

namespace Credence.Cli.Output;

/// <summary>Judgments for a person: the verdict first, then the four answers.</summary>
internal static class FilterText
{
    private const string Indent = "  ";

    public static void Write(Terminal terminal, IReadOnlyList<Judgment> judgments)
    {
        var first = true;
        foreach (var judgment in judgments)
        {
            if (!first)
            {
                terminal.Answer.WriteLine();
            }

            first = false;
            One(terminal, judgment);
        }
    }

    public static string Word(Verdict verdict) =>
        verdict switch
        {
            Verdict.Take => "Take it",
            Verdict.Skip => "Skip it",
            _ => "Think twice",
        };

    private static void One(Terminal terminal, Judgment judgment)
    {
        var candidate = judgment.Candidate;
        var by = candidate.Provider.Length > 0 ? $", {candidate.Provider}" : "";
        Wrapped($"{Word(judgment.Verdict)}: {candidate.Title}{by}", "");
        foreach (var reason in judgment.Reasons)
        {
            Wrapped(reason, Indent);
        }

        Question("Does it serve a goal?", judgment.Goal.Reason);
        Question("Does it count where you still need it?", judgment.Need.Reason);
        Question("What does it leave you with?", judgment.Output.Reason);
        Question("What is an hour worth?", judgment.Worth.Reason);
        if (judgment.Room.Length > 0)
        {
            Question("When would it fit?", judgment.Room);
        }

        void Question(string question, string answer)
        {
            terminal.Answer.WriteLine($"{Indent}{question}");
            Wrapped(answer, Indent + Indent);
        }

        void Wrapped(string text, string indent)
        {
            foreach (var line in Lines.Wrap(text, terminal.Width, indent))
            {
                terminal.Answer.WriteLine(line);
            }
        }
    }
}
