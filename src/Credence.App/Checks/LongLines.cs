namespace Credence.App.Checks;

/// <summary>One line of a long file; too long a line comes cut, and so cannot be read as JSON.</summary>
internal sealed record NumberedLine(int Number, byte[] Bytes);

/// <summary>Reads a long file line by line without ever holding it; blank lines are skipped but counted.</summary>
internal sealed class LongLines(Stream input)
{
    private const int LongestLine = 8 * 1024 * 1024;

    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private int number;
    private bool finished;

    public async ValueTask<NumberedLine?> Next(CancellationToken cancellation)
    {
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                var line = Take(length);
                start += length + 1;
                if (line is not null)
                {
                    return line;
                }

                continue;
            }

            if (finished)
            {
                var last = end > start ? Take(end - start) : null;
                start = end;
                return last;
            }

            await Fill(cancellation);
        }
    }

    private NumberedLine? Take(int length)
    {
        number++;
        var bytes = buffer.AsSpan(start, length);
        if (number == 1 && bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        bytes = bytes.Trim(" \t\r"u8);
        return bytes.IsEmpty ? null : new NumberedLine(number, bytes.ToArray());
    }

    private async ValueTask Fill(CancellationToken cancellation)
    {
        if (start > 0)
        {
            Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            if (buffer.Length < LongestLine)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
            else
            {
                // The rest of a line that is too long is read over; what is left of it is refused as broken JSON.
                end = buffer.Length / 2;
            }
        }

        var read = await input.ReadAsync(buffer.AsMemory(end), cancellation);
        end += read;
        finished = read == 0;
    }
}
