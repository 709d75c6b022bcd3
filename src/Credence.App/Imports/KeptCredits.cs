using System.Collections.Immutable;
using Credence.Core.Credits;

namespace Credence.App.Imports;

/// <summary>
/// Reads amounts such as <c>8</c>, <c>8.5 hrs</c>, <c>8 Cat 1, 4 MOC</c>, and joins them with the types named in
/// other columns. An amount without a type is a plain hour of no system, and worth a look.
/// </summary>
internal sealed class KeptCredits(AsKeptWords words, bool isOsteopath)
{
    public delegate void Tell(KeptColumn column, string understood, Certainty certainty);

    public ImmutableArray<CreditLine> Read(
        string cell,
        string moc,
        ImmutableArray<Meaning> types,
        Tell tell
    )
    {
        var lines = new List<CreditLine>();
        var certainty = Certainty.Sure;
        var unread = false;
        foreach (var part in Phrases.Parts(cell))
        {
            var (amount, rest) = Number(part);
            if (amount is not { } credits)
            {
                unread = true;
                continue;
            }

            var named = words.Phrases.Find(rest, out var left, PhraseKind.Type);
            unread |= left.Length > 0;
            foreach (var type in named.Count > 0 ? named : [.. types])
            {
                Add(lines, type, credits, ref certainty);
            }

            // "8 Cat 1 (2 opioid)" says a part; a bare number with no type anywhere is a plain hour.
            if (named.Count == 0 && types.IsEmpty && left.Length == 0)
            {
                lines.Add(new CreditLine(CreditType.HourAny, credits));
                certainty = Certainty.PleaseLook;
            }
        }

        Report(cell, lines, unread, certainty, tell);
        Moc(moc, lines, tell);
        return [.. lines];
    }

    private void Add(
        List<CreditLine> lines,
        Meaning meaning,
        Amount amount,
        ref Certainty certainty
    )
    {
        var type = CreditType.Read(meaning.Code);
        if (lines.Exists(line => line.Type == type))
        {
            certainty = Certainty.PleaseLook;
            return;
        }

        lines.Add(new CreditLine(type, amount));
        var doubtful =
            meaning.Certainty != Certainty.Sure
            || (isOsteopath && type.Code is "ama-pra-1" or "ama-pra-2");
        certainty = doubtful ? Certainty.PleaseLook : certainty;
    }

    private static void Report(
        string cell,
        List<CreditLine> lines,
        bool unread,
        Certainty certainty,
        Tell tell
    )
    {
        if (cell.Length == 0)
        {
            return;
        }

        var understood = string.Join("; ", lines.Select(line => $"{line.Amount} {line.Type}"));
        if (lines.Count == 0)
        {
            tell(KeptColumn.Credits, "kept in the note", Certainty.Left);
        }
        else
        {
            tell(
                KeptColumn.Credits,
                unread ? $"{understood} (the cell is kept in the note)" : understood,
                unread ? Certainty.PleaseLook : certainty
            );
        }
    }

    /// <summary>A column of its own for the boards' points; which board is asked later.</summary>
    private static void Moc(string cell, List<CreditLine> lines, Tell tell)
    {
        if (cell.Length == 0)
        {
            return;
        }

        var (amount, rest) = Number(cell);
        var type = new CreditType("moc-part2");
        if (amount is { } points && rest.Length == 0)
        {
            lines.RemoveAll(line => line.Type == type);
            if (!points.IsZero)
            {
                lines.Add(new CreditLine(type, points));
            }

            tell(KeptColumn.Moc, $"{points} moc-part2", Certainty.PleaseLook);
        }
        else
        {
            tell(KeptColumn.Moc, "kept in the note", Certainty.Left);
        }
    }

    /// <summary>The number a text begins with, and the words behind it.</summary>
    public static (Amount? Amount, string Words) Number(string text)
    {
        var trimmed = text.Trim();
        var length = 0;
        while (length < trimmed.Length && trimmed[length] is (>= '0' and <= '9') or '.')
        {
            length++;
        }

        return (Amount.Read(trimmed[..length]), trimmed[length..].Trim());
    }
}
