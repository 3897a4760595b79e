using System.Text;
using System.Threading.Channels;

namespace BnSyn.Gate.Runner.Machine;

/// <summary>
/// The standard input of a process that works for another: a line that says what to do, or one after the other, until its end says that
/// the other process is gone.
/// </summary>
internal static class OrderInput
{
    /// <summary>Reads the line, and from then on waits for the end on a thread of its own.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="onGone">Called once when the input ends after the line.</param>
    /// <returns>The line; what there is where the input ends before.</returns>
    public static string ReadLine(Stream input, Action onGone)
    {
        using var hasLine = new ManualResetEventSlim();
        var line = "";

        // The same thread reads both: its second read, which waits while memory is measured, then allocates nothing any more.
        var thread = new Thread(() =>
        {
            var bytes = new List<byte>();
            var buffer = new byte[4096];
            var isRead = false;
            while (input.Read(buffer) is var count and > 0)
            {
                if (isRead)
                {
                    continue;
                }

                bytes.AddRange(buffer.AsSpan(0, count));
                if (bytes.Contains((byte)'\n'))
                {
                    isRead = true;
                    line = Encoding.UTF8.GetString([.. bytes]);
                    hasLine.Set();
                }
            }

            if (isRead)
            {
                onGone();
            }
            else
            {
                line = Encoding.UTF8.GetString([.. bytes]);
                hasLine.Set();
            }
        })
        {
            IsBackground = true,
            Name = "order input",
        };
        thread.Start();
        hasLine.Wait();
        return line;
    }

    /// <summary>Reads lines on a thread of its own, as they come.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="onGone">Called once when the input ends.</param>
    /// <returns>The lines, without end: each is waited for.</returns>
    public static IEnumerable<string> ReadLines(Stream input, Action onGone)
    {
        var lines = Channel.CreateUnbounded<string>();
        var thread = new Thread(() =>
        {
            using var reader = new StreamReader(input, Encoding.UTF8);
            while (reader.ReadLine() is { } line)
            {
                lines.Writer.TryWrite(line);
            }

            onGone();
        })
        {
            IsBackground = true,
            Name = "order input",
        };
        thread.Start();
        return lines.Reader.ReadAllAsync().ToBlockingEnumerable();
    }
}
