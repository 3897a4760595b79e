using BnSyn.Engine.Numerics;
using BnSyn.Engine.Plasticity;
using BnSyn.Engine.Temperature;

namespace BnSyn.Engine.Networks.Learning;

/// <summary>What all synapses of a network share in a step: modulator, temperature, and the exact decay of their traces since the last sweep.</summary>
/// <remarks>
/// <para>
/// A trace that decays by exp(-dt/τ) in every step and is read now and then need not be touched in between. It is kept as what it would have
/// been at the last sweep, z·exp(k·dt/τ) for a value z in the k-th step since: that does not change until a spike adds to it. A weight
/// changes by e·(η·dt·n·gate) in every step, so between two readings by the kept e times the sum of exp(-k·dt/τ_e)·η·dt·n·gate, and that sum is the
/// same for all synapses: <see cref="Before"/> up to the step before this one, <see cref="Now"/> with this one.
/// </para>
/// <para>
/// A sweep brings the kept values back before they grow: after at most 1024 steps, and sixteen of the shortest time constant.
/// </para>
/// </remarks>
internal sealed class LearningClock
{
    private const int MostSteps = 1024;
    private const double MostTimeConstants = 16.0;

    private readonly ModulatorSignal _modulator;
    private readonly TemperatureSchedule _temperature;
    private readonly StdpWindow _window;
    private readonly double _rate;
    private readonly long _coolEvery;
    private readonly Decay _eligibility;
    private readonly Decay _sources;
    private readonly Decay _targets;
    private long _untilCooling;
    private int _step;

    /// <summary>Stands before the first step.</summary>
    internal LearningClock(NetworkPlasticity parameters, double dt_ms)
    {
        PlasticityParameters rule = parameters.Rule;
        _modulator = new ModulatorSignal(parameters.Modulator, dt_ms);
        _temperature = new TemperatureSchedule(parameters.Temperature);
        _window = new StdpWindow(rule);
        _rate = rule.Eta * dt_ms;
        _coolEvery = WholeSteps.AtLeastOne(parameters.CoolEvery_ms, dt_ms, "cool_every_ms/dt_ms");
        _untilCooling = _coolEvery;
        double shortest = Math.Min(rule.Tau_e_ms, Math.Min(rule.Tau_plus_ms, rule.Tau_minus_ms));
        SweepSteps = (int)Math.Clamp(MostTimeConstants * shortest / dt_ms, 1.0, MostSteps);
        _eligibility = new Decay(rule.Tau_e_ms, dt_ms, SweepSteps);
        _sources = new Decay(rule.Tau_plus_ms, dt_ms, SweepSteps);
        _targets = new Decay(rule.Tau_minus_ms, dt_ms, SweepSteps);
    }

    /// <summary>How many steps lie between two sweeps.</summary>
    internal int SweepSteps { get; }

    /// <summary>Whether the sweep is due when this step is over.</summary>
    internal bool EndsSweep => _step == SweepSteps;

    /// <summary>The sum that a weight reads, up to the step before this one, in nS.</summary>
    internal double Before { get; private set; }

    /// <summary>The same with this step.</summary>
    internal double Now { get; private set; }

    /// <summary>The modulator n of this step, dimensionless.</summary>
    internal double Modulator => _modulator.Level;

    /// <summary>The temperature T, dimensionless.</summary>
    internal double Temperature => _temperature.T;

    /// <summary>How far the gate is open, in [0, 1].</summary>
    internal double Gate => _temperature.Gate;

    /// <summary>One spike, as a neuron's trace of arrivals keeps it.</summary>
    internal double Arrival => _sources.Growth[_step];

    /// <summary>One spike, as a neuron's trace of its own spikes keeps it.</summary>
    internal double Firing => _targets.Growth[_step];

    /// <summary>What the trace of arrivals keeps over a sweep.</summary>
    internal double ArrivalsLeft => _sources.Left[SweepSteps];

    /// <summary>What the trace of a neuron's own spikes keeps over a sweep.</summary>
    internal double FiringsLeft => _targets.Left[SweepSteps];

    /// <summary>What eligibility keeps over a sweep.</summary>
    internal double EligibilityLeft => _eligibility.Left[SweepSteps];

    /// <summary>What is left now of a kept eligibility, dimensionless.</summary>
    internal double Eligibility(double kept) => kept * _eligibility.Left[_step];

    /// <summary>What the arrival of a spike adds to the kept eligibility: never positive.</summary>
    /// <param name="firings">The target's kept trace of its own spikes.</param>
    internal double WorthOfArrival(double firings) => _window.Depression(firings * _targets.Left[_step]) * _eligibility.Growth[_step];

    /// <summary>What a spike of the target adds to the kept eligibility: never negative.</summary>
    /// <param name="arrivals">The source's kept trace of arrivals.</param>
    internal double WorthOfFiring(double arrivals) => _window.Potentiation(arrivals * _sources.Left[_step]) * _eligibility.Growth[_step];

    /// <summary>A step begins.</summary>
    internal void BeginStep()
    {
        _step++;
        Before = Now;
        Now = Before + (_eligibility.Left[_step] * (_rate * _modulator.Step() * _temperature.Gate));
    }

    /// <summary>A step has ended: it cools where that is due.</summary>
    internal void EndStep()
    {
        if (--_untilCooling == 0)
        {
            _untilCooling = _coolEvery;
            _temperature.Step();
        }
    }

    /// <summary>A sweep has ended: kept values are those of now.</summary>
    internal void EndSweep()
    {
        _step = 0;
        Before = 0.0;
        Now = 0.0;
    }

    /// <summary>exp(-k·dt/τ) and exp(k·dt/τ) for the steps k of a sweep.</summary>
    private sealed class Decay
    {
        internal Decay(double tau_ms, double dt_ms, int steps)
        {
            Left = new double[steps + 1];
            Growth = new double[steps + 1];
            for (int k = 0; k <= steps; k++)
            {
                Left[k] = Exponential.Exp(-(k * dt_ms) / tau_ms);
                Growth[k] = Exponential.Exp(k * dt_ms / tau_ms);
            }
        }

        internal double[] Left { get; }

        internal double[] Growth { get; }
    }
}
