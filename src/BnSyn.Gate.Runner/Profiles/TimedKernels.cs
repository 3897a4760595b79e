using System.Diagnostics;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Timing;
using BnSyn.Gate.Runner.Timing.Processes;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Runner.Profiles;

/// <summary>
/// The same steps with and without a clock, in turns part by part, several times over from each place of the stack. Of each part and place the pass counts whose
/// time is the median, which no interruption reaches; as whole passes count, the kernels of a part add up.
/// </summary>
internal sealed class TimedKernels
{
    private const int FewestPasses = 3;

    private readonly ProfiledScenario _run;
    private readonly StretchShape _shape;
    private readonly KernelTimer _timer;
    private readonly List<double>[,] _plain;
    private readonly List<KernelTimes>[,] _clocked;

    /// <param name="run">What to time.</param>
    /// <param name="shape">How much of it.</param>
    public TimedKernels(ProfiledScenario run, StretchShape shape)
    {
        (_run, _shape, _timer) = (run, shape, new KernelTimer(run.Kernels.Count));
        _plain = new List<double>[StackDepth.Places, shape.Parts];
        _clocked = new List<KernelTimes>[StackDepth.Places, shape.Parts];
        var costs = new List<double>();

        // The first pass compiles the code and warms the caches: there are no tiers, so one call is enough.
        Clear();
        Pass(0, 0);
        Clear();
        for (var pass = 0; pass < Math.Max(FewestPasses, shape.Passes / StackDepth.Places); pass++)
        {
            for (var place = 0; place < StackDepth.Places; place++)
            {
                Pass(pass, place);
                costs.Add(ClockCost.Seconds());
            }
        }

        EntrySeconds = costs.Median();
        PlainSeconds = _plain.Cast<List<double>>().Sum(part => part.Median()) / StackDepth.Places;
        List<KernelTimes> typical = [.. _clocked.Cast<List<KernelTimes>>().Select(part => part.OrderBy(times => times.Sum).ElementAt(part.Count / 2))];
        ClockedSeconds = typical.Sum(times => times.Sum) / StackDepth.Places;
        Kernels = new KernelTimes(
            [.. Enumerable.Range(0, run.Kernels.Count + 1).Select(kernel => typical.Sum(times => times.Values[kernel]) / StackDepth.Places)],
            [.. Enumerable.Range(0, run.Kernels.Count + 1).Select(kernel => typical.Sum(times => times.Entries[kernel]) / StackDepth.Places)]).Without(EntrySeconds);
    }

    /// <summary>The run without a clock, in s.</summary>
    public double PlainSeconds { get; }

    /// <summary>The run under the clock, in s.</summary>
    public double ClockedSeconds { get; }

    /// <summary>What the clock takes for an entry, in s.</summary>
    public double EntrySeconds { get; }

    /// <summary>The kernels of the run, without what the clock takes.</summary>
    public KernelTimes Kernels { get; }

    /// <summary>What differs under the clock; empty for nothing.</summary>
    public string Problem { get; private set; } = "";

    private void Clear()
    {
        for (var place = 0; place < StackDepth.Places; place++)
        {
            for (var part = 0; part < _shape.Parts; part++)
            {
                (_plain[place, part], _clocked[place, part]) = ([], []);
            }
        }
    }

    private void Pass(int pass, int place)
    {
        if (_run.Description.IsSerial)
        {
            OneAfterTheOther(place);
        }
        else
        {
            InTurns(pass, place);
        }
    }

    private void InTurns(int pass, int place)
    {
        // Who is built first has the better places in memory.
        using var first = _run.Create();
        using var second = _run.Create();
        var (without, under) = pass % 2 == 0 ? (first, second) : (second, first);
        GC.Collect();
        for (var part = 0; part < _shape.Parts; part++)
        {
            if ((part + pass) % 2 == 0)
            {
                _plain[place, part].Add(Plain(without, place));
                _clocked[place, part].Add(Clocked(under, place));
            }
            else
            {
                _clocked[place, part].Add(Clocked(under, place));
                _plain[place, part].Add(Plain(without, place));
            }
        }

        Compare(StateOf(without), StateOf(under));
    }

    private void OneAfterTheOther(int place)
    {
        ulong? expected;
        using (var without = _run.Create())
        {
            GC.Collect();
            for (var part = 0; part < _shape.Parts; part++)
            {
                _plain[place, part].Add(Plain(without, place));
            }

            expected = StateOf(without);
        }

        using var under = _run.Create();
        GC.Collect();
        for (var part = 0; part < _shape.Parts; part++)
        {
            _clocked[place, part].Add(Clocked(under, place));
        }

        Compare(expected, StateOf(under));
    }

    private void Compare(ulong? expected, ulong? actual)
    {
        if (expected != actual)
        {
            Problem = $"after {_shape.Steps * _shape.Parts} steps its state is {actual:x16}, and without a clock {expected:x16}";
        }
    }

    private static ulong? StateOf(ISimulation simulation) => simulation is ITracedSimulation traced ? StateHash.WordOf(traced) : null;

    private double Plain(IProfiledSimulation simulation, int place) => StackDepth.At(place, () =>
    {
        var start = Stopwatch.GetTimestamp();
        simulation.Advance(_shape.Steps);
        return Elapsed.Seconds(start);
    });

    private KernelTimes Clocked(IProfiledSimulation simulation, int place) => StackDepth.At(place, () =>
    {
        _timer.Start();
        simulation.Profile(_shape.Steps, _timer);
        return _timer.Stop();
    });
}
