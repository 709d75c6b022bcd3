namespace Credence.Cli.Output;

/// <summary>Lines for a person: headings, wrapped sentences, and rows of two columns.</summary>
internal sealed class Sheet(Terminal terminal)
{
    private const string Indent = "  ";
    private const int LongestLabel = 34;

    public void Head(string words)
    {
        Line("");
        Say(words);
    }

    /// <summary>A sentence; each level of depth is two spaces.</summary>
    public void Say(string text, int depth = 0)
    {
        var indent = string.Concat(Enumerable.Repeat(Indent, depth));
        foreach (var line in Lines.Wrap(text, terminal.Width, indent))
        {
            Line(line);
        }
    }

    /// <summary>Rows under each other, the second column aligned; what is long goes on below itself.</summary>
    public void Table(IEnumerable<(string Label, string Text)> rows, int depth = 1)
    {
        var all = rows.ToList();
        var indent = string.Concat(Enumerable.Repeat(Indent, depth));
        var label = Math.Min(
            LongestLabel,
            all.Select(row => row.Label.Length).DefaultIfEmpty().Max()
        );
        foreach (var row in all)
        {
            var column = indent.Length + label + Indent.Length;
            var text = Lines.Wrap(row.Text, terminal.Width, new string(' ', column)).ToArray();
            var first = text.Length > 0 ? text[0][column..] : "";
            if (row.Label.Length > label)
            {
                Say(row.Label, depth);
                first = new string(' ', column) + first;
            }
            else
            {
                first = $"{indent}{row.Label.PadRight(label)}{Indent}{first}";
            }

            Line(first.TrimEnd());
            foreach (var more in text.Skip(1))
            {
                Line(more);
            }
        }
    }

    private void Line(string text) => terminal.Answer.WriteLine(text);
}
