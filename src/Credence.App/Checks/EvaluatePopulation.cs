using System.Buffers;
using System.Text.Json;
using System.Threading.Channels;
using Credence.App.Rules;
using Credence.App.Writing;

namespace Credence.App.Checks;

/// <summary>How many lines were evaluated, and how many of them could not be read.</summary>
public sealed record PopulationCount(int Lines, int Errors);

/// <summary>
/// Evaluates a population line by line: all cores at work, the order kept, and never more in memory than a few
/// batches of lines.
/// </summary>
public sealed class EvaluatePopulation(RuleLibrary library, TimeProvider clock)
{
    private const int LinesInBatch = 64;
    private const int BytesInBatch = 1024 * 1024;

    public async Task<PopulationCount> Run(
        Stream input,
        string file,
        Stream output,
        DateOnly? asOf,
        bool full,
        CancellationToken cancellation = default
    )
    {
        var line = new PopulationLine(library, clock, file, asOf, full);
        var batches = Channel.CreateBounded<Task<Batch>>(
            new BoundedChannelOptions(2 * Environment.ProcessorCount)
            {
                SingleReader = true,
                SingleWriter = true,
            }
        );
        var reading = Task.Run(() => Read(input, line, batches.Writer, cancellation), cancellation);
        int lines = 0,
            errors = 0;
        await foreach (var working in batches.Reader.ReadAllAsync(cancellation))
        {
            var batch = await working;
            await output.WriteAsync(batch.Result.WrittenMemory, cancellation);
            lines += batch.Lines;
            errors += batch.Errors;
        }

        await reading;
        return new PopulationCount(lines, errors);
    }

    private static async Task Read(
        Stream input,
        PopulationLine line,
        ChannelWriter<Task<Batch>> batches,
        CancellationToken cancellation
    )
    {
        try
        {
            var lines = new LongLines(input);
            var batch = new List<NumberedLine>(LinesInBatch);
            var bytes = 0;
            while (await lines.Next(cancellation) is { } next)
            {
                batch.Add(next);
                bytes += next.Bytes.Length;
                if (batch.Count == LinesInBatch || bytes > BytesInBatch)
                {
                    await Hand(batch);
                    (batch, bytes) = (new List<NumberedLine>(LinesInBatch), 0);
                }
            }

            if (batch.Count > 0)
            {
                await Hand(batch);
            }

            batches.Complete();
        }
        catch (Exception broken)
        {
            batches.Complete(broken);
        }

        async Task Hand(List<NumberedLine> full) =>
            await batches.WriteAsync(
                Task.Run(() => Batch.Of(full, line), cancellation),
                cancellation
            );
    }

    private sealed record Batch(ArrayBufferWriter<byte> Result, int Lines, int Errors)
    {
        public static Batch Of(List<NumberedLine> lines, PopulationLine evaluate)
        {
            var result = new ArrayBufferWriter<byte>(lines.Count * 512);
            using var json = new Utf8JsonWriter(result, JsonText.OneLine);
            var errors = 0;
            foreach (var line in lines)
            {
                errors += evaluate.Evaluate(line.Bytes, line.Number, json) ? 0 : 1;
                json.Flush();
                json.Reset();
                result.Write("\n"u8);
            }

            return new Batch(result, lines.Count, errors);
        }
    }
}
