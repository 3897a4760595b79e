using System.Text;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Runner.Foreign;

/// <summary>What a process says on standard error: it goes to the gate's log, line by line with the backend's name before it, up to a limit.</summary>
internal sealed class ForeignLog
{
    private const int MostCharacters = 1 << 20;
    private const int LongestLine = 4096;
    private const int LinesKept = 40;

    private readonly Queue<string> _last = new();
    private readonly Thread _thread;
    private long _said;

    /// <param name="backend">The backend's name.</param>
    /// <param name="error">The standard error of the process.</param>
    public ForeignLog(string backend, StreamReader error)
    {
        _thread = new Thread(() => Relay(backend, error)) { IsBackground = true, Name = "backend log" };
        _thread.Start();
    }

    /// <summary>The last that it said, for the end of a message; waits a moment for what is still under way.</summary>
    public string LastWords()
    {
        _thread.Join(TimeSpan.FromSeconds(2));
        lock (_last)
        {
            var said = EndOfProcess.LastWords(_last);
            return said.Length > 0 ? $"; the last that it said: {said}" : " and said nothing on standard error";
        }
    }

    private void Relay(string backend, StreamReader error)
    {
        // Read in pieces: a line without an end must not fill the memory.
        var line = new StringBuilder();
        var piece = new char[4096];
        try
        {
            while (error.Read(piece) is var count and > 0)
            {
                foreach (var letter in piece.AsSpan(0, count))
                {
                    if (letter == '\n')
                    {
                        Say(backend, line);
                    }
                    else if (line.Length < LongestLine)
                    {
                        line.Append(letter);
                    }
                }
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // Nobody listens any more.
        }

        if (line.Length > 0)
        {
            Say(backend, line);
        }
    }

    private void Say(string backend, StringBuilder line)
    {
        var text = line.ToString().TrimEnd('\r');
        line.Clear();
        lock (_last)
        {
            _last.Enqueue(text);
            if (_last.Count > LinesKept)
            {
                _last.Dequeue();
            }
        }

        var before = _said;
        _said += text.Length + 1;
        if (_said <= MostCharacters)
        {
            GateConsole.Error.WriteLine($"{backend}: {text}");
        }
        else if (before <= MostCharacters)
        {
            GateConsole.Error.WriteLine($"{backend}: (it says more than {MostCharacters} characters; the rest is left out)");
        }
    }
}
