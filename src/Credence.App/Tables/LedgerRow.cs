using System.Collections.Immutable;
using System.Globalization;
using Credence.App.Problems;
using Credence.Core.Credits;
using Credence.Core.Ledger;

namespace Credence.App.Tables;

/// <summary>
/// One activity as the text of its own columns, wherever the row comes from: CSV, Excel, Markdown, YAML or JSON.
/// </summary>
/// <param name="cell">The text under a column; empty where there is none.</param>
/// <param name="place">Where that text stands, in words.</param>
public sealed class LedgerRow(
    Func<string, string> cell,
    Func<string, string> place,
    KnownWords words,
    ProblemList problems
)
{
    /// <summary>Null where no activity can be made of it; the problems say why.</summary>
    /// <param name="id">The id where the row has none.</param>
    public CmeActivity? Read(string id, ImmutableArray<KeyValuePair<string, string>> other)
    {
        var before = problems.Count;
        var given = Word(LedgerColumns.Id);
        if (Word(LedgerColumns.Date).Length == 0)
        {
            problems.Add(ProblemCatalog.DateMissing, place(LedgerColumns.Date));
        }

        var activity = new CmeActivity
        {
            Id = new ActivityId(given.Length > 0 ? given : id),
            Date = Date(LedgerColumns.Date) ?? default,
            Provider = cell(LedgerColumns.Provider),
            Title = cell(LedgerColumns.Title),
            Format = Word(LedgerColumns.Format),
            Lines = LedgerText.Credits(
                Word(LedgerColumns.Credits),
                words,
                place(LedgerColumns.Credits),
                problems
            ),
            Portions = LedgerText.Topics(
                Word(LedgerColumns.Topics),
                place(LedgerColumns.Topics),
                problems
            ),
            Goals = LedgerText.Words(Word(LedgerColumns.Goals)),
            Proof = cell(LedgerColumns.Proof),
            Hours = Amount(LedgerColumns.Hours),
            Cost = Cost(),
            PaidBy = Word(LedgerColumns.PaidBy),
            Rating = Rating(),
            Note = cell(LedgerColumns.Note),
            CountsFor = References(LedgerColumns.CountsFor),
            Expires = Date(LedgerColumns.Expires),
            Logged = Date(LedgerColumns.Logged),
            Confirmed = References(LedgerColumns.Confirmed),
            ClaimBy = Date(LedgerColumns.ClaimBy),
            Days = Amount(LedgerColumns.Days),
            Other = other,
        };
        CheckPortions(activity);
        return problems.Count == before ? activity : null;
    }

    private string Word(string column) => cell(column).Trim();

    private void CheckPortions(CmeActivity activity)
    {
        var taken = activity.Portions.Sum(portion => portion.Amount?.Hundredths ?? 0);
        if (taken > activity.Amount.Hundredths && activity.Lines.Length > 0)
        {
            problems.Add(
                ProblemCatalog.PortionsOverAmount,
                place(LedgerColumns.Topics),
                $"{Core.Credits.Amount.FromHundredths(taken)}",
                $"{activity.Amount}"
            );
        }
    }

    private DateOnly? Date(string column)
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

    private Amount? Amount(string column)
    {
        var text = Word(column);
        return text.Length == 0 ? null : LedgerText.AmountOf(text, place(column), problems);
    }

    private Money? Cost()
    {
        var text = Word(LedgerColumns.Cost);
        if (text.Length == 0)
        {
            return null;
        }

        var cost = Money.Read(text);
        if (cost is null)
        {
            problems.Add(ProblemCatalog.MoneyUnreadable, place(LedgerColumns.Cost), text);
        }

        return cost;
    }

    private int? Rating()
    {
        var text = Word(LedgerColumns.Rating);
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

        problems.Add(ProblemCatalog.RatingUnreadable, place(LedgerColumns.Rating), text);
        return null;
    }

    private ImmutableArray<Override> References(string column)
    {
        var text = Word(column);
        return text.Length == 0 ? [] : LedgerText.References(text, place(column), problems);
    }
}
