using System.Collections.Immutable;
using Credence.App.Imports;
using Credence.App.Problems;
using Credence.App.Tables;
using Credence.Core.Credits;
using Credence.Core.Ledger;

namespace Credence.App.Formats;

/// <summary>A kind of credit and its number, as a file of another system says them.</summary>
/// <param name="Code">Our own code, where the file came from us; else empty.</param>
internal sealed record ExchangeCredit(string Code, string Certification, string Number);

/// <summary>One completion in a file of another system, as its texts.</summary>
internal sealed record ExchangeRow
{
    public required string Place { get; init; }

    public string Title { get; init; } = "";

    public string Provider { get; init; } = "";

    /// <summary>With or without its time; only the day is taken, as it is written.</summary>
    public string Completed { get; init; } = "";

    public string Status { get; init; } = "";

    public ImmutableArray<ExchangeCredit> Credits { get; init; } = [];

    public string Format { get; init; } = "";

    public string Topics { get; init; } = "";

    public string Expires { get; init; } = "";

    /// <summary>Null where it is not a completed activity, or cannot be read; the list says why.</summary>
    public CmeActivity? Read(AsKeptWords kept, KnownWords words, ProblemList problems)
    {
        if (Status.Length > 0 && !Status.Equals("Completed", StringComparison.OrdinalIgnoreCase))
        {
            problems.Notice(ProblemCatalog.ExchangeNotCompleted, Place, Title, Status);
            return null;
        }

        var cells = new string[LedgerColumns.Names.Length];
        Array.Fill(cells, "");
        var left = new List<string>();
        cells[(int)LedgerColumn.Date] = Completed.Length >= 10 ? Completed[..10] : Completed;
        cells[(int)LedgerColumn.Title] = Title.Trim();
        cells[(int)LedgerColumn.Provider] = Provider.Trim();
        cells[(int)LedgerColumn.Format] = Format;
        cells[(int)LedgerColumn.Topics] = Topics;
        cells[(int)LedgerColumn.Expires] = Expires;
        cells[(int)LedgerColumn.Credits] = string.Join(
            "; ",
            Credits.Select(credit => Line(credit, kept, words, left, problems)).OfType<string>()
        );
        cells[(int)LedgerColumn.Note] = string.Join("; ", left);
        return new LedgerRow(
            cells,
            column => $"{Place}, {LedgerColumns.Name(column)}",
            words,
            problems
        ).Read("", []);
    }

    /// <summary>A kind that is not known stays in the note, and is named.</summary>
    private string? Line(
        ExchangeCredit credit,
        AsKeptWords kept,
        KnownWords words,
        List<string> left,
        ProblemList problems
    )
    {
        var own = CreditType.Read(credit.Code);
        if (credit.Code.Length > 0 && words.IsCreditType(own.Code))
        {
            return $"{credit.Number} {own}";
        }

        var meant = kept.Phrases.Find(credit.Certification, out _, PhraseKind.Type);
        if (meant.Count > 0)
        {
            return $"{credit.Number} {meant[0].Code}";
        }

        left.Add($"{credit.Number} {credit.Certification}");
        problems.Notice(ProblemCatalog.ExchangeCreditKept, Place, credit.Certification);
        return null;
    }
}
