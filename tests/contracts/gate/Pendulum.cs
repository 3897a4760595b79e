using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using BnSyn.Gate;

[assembly: System.Reflection.AssemblyInformationalVersion("1.0")]

namespace Pendulums;

/// <summary>A pendulum under gravity, written for the contract of 0.1.0: it uses all that an author could use then.</summary>
public sealed class Pendulum : IPerturbableScenario
{
    // A test compiles the project with this constant changed, to see drift.
    private const double Gravity = 9.81;

    public ScenarioDescription Describe() => new()
    {
        Name = "pendulum",
        Purpose = "A pendulum swings for ever: energy is conserved.",
        Steps = 200,
        StepSeconds = 0.01,
        Seeds = [1, 2],
        Backends = ["reference", "fast"],
        AllocationFreeBackends = ["fast"],
        Perturbations = [new PerturbationDescription("gravity", PerturbationKind.Parameter, "gravity is 1 % stronger") { Sizes = [0.01] }],
        Parameters = [ParameterDescription.Number("length", 1.0, "m")],
        Metrics =
        [
            new MetricDescription("energy", "J", ConformanceClass.Tolerance)
            {
                AbsoluteTolerance = 1e-9,
                RelativeTolerance = 1e-9,
                ToleranceReason = "rounding of 200 steps",
                Margin = EquivalenceMargin.OfSpread(0.5, "half of what seeds differ by"),
            },
            new MetricDescription("crossings", "1", ConformanceClass.Exact) { Direction = MetricDirection.Neutral },
        ],
        Digests = [new DigestDescription("path", "angle after every step", IsExact: true)],
        Invariants = [new InvariantDescription("energy", 0, 20, "it swings and does not turn over")],
        ActivityMetric = "energy",
        IsSilentControl = false,
        ExpectedFault = null,
        EnvironmentClass = EnvironmentClasses.Any,
    };

    public ISimulation Create(string backend, ulong seed) => new Swing(seed, Gravity);

    public ISimulation Create(string backend, ulong seed, string perturbation, double size) => new Swing(seed, Gravity * (1 + size));
}

/// <summary>One pendulum of unit mass and length, by the leap-frog method; the sine is its series, so that bits are the same everywhere.</summary>
public sealed class Swing(ulong seed, double gravity) : ITracedSimulation
{
    private readonly double[] _state = [0.5 + (0.1 * seed), 0];
    private readonly MemoryStream _path = new();
    private int _crossings;

    public void Advance(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            var before = _state[0];
            _state[1] -= 0.005 * gravity * Sine(_state[0]);
            _state[0] += 0.01 * _state[1];
            _state[1] -= 0.005 * gravity * Sine(_state[0]);
            _crossings += before < 0 != _state[0] < 0 ? 1 : 0;
        }
    }

    public void Trace(IStateSink sink)
    {
        sink.Write(_state);
        sink.Write(new[] { _crossings });
        _path.Write(BitConverter.GetBytes(_state[0]));
    }

    public void Observe(IObservationSink sink)
    {
        sink.Scalar("energy", (0.5 * _state[1] * _state[1]) + (0.5 * gravity * _state[0] * _state[0]));
        sink.Scalar("crossings", _crossings);
        sink.Digest("path", SHA256.HashData(_path.ToArray()));
        sink.Count(CountNames.Elements, 1);
    }

    public void Dispose() => _path.Dispose();

    private static double Sine(double x)
    {
        var square = x * x;
        return x * (1 - (square / 6 * (1 - (square / 20 * (1 - (square / 42))))));
    }
}
