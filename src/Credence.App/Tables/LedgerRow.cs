using System.Collections.Immutable;
using System.Globalization;
using Credence.App.Problems;
using Credence.Core.Credits;
using Credence.Core.Ledger;

namespace Credence.App.Tables;

/// <summary>
/// One activity as the text of its own columns, wherever the row comes from: CSV, Excel, Markdown, YAML or JSON.
/// </summary>
/// <param name="cells">The text under each of the own columns; empty where there is none.</param>
/// <param name="place">Where the text of a column stands, in words; asked only where something is wrong.</param>
public sealed class LedgerRow(
    string[] cells,
    Func<LedgerColumn, string> place,
    KnownWords words,
    ProblemList problems
)
{
    /// <summary>Null where no activity can be made of it; the problems say why.</summary>
    /// <param name="id">The id where the row has none.</param>
    public CmeActivity? Read(string id, ImmutableArray<KeyValuePair<string, string>> other)
    {
        var before = problems.Count;
        var given = Word(LedgerColumn.Id);
        if (Word(LedgerColumn.Date).Length == 0)
        {
            problems.Add(ProblemCatalog.DateMissing, place(LedgerColumn.Date));
        }

        var activity = new CmeActivity
        {
            Id = new ActivityId(given.Length > 0 ? given : id),
            Date = Date(LedgerColumn.Date) ?? default,
            Provider = Cell(LedgerColumn.Provider),
            Title = Cell(LedgerColumn.Title),
            Format = Word(LedgerColumn.Format),
            Lines = LedgerText.Credits(
                Word(LedgerColumn.Credits),
                words,
                () => place(LedgerColumn.Credits),
                problems
            ),
            Portions = LedgerText.Topics(
                Word(LedgerColumn.Topics),
                () => place(LedgerColumn.Topics),
                problems
            ),
            Goals = LedgerText.Words(Word(LedgerColumn.Goals)),
            Proof = Cell(LedgerColumn.Proof),
            Hours = Amount(LedgerColumn.Hours),
            Cost = Cost(),
            PaidBy = Word(LedgerColumn.PaidBy),
            Rating = Rating(),
            Note = Cell(LedgerColumn.Note),
            CountsFor = References(LedgerColumn.CountsFor),
            Expires = Date(LedgerColumn.Expires),
            Logged = Date(LedgerColumn.Logged),
            Confirmed = References(LedgerColumn.Confirmed),
            ClaimBy = Date(LedgerColumn.ClaimBy),
            Days = Amount(LedgerColumn.Days),
            Other = other,
        };
        CheckPortions(activity);
        return problems.Count == before ? activity : null;
    }

    private string Cell(LedgerColumn column) => cells[(int)column];

    private string Word(LedgerColumn column) => cells[(int)column].Trim();

    private void CheckPortions(CmeActivity activity)
    {
        var taken = activity.Portions.Sum(portion => portion.Amount?.Hundredths ?? 0);
        if (taken > activity.Amount.Hundredths && activity.Lines.Length > 0)
        {
            problems.Add(
                ProblemCatalog.PortionsOverAmount,
                place(LedgerColumn.Topics),
                $"{Core.Credits.Amount.FromHundredths(taken)}",
                $"{activity.Amount}"
            );
        }
    }

    private DateOnly? Date(LedgerColumn column)
    {
        var text = Word(column);
        if (text.Length == 0)
        {
            return null;
        }

        var day = DateText.Read(text);
        if (day is null)
        {
            problems.Add(ProblemCatalog.DateUnreadable, place(column), text);
        }

        return day;
    }

    private Amount? Amount(LedgerColumn column)
    {
        var text = Word(column);
        return text.Length == 0 ? null : LedgerText.AmountOf(text, () => place(column), problems);
    }

    private Money? Cost()
    {
        var text = Word(LedgerColumn.Cost);
        if (text.Length == 0)
        {
            return null;
        }

        var cost = Money.Read(text);
        if (cost is null)
        {
            problems.Add(ProblemCatalog.MoneyUnreadable, place(LedgerColumn.Cost), text);
        }

        return cost;
    }

    private int? Rating()
    {
        var text = Word(LedgerColumn.Rating);
        if (text.Length == 0)
        {
            return null;
        }

        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rating)
            && rating is >= 1 and <= 5
        )
        {
            return rating;
        }

        problems.Add(ProblemCatalog.RatingUnreadable, place(LedgerColumn.Rating), text);
        return null;
    }

    private ImmutableArray<Override> References(LedgerColumn column)
    {
        var text = Word(column);
        return text.Length == 0 ? [] : LedgerText.References(text, () => place(column), problems);
    }
}
