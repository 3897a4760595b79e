using System.Globalization;
using System.Text;

namespace BnSyn.Gate.Runner.Foreign;

/// <summary>Requests to a process and its answers, as docs/process-backends.md has them: a line of JSON each, frames with bytes between.</summary>
/// <param name="input">The standard input of the process.</param>
/// <param name="output">What comes from it.</param>
internal sealed class ChildExchange(Stream input, AnswerPipe output)
{
    /// <summary>Frames of one answer, and their bytes together.</summary>
    private const int MostFrames = 1 << 16;

    private const long MostBytes = 2L << 30;

    private long _id;
    private string _verb = "";

    /// <summary>Asks.</summary>
    /// <param name="verb">What it is to do.</param>
    /// <param name="arguments">Further keys of the request as JSON, each with a comma before it; may be empty.</param>
    /// <exception cref="IOException">Nothing can be written any more.</exception>
    public void Send(string verb, string arguments)
    {
        _verb = verb;
        input.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"id\":{++_id},\"do\":\"{verb}\"{arguments}}}\n")));
        input.Flush();
    }

    /// <summary>Waits for the last line of an answer.</summary>
    /// <param name="kinds">The kinds of frames that it may hold; none for an answer of one line.</param>
    /// <param name="take">Told every frame.</param>
    /// <returns>The line; <see langword="null"/> where nothing comes any more.</returns>
    /// <exception cref="ForeignFaultException">The engine reports a fault, or what came is no answer.</exception>
    public AnswerLine? Receive(IReadOnlyList<string> kinds, Action<AnswerFrame>? take)
    {
        var frames = 0;
        var bytes = 0L;
        while (output.ReadLine() is { } text)
        {
            var line = AnswerLine.Parse(text);
            if (line.Whole("id") is var answered && answered != _id)
            {
                throw AnswerPipe.Garbled(string.Create(CultureInfo.InvariantCulture, $"it answers the request {answered}; asked was the request {_id} ({_verb})"));
            }

            if (line.Has("error"))
            {
                line.HasOnly("id", "error");
                throw OfEngine(line.Object("error"));
            }

            if (!line.Has("frame"))
            {
                return kinds.Count == 0 || line.Whole("frames") == frames ? line
                    : throw AnswerPipe.Garbled(string.Create(CultureInfo.InvariantCulture, $"its answer counts {line.Whole("frames")} frames; {frames} came"));
            }

            var frame = AnswerFrame.Read(line, kinds, output);
            bytes += frame.Bytes.Length;
            if (++frames > MostFrames || bytes > MostBytes)
            {
                throw AnswerPipe.Garbled(string.Create(CultureInfo.InvariantCulture, $"its answer has more than {MostFrames} frames or {MostBytes} bytes"));
            }

            take?.Invoke(frame);
        }

        return null;
    }

    private static ForeignFaultException OfEngine(AnswerLine error)
    {
        error.HasOnly("kind", "message");
        var kind = error.Text("kind");
        return kind.Length is > 0 and <= 100 && kind.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
            ? new(error.Text("message")) { Kind = kind, IsOfEngine = true }
            : throw AnswerPipe.Garbled($"the kind of its error is '{kind}'; it must be letters, digits and underscores, at most 100");
    }
}
