using System.Text;
using Credence.App.Tables;

namespace Credence.App.Tests.Folder;

/// <summary>Random profiles and ledgers, as somebody could have written them, from a seed.</summary>
internal sealed class RandomFolder(int seed)
{
    private static readonly string[] Words =
    [
        "sepsis",
        "Ärzte",
        "on",
        "null",
        "true",
        "3.50",
        "2026-01-01",
        "a: b",
        "# not a comment",
        "\"quoted\"",
        "it's",
        "back\\slash",
        "comma, comma",
        "semi; colon",
        "tab\there",
        "line\nbreak",
        " spaces ",
        "日本語",
        "😀",
        "[list]",
        "{map}",
        "- dash",
        "&anchor",
        "*alias",
        "!tag",
        "%",
        "@",
        "`",
        "| pipe",
        "> fold",
        "=SUM(A1)",
        "~",
        "",
    ];

    private readonly Random random = new(seed);

    public Dictionary<string, byte[]> Files() =>
        new()
        {
            ["profile.yaml"] = Encoding.UTF8.GetBytes(Profile()),
            ["ledger.csv"] = Encoding.UTF8.GetBytes(Ledger()),
        };

    private string Profile()
    {
        var text = new StringBuilder("form: 1\nphysician:\n");
        Line(2, "name", Word());
        Maybe(2, "family_name", Word);
        Maybe(2, "other_names", () => $"[{Word()}, {Word()}]");
        Maybe(2, "born", () => Pick("1984-05-17", "--02-29", "2000-02-29"));
        Maybe(2, "degree", () => Pick("MD", "DO"));
        Maybe(2, "attributes", () => $"{{{Key()}: {Flag()}, zz: {Flag()}}}");
        Maybe(
            2,
            "leave",
            () =>
                $"[{{from: 2026-03-01, to: 2026-0{random.Next(3, 9)}-20, kind: {Word()}, why: {Word()}}}]"
        );
        Maybe(2, "pets", () => $"{{a: [{Word()}, {{b: {Word()}}}], c: {Word()}}}");
        text.Append("obligations:\n");
        for (var number = random.Next(4); number > 0; number--)
        {
            text.Append($"  - body: {Pick("us-oh-smbo", "us-abim")}\n    id: o{number}\n");
            Maybe(4, "number", Word);
            Maybe(4, "cycle_ends", Day);
            Maybe(
                4,
                "status",
                () =>
                    Pick(
                        "active",
                        "retired",
                        "[{is: lapsed}]",
                        "[{from: 2020-01-01, is: inactive}, {from: 2021-02-03, is: active}]"
                    )
            );
            Maybe(4, "answers", () => $"{{total: {Flag()}}}");
            Maybe(4, "amounts", () => $"{{total: {Number()}}}");
            Maybe(4, "waived", () => $"[{{requirement: total, note: {Word()}, extra: {Word()}}}]");
            Maybe(4, "clocks", () => $"{{work-began: {Day()}}}");
            Maybe(4, "mood", Word);
        }

        text.Append("goals:\n");
        for (var number = random.Next(3); number > 0; number--)
        {
            text.Append($"  - id: g{number}\n");
            Maybe(4, "statement", Word);
            Maybe(4, "target_credits", Number);
            Maybe(4, "evidence", () => $"[{Word()}]");
        }

        if (random.Next(2) == 0)
        {
            text.Append("planning:\n");
            Maybe(2, "start", () => "2026-03");
            Maybe(
                2,
                "hours_per_month",
                () => Pick(Number(), $"{{default: {Number()}, \"2026-07\": {Number()}}}")
            );
            Maybe(2, "budget", Number);
            Maybe(2, "allowance", () => $"{{money: {Number()}, days: 2.5, id: a}}");
            Maybe(
                2,
                "protected",
                () => "{weekday: monday, start: \"08:30\", hours: 1.5, every_weeks: 4}"
            );
            Maybe(2, "own", Word);
        }

        return text.ToString();

        void Line(int indent, string key, string value) =>
            text.Append(' ', indent).Append(key).Append(": ").Append(value).Append('\n');

        void Maybe(int indent, string key, Func<string> value)
        {
            if (random.Next(2) == 0)
            {
                Line(indent, key, value());
            }
        }
    }

    private string Ledger()
    {
        var rows = new List<IReadOnlyList<string>>
        {
            (string[])[.. LedgerColumns.Names, "own, column", "zweite"],
        };
        for (var number = random.Next(6); number > 0; number--)
        {
            rows.Add(
                (string[])
                    [
                        Pick("", $"L{number + 10}"),
                        Pick(Day(), "2/10/2026"),
                        Plain(),
                        Plain(),
                        Pick("", "course"),
                        Pick("", "8 ama-pra-1; 7.25 moc-part2@us-abim"),
                        Pick("", "a+b:2; c", "ethics"),
                        Pick("", "g1; g2"),
                        Plain(),
                        Pick("", Number()),
                        Pick("", "595.5", "1,250"),
                        Pick("", "self"),
                        Pick("", "5"),
                        Plain(),
                        Pick("", "o1/total"),
                        Pick("", Day()),
                        Pick("", Day()),
                        Pick("", "o1/total; o2/total"),
                        Pick("", Day()),
                        Pick("", "1.5"),
                        Plain(),
                        Plain(),
                    ]
            );
        }

        return CsvTable.Write(rows);
    }

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    private string Plain() => Pick(Words);

    /// <summary>A text that is safe in YAML: double quotes, with what must be escaped escaped.</summary>
    private string Word() =>
        $"\"{Plain().Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\t", "\\t")}\"";

    private string Key() => Pick("sees_older_adults", "prescribes_controlled_substances");

    private string Flag() => Pick("true", "false", "yes", "no");

    private string Number() => Pick("0", "8", "7.25", "0.5", "99999.99", "8.0", "08");

    private string Day() =>
        new DateOnly(2020, 1, 1).AddDays(random.Next(3000)).ToString("yyyy-MM-dd");
}
