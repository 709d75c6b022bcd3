namespace Credence.App.Tests.WholeYears;

/// <summary>What the demo's physician did in two years, as they wrote it down.</summary>
internal static class DemoRows
{
    private const string Columns =
        "id|date|provider|title|format|credits|topics|goals|hours|cost|paid_by|rating|expires|days";

    private const string Rows = """
        Y24-1|2024-01-25|NEJM Group|Journal articles with questions|journal|3 ama-pra-1; 3 moc-part2|internal-medicine||3|199|hospital|4||
        Y24-2|2024-02-16|Society of Critical Care Medicine|Ultrasound-guided vascular access workshop|simulation|6 ama-pra-1|critical-care+ultrasound:6|ultrasound|6|650|hospital|5||1
        Y24-3|2024-03-28|Brightwater Hospital|Medicine grand rounds|grand-rounds|4 ama-pra-1|internal-medicine||4|0|free|3||
        Y24-4|2024-05-10|Brightwater Hospital|ACLS renewal|simulation|4 ama-pra-1|life-support||5|0|free|3|2026-05-31|
        Y24-5|2024-06-14|Brightwater Hospital|Noon conference: sepsis in the first hour|teaching|2 ama-pra-2|medical-education+sepsis|teaching|3|0|free|4||
        Y24-6|2024-07-18|NEJM Group|Journal articles with questions|journal|3 ama-pra-1; 3 moc-part2|internal-medicine||3|0|hospital|4||
        Y24-7|2024-09-06|SHM|Patient safety in hospital medicine|course|6 ama-pra-1; 6 moc-part2|quality-improvement+patient-safety:6||6|395|hospital|4||
        Y24-8|2024-09-27|Brightwater Hospital|Medicine grand rounds|grand-rounds|3 ama-pra-1|internal-medicine||3|0|free|3||
        Y24-9|2024-10-22|Brightwater Hospital|Noon conference: reading a blood gas|teaching|2 ama-pra-2|medical-education+critical-care|teaching|3|0|free|4||
        Y24-10|2024-11-08|Industry|Sponsored dinner on a new anticoagulant|sponsored-dinner|1 ama-pra-1|internal-medicine||3|0|industry|1||
        Y24-11|2024-12-05|NEJM Group|Journal articles with questions|journal|4 ama-pra-1; 4 moc-part2|internal-medicine||4|0|hospital|4||
        Y25-1|2025-01-30|NEJM Group|Journal articles with questions|journal|3 ama-pra-1; 3 moc-part2|internal-medicine||3|199|hospital|4||
        Y25-2|2025-02-20|Brightwater Hospital|Medicine grand rounds|grand-rounds|3 ama-pra-1|internal-medicine||3|0|free|3||
        Y25-3|2025-03-21|American College of Physicians|Point-of-care ultrasound, a hands-on day|simulation|7.5 ama-pra-1|critical-care+ultrasound:7.5||8|725|hospital|5||1
        Y25-4|2025-04-25|SHM|Hospital medicine annual meeting 2025|conference|14 ama-pra-1; 10 moc-part2|internal-medicine:9; quality-improvement:3; leadership:2|quality-improvement|16|1690|hospital|4||3
        Y25-5|2025-06-12|Brightwater Hospital|Improvement project: discharge before noon|qi-project|5 ama-pra-1; 20 moc-part4|quality-improvement:5|quality-improvement|14|0|free|5||
        Y25-6|2025-08-19|NEJM Group|Journal articles with questions|journal|2.25 ama-pra-1; 2.25 moc-part2|internal-medicine||2.25|0|hospital|4||
        Y25-7|2025-09-30|Brightwater Hospital|Medicine grand rounds|grand-rounds|3 ama-pra-1|internal-medicine||3|0|free|3||
        Y25-8|2025-11-04|Brightwater Hospital|Noon conference: home before noon, safely|teaching|2 ama-pra-2|medical-education+quality-improvement|teaching; quality-improvement|3|0|free|4||
        """;

    /// <summary>By date; each with the path of its certificate.</summary>
    public static IReadOnlyList<Dictionary<string, string>> All { get; } =
    [
        .. Rows.Split('\n')
            .Select(row => row.Trim().Split('|'))
            .Select(cells =>
                Columns
                    .Split('|')
                    .Zip(cells)
                    .Where(pair => pair.Second.Length > 0)
                    .ToDictionary(pair => pair.First, pair => pair.Second)
            )
            .Select(row =>
            {
                row["proof"] =
                    $"proofs/{row["date"][..4]}/{row["date"]}-{row["id"].ToLowerInvariant()}.pdf";
                return row;
            }),
    ];

    public static DateOnly DayOf(Dictionary<string, string> row) => DateOnly.Parse(row["date"]);
}
