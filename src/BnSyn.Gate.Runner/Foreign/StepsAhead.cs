using System.Diagnostics;
using System.Globalization;

namespace BnSyn.Gate.Runner.Foreign;

/// <summary>
/// Steps that are asked for at once and told one by one, each with what is looked at after it: the process goes on with the next while this one
/// looks at the last, and no step waits for a request.
/// </summary>
/// <param name="child">The process; it can tell each step.</param>
/// <param name="steps">How many, at least one.</param>
/// <param name="looks">What is looked at after each: any of <c>trace</c>, <c>record</c> and <c>watch</c>; at least one.</param>
internal sealed class StepsAhead(EngineChild child, int steps, IReadOnlyList<string> looks)
{
    private readonly List<AnswerFrame> _frames = [];
    private readonly string[] _kinds = [.. looks.SelectMany(KindsOf)];
    private readonly string[] _keys =
    [
        "id", "step", "nanoseconds",
        .. looks.Contains("trace") || looks.Contains("record") ? (string[])["frames"] : [],
        .. looks.Contains("watch") ? (string[])["values"] : [],
    ];

    private long _start;
    private long _nanoseconds;
    private IReadOnlyList<(string Quantity, double Value)> _values = [];

    /// <summary>The frames of the present step, of one kind of look.</summary>
    /// <param name="look"><c>trace</c> or <c>record</c>.</param>
    public IEnumerable<AnswerFrame> Frames(string look) => _frames.Where(frame => KindsOf(look).Contains(frame.Kind, StringComparer.Ordinal));

    /// <summary>The quantities of the present step.</summary>
    public IReadOnlyList<(string Quantity, double Value)> Values => _values;

    /// <summary>Whether something is looked at.</summary>
    public bool Has(string look) => looks.Contains(look, StringComparer.Ordinal);

    /// <summary>Waits for the next step.</summary>
    /// <returns>What it took, by the clock of the process, in s.</returns>
    /// <exception cref="ForeignFaultException">The engine reports a fault, or there is no answer.</exception>
    public double Next()
    {
        if (_start == 0)
        {
            _start = Stopwatch.GetTimestamp();
            var asked = string.Join(",", looks.Select(look => $"\"{look}\""));
            child.AskForSteps(string.Create(CultureInfo.InvariantCulture, $",\"steps\":{steps},\"each\":[{asked}]"), steps);
        }

        _frames.Clear();
        var taken = 0L;
        child.NextStep(_kinds, _frames.Add, line =>
        {
            line.HasOnly(_keys);
            taken = line.Whole("nanoseconds");
            _values = [.. line.Numbers("values")];

            // Of all steps so far: how far the process is ahead of what was read here is not known.
            ForeignSimulation.Check(1e-9 * (_nanoseconds + taken), _start);
        });
        _nanoseconds += taken;
        return 1e-9 * taken;
    }

    private static string[] KindsOf(string look) => look switch
    {
        "trace" => ["state"],
        "record" => ["field", "series"],
        _ => [],
    };
}
