using System.Diagnostics;

namespace BnSyn.Gate.Runner.Output;

/// <summary>
/// Says on standard error what is being done; findings alone go to standard output. A terminal has one live line per phase with the time left;
/// elsewhere a phase of many steps has some twenty lines and not thousands.
/// </summary>
internal sealed class ProgressText : IProgress<string>, IProgress<PhaseStep>
{
    private const int MostLines = 20;

    private readonly Lock _gate = new();
    private readonly bool _isLive;
    private readonly TextWriter _writer;
    private readonly Func<int> _width;
    private string _phase = "";
    private long _began;
    private int _length;

    /// <summary>Progress on this process's standard error.</summary>
    public ProgressText()
        : this(!Console.IsErrorRedirected, GateConsole.Error, WidthHere)
    {
    }

    /// <param name="isLive">Whether a line can be overwritten.</param>
    /// <param name="writer">Gets the lines.</param>
    /// <param name="width">Columns of the terminal.</param>
    public ProgressText(bool isLive, TextWriter writer, Func<int> width) => (_isLive, _writer, _width) = (isLive, writer, width);

    /// <summary>What was reported last; empty at first.</summary>
    public string Last { get; private set; } = "";

    /// <inheritdoc/>
    public void Report(string value)
    {
        lock (_gate)
        {
            Last = value;
            if (_isLive)
            {
                Overwrite(ProgressLine.Fit(value, _width()));
            }
            else
            {
                _writer.WriteLine(value);
            }
        }
    }

    /// <inheritdoc/>
    public void Report(PhaseStep value)
    {
        lock (_gate)
        {
            Last = value.ToString();
            if (_phase != value.Phase)
            {
                // The line of the phase before stays above.
                EndLine();
                (_phase, _began) = (value.Phase, Stopwatch.GetTimestamp());
            }

            if (_isLive)
            {
                Overwrite(ProgressLine.Of(value, Stopwatch.GetElapsedTime(_began), _width()));
            }
            else if (IsTold(value))
            {
                _writer.WriteLine(Last);
            }
        }
    }

    /// <summary>Ends the line that a terminal overwrites.</summary>
    public void End()
    {
        lock (_gate)
        {
            EndLine();
        }
    }

    // The first and the last, and every so-many-th between them.
    private static bool IsTold(PhaseStep step) =>
        step.All <= MostLines || step.Done <= 1 || step.Done >= step.All || (long)step.Done * MostLines / step.All != (step.Done - 1L) * MostLines / step.All;

    private static int WidthHere()
    {
        try
        {
            return Console.WindowWidth is > 1 and var width ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }

    private void Overwrite(string line)
    {
        _writer.Write("\r" + line.PadRight(Math.Min(_length, Math.Max(_width() - 1, 1))));
        _length = line.Length;
    }

    private void EndLine()
    {
        if (_isLive && _length > 0)
        {
            _writer.WriteLine();
            _length = 0;
        }
    }
}
