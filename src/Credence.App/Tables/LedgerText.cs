using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.Core.Credits;
using Credence.Core.Ledger;

namespace Credence.App.Tables;

/// <summary>
/// The small texts inside a ledger's cells, read and written: credits <c>8 ama-pra-1; 8 moc-part2</c>,
/// topics <c>pain-management+ethics:2; stroke</c>, requirements <c>us-oh-smbo/total</c>.
/// </summary>
public static class LedgerText
{
    public static ImmutableArray<CreditLine> Credits(
        string text,
        KnownWords words,
        Func<string> place,
        ProblemList problems
    )
    {
        var lines = ImmutableArray.CreateBuilder<CreditLine>();
        foreach (var part in Parts(text))
        {
            var space = part.IndexOf(' ');
            var code = space < 0 ? "" : part[(space + 1)..].Trim();
            if (space < 0 || code.Contains(' '))
            {
                problems.Add(ProblemCatalog.CreditUnreadable, place(), part);
                continue;
            }

            var amount = AmountOf(part[..space], place, problems);
            var type = CreditType.Read(code);
            if (!words.IsCreditType(type.Code))
            {
                Unknown(type.Code, words, place, problems);
            }
            else if (lines.Any(line => line.Type == type))
            {
                problems.Add(ProblemCatalog.CreditTypeTwice, place(), code);
            }
            else if (amount is { } found)
            {
                lines.Add(new CreditLine(type, found));
            }
        }

        return lines.ToImmutable();
    }

    public static string Credits(ImmutableArray<CreditLine> lines) =>
        string.Join("; ", lines.Select(line => $"{line.Amount} {line.Type}"));

    public static ImmutableArray<Portion> Topics(
        string text,
        Func<string> place,
        ProblemList problems
    )
    {
        var portions = ImmutableArray.CreateBuilder<Portion>();
        foreach (var part in Parts(text))
        {
            var colon = part.IndexOf(':');
            var codes = (colon < 0 ? part : part[..colon]).Split(
                '+',
                StringSplitOptions.TrimEntries
            );
            var after = colon < 0 ? "" : part[(colon + 1)..].Trim();
            if (codes.Contains("") || after.Contains(':') || (colon >= 0 && after.Length == 0))
            {
                problems.Add(ProblemCatalog.TopicUnreadable, place(), part);
                continue;
            }

            Amount? amount = null;
            if (colon >= 0)
            {
                amount = AmountOf(after, place, problems);
                if (amount is null)
                {
                    continue;
                }
            }

            portions.Add(new Portion([.. codes.Select(code => new Topic(code))], amount));
        }

        return portions.ToImmutable();
    }

    public static string Topics(ImmutableArray<Portion> portions) =>
        string.Join(
            "; ",
            portions.Select(portion =>
                string.Join('+', portion.Topics)
                + (portion.Amount is { } amount ? $":{amount}" : "")
            )
        );

    public static ImmutableArray<Override> References(
        string text,
        Func<string> place,
        ProblemList problems
    )
    {
        var references = ImmutableArray.CreateBuilder<Override>();
        foreach (var part in Parts(text))
        {
            var slash = part.IndexOf('/');
            if (slash <= 0 || slash == part.Length - 1 || part.IndexOf('/', slash + 1) >= 0)
            {
                problems.Add(ProblemCatalog.ReferenceUnreadable, place(), part);
                continue;
            }

            references.Add(new Override(part[..slash].Trim(), part[(slash + 1)..].Trim()));
        }

        return references.ToImmutable();
    }

    public static string References(ImmutableArray<Override> references) =>
        string.Join("; ", references);

    public static ImmutableArray<string> Words(string text) => [.. Parts(text)];

    public static Amount? AmountOf(string text, Func<string> place, ProblemList problems)
    {
        if (Amount.Read(text) is { } amount)
        {
            return amount;
        }

        problems.Add(
            text.TrimStart().StartsWith('-')
                ? ProblemCatalog.AmountNegative
                : ProblemCatalog.AmountUnreadable,
            place(),
            text
        );
        return null;
    }

    private static void Unknown(
        string code,
        KnownWords words,
        Func<string> place,
        ProblemList problems
    )
    {
        if (DidYouMean.Nearest(code, words.CreditTypes) is { } meant)
        {
            problems.Add(ProblemCatalog.CreditTypeMisspelled, place(), code, meant);
        }
        else
        {
            problems.Add(ProblemCatalog.CreditTypeUnknown, place(), code);
        }
    }

    private static string[] Parts(string text) =>
        text.Length == 0
            ? []
            : text.Split(
                ';',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            );
}
