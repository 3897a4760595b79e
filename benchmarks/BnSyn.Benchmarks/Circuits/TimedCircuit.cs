using System.Diagnostics;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Execution;

namespace BnSyn.Benchmarks.Circuits;

/// <summary>A circuit and what its rounds of steps took.</summary>
internal sealed class TimedCircuit
{
    /// <summary>A round holds a whole number of pulses of the modulators, which are the dearest steps.</summary>
    internal const int RoundSteps = 100;

    private readonly Circuit _circuit;
    private readonly List<double> _microseconds = [];

    internal TimedCircuit(CircuitDescription description, CircuitOptions options)
    {
        _circuit = Circuit.Create(description, 42, "accelerated", options);
        _circuit.Run(RoundSteps);
    }

    /// <summary>Microseconds per step, the median of the rounds.</summary>
    internal double Median => Intervals.Median(_microseconds);

    /// <summary>State, weights and traces.</summary>
    internal string Digest => CircuitDigest.Compute(_circuit);

    /// <summary>Takes a round of steps and returns microseconds per step.</summary>
    internal double Round()
    {
        long start = Stopwatch.GetTimestamp();
        _circuit.Run(RoundSteps);
        _microseconds.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / RoundSteps);
        return _microseconds[^1];
    }
}
