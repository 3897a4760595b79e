using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace BnSyn.Gate.Runner.Lifetime;

/// <summary>
/// Where a run is: for the fault that ends it, and for the gate, which tells what was running when a process ended or did not come back.
/// </summary>
internal sealed class RunNote : IDisposable
{
    private readonly string _run;
    private readonly Action<int, ReadOnlySpan<byte>> _write;
    private readonly Action _end;
    private string _place = "";
    private int _step;
    private int _steps;
    private int _numberAt;

    /// <param name="run">The run, in words.</param>
    /// <param name="write">Writes bytes from a place of the note on.</param>
    /// <param name="end">Takes the note back.</param>
    public RunNote(string run, Action<int, ReadOnlySpan<byte>> write, Action end) => (_run, _write, _end) = (run, write, end);

    /// <summary>Where the run is, as the end of a sentence.</summary>
    public string Place => _steps > 0 ? string.Create(CultureInfo.InvariantCulture, $"in step {_step + 1L} of {_steps}") : _place;

    /// <summary>The run gets somewhere.</summary>
    /// <param name="place">The end of a sentence.</param>
    public void Enter(string place)
    {
        (_place, _steps) = (place, 0);
        _write(0, Line($"{_run}: {place}"));
    }

    /// <summary>The run takes a step.</summary>
    /// <param name="step">0-based.</param>
    /// <param name="steps">How many there are.</param>
    public void Step(int step, int steps)
    {
        _step = step;
        if (_steps != steps)
        {
            _steps = steps;
            var before = $"{_run}: in step ";
            _numberAt = Encoding.UTF8.GetByteCount(before);
            _write(0, Line(string.Create(CultureInfo.InvariantCulture, $"{before}{"",10} of {steps}")));
        }

        // Only the number changes, and a note is written at every step of every run.
        Span<byte> number = stackalloc byte[10];
        Utf8.TryWrite(number, CultureInfo.InvariantCulture, $"{step + 1L,10}", out _);
        _write(_numberAt, number);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _write(0, Line(""));
        _end();
    }

    // Filled up, so that a shorter text leaves nothing of a longer one.
    private static byte[] Line(string text)
    {
        var line = new byte[RunNotes.NoteBytes];
        line.AsSpan().Fill((byte)' ');
        Utf8.FromUtf16(text, line.AsSpan(0, line.Length - 1), out _, out _);
        line[^1] = (byte)'\n';
        return line;
    }
}
