using System.Runtime.CompilerServices;
using BnSyn.Engine.Plasticity;

namespace BnSyn.Engine.Networks.Learning;

/// <summary>One synapse that learns: 24 bytes that a spike reads together.</summary>
/// <remarks>Its trace and weight are kept as <see cref="LearningClock"/> says. This is the only place where they change.</remarks>
internal struct PlasticSynapse
{
    /// <summary>The weight in nS when it was last settled.</summary>
    internal double Weight;

    /// <summary>The kept eligibility, dimensionless.</summary>
    internal double Trace;

    /// <summary>How far the sum of <see cref="LearningClock"/> had come when the weight was last settled, in nS.</summary>
    private double _read;

    /// <summary>The weight in nS where the sum has come so far; nothing changes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly double WeightAt(double sum, in WeightLimits limits) => limits.Hold(Weight + (Trace * (sum - _read)));

    /// <summary>Brings the weight up to date.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Settle(double sum, in WeightLimits limits)
    {
        Weight = WeightAt(sum, limits);
        _read = sum;
    }

    /// <summary>A sweep: the weight is brought up to date, and the trace is kept from here on.</summary>
    internal void Sweep(LearningClock clock, in WeightLimits limits)
    {
        Settle(clock.Now, limits);
        Trace *= clock.EligibilityLeft;
        _read = 0.0;
    }
}

/// <summary>The limits of weights in nS.</summary>
internal readonly struct WeightLimits(PlasticityParameters rule)
{
    private readonly double _least = rule.W_min;
    private readonly double _most = rule.W_max;

    /// <summary>The weight within the limits; NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Hold(double weight) => Math.Min(Math.Max(weight, _least), _most);
}
