using System.Collections.Concurrent;
using System.Collections.Immutable;
using Credence.Core.Planning.Solving;

namespace Credence.App.Plans.Solving;

/// <summary>What is asked of a worker, and what it says.</summary>
internal enum SearchWord : byte
{
    Solve,
    Relax,
    Probe,
    Stop,
    Progress,
    Answer,
}

/// <summary>
/// The other half of <see cref="CbcApart"/>: a process of its own that asks the library, whose failed assertions end the
/// process they happen in. One question after the other; only a stop may come in between.
/// </summary>
public static class SearchWorker
{
    public const string Word = "search-plans";

    private static readonly CbcInProcess Solver = new();

    public static int Run()
    {
        using var asked = new BinaryReader(
            new BufferedStream(Console.OpenStandardInput(), 1 << 16)
        );
        using var said = new BinaryWriter(
            new BufferedStream(Console.OpenStandardOutput(), 1 << 16)
        );
        using var questions = new BlockingCollection<Action<BinaryWriter>>();
        new Thread(() => Listen(asked, questions)) { IsBackground = true }.Start();
        foreach (var answer in questions.GetConsumingEnumerable())
        {
            answer(said);
            said.Flush();
        }

        return 0;
    }

    private static void Listen(
        BinaryReader asked,
        BlockingCollection<Action<BinaryWriter>> questions
    )
    {
        CancellationTokenSource stop = new();
        try
        {
            while (true)
            {
                var word = (SearchWord)asked.ReadByte();
                if (word is SearchWord.Stop)
                {
                    stop.Cancel();
                    continue;
                }

                var program = SolverBytes.Program(asked);
                if (word is SearchWord.Solve)
                {
                    stop = new CancellationTokenSource();
                    questions.Add(Solve(asked, program, stop.Token));
                }
                else
                {
                    questions.Add(
                        word is SearchWord.Probe ? Probe(asked, program) : Relax(program)
                    );
                }
            }
        }
        catch (EndOfStreamException)
        {
            // Nobody waits for a search that is still going on.
            Environment.Exit(0);
        }
    }

    private static Action<BinaryWriter> Solve(
        BinaryReader asked,
        MixedProgram program,
        CancellationToken stop
    )
    {
        var limits = SolverBytes.Limits(asked) with { Stop = stop };
        ImmutableArray<decimal>? start = asked.ReadBoolean()
            ? SolverBytes.All(asked, asked.ReadDecimal)
            : null;
        var tells = asked.ReadBoolean();
        return said =>
        {
            var solved = Solver.Solve(program, limits, start, tells ? new Told(said) : null);
            said.Write((byte)SearchWord.Answer);
            SolverBytes.Write(said, solved);
        };
    }

    private static Action<BinaryWriter> Relax(MixedProgram program) =>
        said =>
        {
            var relaxed = Solver.Relax(program);
            said.Write((byte)SearchWord.Answer);
            SolverBytes.Write(said, relaxed);
        };

    private static Action<BinaryWriter> Probe(BinaryReader asked, MixedProgram program)
    {
        var probes = SolverBytes.All(asked, () => SolverBytes.Probe(asked));
        var wanted = asked.ReadDecimal();
        return said =>
        {
            var bounds = Solver.Probe(program, probes, wanted);
            said.Write((byte)SearchWord.Answer);
            SolverBytes.WriteAll(
                said,
                bounds,
                bound => SolverBytes.WriteMaybe(said, bound, said.Write)
            );
        };
    }

    private sealed class Told(BinaryWriter said) : IProgress<int>
    {
        public void Report(int value)
        {
            said.Write((byte)SearchWord.Progress);
            said.Write(value);
            said.Flush();
        }
    }
}
