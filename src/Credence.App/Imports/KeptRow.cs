using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Tables;
using Credence.Core.Credits;
using Credence.Core.Ledger;

namespace Credence.App.Imports;

/// <summary>Reads one row of a list that somebody keeps, cell by cell, and says how each was understood.</summary>
internal sealed class KeptRow(
    Table table,
    TableRow row,
    KeptColumns columns,
    AsKeptWords words,
    bool isOsteopath,
    List<CellReport> report,
    ProblemList problems
)
{
    private const string AsKept = "as kept: ";

    /// <summary>The date cell as it stands.</summary>
    public string DateText => columns.Cell(row, KeptColumn.Date);

    /// <summary>Where there is no readable date: a problem, and no date (the default one); without one nothing can count.</summary>
    public CmeActivity Read()
    {
        var date = Date();
        var kinds = Kinds();
        var lines = new KeptCredits(words, isOsteopath).Read(
            columns.Cell(row, KeptColumn.Credits),
            columns.Cell(row, KeptColumn.Moc),
            kinds.Types,
            Credits
        );
        var (proof, proofNote) = Proof();
        var expires = Expires();
        var other = Other();
        return new CmeActivity
        {
            Id = new ActivityId(""),
            Date = date ?? default,
            Provider = Taken(KeptColumn.Provider, "provider"),
            Title = Taken(KeptColumn.Activity, "title"),
            Format = kinds.Format,
            Lines = lines,
            Portions = kinds.Topics.IsEmpty
                ? []
                : [.. kinds.Topics.Select(code => new Portion([new Topic(code)], null))],
            Proof = proof,
            Hours = Hours(),
            Cost = Cost(),
            Note = Note(proofNote),
            Expires = expires,
            Other = other,
        };
    }

    public static string Joined(string one, string other) =>
        one.Length == 0 ? other
        : other.Length == 0 ? one
        : $"{one}; {other}";

    private void Tell(KeptColumn column, string understood, Certainty certainty) =>
        Tell(columns.Heading(column), columns.Cell(row, column), understood, certainty);

    private void Tell(string heading, string text, string understood, Certainty certainty)
    {
        if (text.Length > 0)
        {
            report.Add(new CellReport(row.Number, heading, text, understood, certainty));
        }
    }

    private string Taken(KeptColumn column, string name)
    {
        var text = columns.Cell(row, column);
        Tell(column, name, Certainty.Sure);
        return text;
    }

    private DateOnly? Date()
    {
        var text = columns.Cell(row, KeptColumn.Date);
        var place = table.Place(row, columns.At(KeptColumn.Date), columns.Heading(KeptColumn.Date));
        if (text.Length == 0)
        {
            problems.Add(ProblemCatalog.DateMissing, place);
            return null;
        }

        var (day, sure) = KeptDate.Read(text);
        if (day is null)
        {
            Tell(KeptColumn.Date, "no date", Certainty.Left);
            problems.Add(ProblemCatalog.DateUnreadable, place, text);
            return null;
        }

        Tell(KeptColumn.Date, $"{day:yyyy-MM-dd}", sure ? Certainty.Sure : Certainty.PleaseLook);
        return day;
    }

    private DateOnly? Expires()
    {
        var (day, sure) = KeptDate.Read(columns.Cell(row, KeptColumn.Expires));
        Tell(
            KeptColumn.Expires,
            day is null ? "kept in the note" : $"expires {day:yyyy-MM-dd}",
            day is null ? Certainty.Left
                : sure ? Certainty.Sure
                : Certainty.PleaseLook
        );
        return day;
    }

    /// <summary>Credit types, topics and a format, from the columns that hold them.</summary>
    private (ImmutableArray<Meaning> Types, ImmutableArray<string> Topics, string Format) Kinds()
    {
        var types = new List<Meaning>();
        var topics = new List<string>();
        var format = "";
        Understand(KeptColumn.Type, [PhraseKind.Type, PhraseKind.Topic, PhraseKind.Format]);
        Understand(KeptColumn.Topic, [PhraseKind.Topic]);
        Understand(KeptColumn.Format, [PhraseKind.Format, PhraseKind.Type]);
        return ([.. types], [.. topics], format);

        void Understand(KeptColumn column, PhraseKind[] wanted)
        {
            var cell = columns.Cell(row, column);
            var left = new List<string>();
            var said = new List<string>();
            var certainty = Certainty.Sure;
            foreach (var part in Phrases.Parts(cell))
            {
                foreach (var meaning in words.Phrases.Find(part, out _, wanted))
                {
                    Take(meaning);
                    said.Add(meaning.Code);
                    certainty = Least(certainty, CertaintyOf(meaning));
                }

                words.Phrases.Find(part, out var unknown, wanted);
                if (unknown.Length > 0)
                {
                    left.Add(unknown);
                }
            }

            var understood = said.Count == 0 ? "kept in the note" : string.Join(", ", said);
            if (left.Count > 0)
            {
                certainty = said.Count == 0 ? Certainty.Left : Certainty.PleaseLook;
                understood +=
                    said.Count == 0 ? "" : $" ({string.Join(", ", left)}: kept in the note)";
            }

            Tell(column, understood, certainty);
        }

        void Take(Meaning meaning)
        {
            switch (meaning.Kind)
            {
                case PhraseKind.Type when !types.Exists(type => type.Code == meaning.Code):
                    types.Add(meaning);
                    break;
                case PhraseKind.Topic when !topics.Contains(meaning.Code):
                    topics.Add(meaning.Code);
                    break;
                case PhraseKind.Format when format.Length == 0:
                    format = meaning.Code;
                    break;
            }
        }
    }

    /// <summary>For a DO a bare "Category 1" may be the AOA's.</summary>
    private Certainty CertaintyOf(Meaning meaning) =>
        isOsteopath && meaning is { Kind: PhraseKind.Type, Code: "ama-pra-1" or "ama-pra-2" }
            ? Certainty.PleaseLook
            : meaning.Certainty;

    private static Certainty Least(Certainty one, Certainty other) => one > other ? one : other;

    private void Credits(KeptColumn column, string understood, Certainty certainty) =>
        Tell(column, understood, certainty);

    /// <summary>A path, a file or an address; "yes" and "on paper" go into the note.</summary>
    private (string Proof, string Note) Proof()
    {
        var text = columns.Cell(row, KeptColumn.Proof);
        var isPlace = text.AsSpan().ContainsAny('/', '\\') || Path.HasExtension(text);
        Tell(
            KeptColumn.Proof,
            isPlace ? "proof" : "kept in the note",
            isPlace ? Certainty.Sure : Certainty.PleaseLook
        );
        return isPlace || text.Length == 0
            ? (text, "")
            : ("", $"{columns.Heading(KeptColumn.Proof)}: {text}");
    }

    private Amount? Hours()
    {
        var (amount, _) = KeptCredits.Number(columns.Cell(row, KeptColumn.Hours));
        Tell(
            KeptColumn.Hours,
            amount is null ? "kept in the note" : $"{amount} hours spent",
            amount is null ? Certainty.Left : Certainty.Sure
        );
        return amount;
    }

    private Money? Cost()
    {
        var money = Money.Read(columns.Cell(row, KeptColumn.Cost));
        Tell(
            KeptColumn.Cost,
            money is null ? "kept in the note" : $"${money}",
            money is null ? Certainty.Left : Certainty.Sure
        );
        return money;
    }

    /// <summary>What was written for the type and the tag is kept as it stood; so is every cell that was left.</summary>
    private string Note(string proof)
    {
        var tag = columns.Cell(row, KeptColumn.Tag);
        Tell(KeptColumn.Tag, "kept in the note", Certainty.Sure);
        var kept = new List<string>();
        foreach (
            var text in new[]
            {
                columns.Cell(row, KeptColumn.Type),
                tag,
                Unread(KeptColumn.Credits, "credits"),
                Unread(KeptColumn.Moc, "MOC"),
                Unread(KeptColumn.Topic, "topic"),
                Unread(KeptColumn.Format, "format"),
                Unread(KeptColumn.Hours, "hours"),
                Unread(KeptColumn.Cost, "cost"),
                Unread(KeptColumn.Expires, "expires"),
                proof,
            }
        )
        {
            if (text.Length > 0)
            {
                kept.Add(text);
            }
        }

        var note = Taken(KeptColumn.Note, "note");
        return Joined(note, kept.Count == 0 ? "" : AsKept + string.Join("; ", kept));
    }

    /// <summary>A cell of which something was not understood.</summary>
    private string Unread(KeptColumn column, string name)
    {
        var heading = columns.Heading(column);
        return
            heading.Length > 0
            && report.Exists(cell =>
                cell.Row == row.Number
                && cell.Column == heading
                && cell.Understood.Contains("kept in the note")
            )
            ? $"{name} {columns.Cell(row, column)}"
            : "";
    }

    private ImmutableArray<KeyValuePair<string, string>> Other()
    {
        var other = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var (at, name) in columns.Other)
        {
            other.Add(KeyValuePair.Create(name, row[at]));
            Tell(name, row[at].Trim(), "kept as a column", Certainty.Sure);
        }

        return other.ToImmutable();
    }
}
