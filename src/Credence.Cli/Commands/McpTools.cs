using System.ComponentModel;
using Credence.App.Filter;
using Credence.Cli.Output;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Credence.Cli.Commands;

/// <summary>
/// What an assistant may ask about one folder. Each tool runs the command of the same name, so that an assistant and a
/// terminal never disagree.
/// </summary>
internal sealed class McpTools(string folder)
{
    private const string AsOfWords =
        "The day to stand on, as 2026-05-01. Left out: today where the physician lives.";

    public IEnumerable<McpServerTool> All() =>
        [
            Reads(
                Standing,
                "standing",
                "Where the physician stands with every body that asks for CME credits: each requirement with needed, "
                    + "counted, shortfall, status, deadline, source and the activities that count; questions; annual "
                    + "target; pitfalls. The whole JSON of `credence check`."
            ),
            Reads(
                Missing,
                "missing",
                "The short answer to 'am I on track?': what is missing net of overlap, by body and requirement, the next "
                    + "deadlines first, and what is still to be answered or confirmed."
            ),
            Reads(
                PlanYear,
                "plan",
                "The best twelve-month plan: what to do in which month and why, what was left out and why not, what it "
                    + "still cannot close, and whether it is proven best. Nothing is accepted or written. The whole JSON of "
                    + "`credence plan`."
            ),
            Reads(
                FilterCandidates,
                "filter",
                "Four questions for activities the physician could take: does it serve a goal, does it count where credits "
                    + "are still needed, what does it leave, what is an hour worth. Verdict: take, think twice or skip."
            ),
            McpServerTool.Create(
                LogFiles,
                new McpServerToolCreateOptions
                {
                    Name = "log",
                    Description =
                        "Reads certificates (PDF, scan or photo on this machine), files them under proofs/ and adds them to "
                        + "the ledger. Without confirm it only says what it would do: show that to the physician first.",
                    ReadOnly = false,
                    Destructive = false,
                    OpenWorld = false,
                }
            ),
        ];

    private CallToolResult Standing([Description(AsOfWords)] string? as_of = null) =>
        Dated(as_of, (day, terminal) => Check.Run(folder, day, json: true, why: false, terminal));

    private CallToolResult Missing([Description(AsOfWords)] string? as_of = null) =>
        Dated(as_of, (day, terminal) => McpMissing.Run(folder, day, terminal));

    private CallToolResult PlanYear([Description(AsOfWords)] string? as_of = null) =>
        Dated(
            as_of,
            (day, terminal) => Plan.Run(folder, day, null, null, json: true, write: false, terminal)
        );

    private CallToolResult FilterCandidates(
        [Description("Ids of candidates in the folder's candidates.yaml, or of the catalog.")]
            string[] candidates,
        [Description(AsOfWords)] string? as_of = null
    ) =>
        Dated(
            as_of,
            (day, terminal) =>
                Filter.Run(folder, candidates, [], FlyerAnswers.None, day, json: true, terminal)
        );

    private async Task<CallToolResult> LogFiles(
        [Description("Full paths of the files.")] string[] files,
        [Description("True once the physician has said yes.")] bool confirm = false,
        CancellationToken cancellation = default
    )
    {
        using var answer = new StringWriter();
        using var aside = new StringWriter();
        var terminal = new Terminal(answer, aside, 120, color: false);
        await Log.Run(
            folder,
            files,
            confirm,
            null,
            json: true,
            terminal,
            answers: null,
            cancellation
        );
        return answer.GetStringBuilder().Length > 0
            ? new CallToolResult { Content = [Text(answer.ToString())] }
            : Refused(aside.ToString());
    }

    private static CallToolResult Dated(string? asOf, Func<DateOnly?, Terminal, int> run)
    {
        if (asOf is null)
        {
            return Answered(terminal => run(null, terminal));
        }

        return DateOnly.TryParseExact(asOf, "yyyy-MM-dd", out var day)
            ? Answered(terminal => run(day, terminal))
            : Refused($"as_of: “{asOf}” is not a date. Write it as 2026-05-01.");
    }

    private static CallToolResult Answered(Func<Terminal, int> run)
    {
        using var answer = new StringWriter();
        using var aside = new StringWriter();
        return run(new Terminal(answer, aside, 120, color: false)) == ExitCode.BadInput
            ? Refused(aside.ToString())
            : new CallToolResult { Content = [Text(answer.ToString())] };
    }

    private static CallToolResult Refused(string why) =>
        new() { Content = [Text(why)], IsError = true };

    private static TextContentBlock Text(string text) => new() { Text = text };

    private static McpServerTool Reads(Delegate method, string name, string description) =>
        McpServerTool.Create(
            method,
            new McpServerToolCreateOptions
            {
                Name = name,
                Description = description,
                ReadOnly = true,
                Idempotent = true,
                OpenWorld = false,
            }
        );
}
