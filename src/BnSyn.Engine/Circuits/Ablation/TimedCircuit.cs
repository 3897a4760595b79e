using System.Diagnostics;
using BnSyn.Engine.Circuits.Description;

namespace BnSyn.Engine.Circuits.Ablation;

/// <summary>A circuit and what its rounds of steps took.</summary>
public sealed class TimedCircuit
{
    /// <summary>A round holds a whole number of pulses of the modulators, which are the dearest steps.</summary>
    public const int RoundSteps = 100;

    private readonly Circuit _circuit;
    private readonly List<double> _microseconds = [];

    /// <summary>Builds the circuit and lets it settle for a round.</summary>
    /// <param name="description">What to build.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="switches">How it runs.</param>
    public TimedCircuit(CircuitDescription description, ulong seed, CircuitSwitches switches)
    {
        _circuit = switches.Create(description, seed);
        _circuit.Run(RoundSteps);
    }

    /// <summary>Microseconds per step, the median of the rounds.</summary>
    public double Median => MedianInterval.Median(_microseconds);

    /// <summary>State, weights and traces.</summary>
    public string Digest => CircuitDigest.Compute(_circuit);

    /// <summary>Takes a round of steps and returns microseconds per step.</summary>
    public double Round()
    {
        long start = Stopwatch.GetTimestamp();
        _circuit.Run(RoundSteps);
        _microseconds.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / RoundSteps);
        return _microseconds[^1];
    }
}
