using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Circuits.Learning;

/// <summary>The numbers of <see cref="EligibilityParameters"/> as both backends use them.</summary>
internal sealed class EligibilityConstants
{
    /// <summary>Below this a source's trace is 0, as a tabulated power is: 2^-24.</summary>
    internal const float SmallestTrace = 1.0f / (1 << 24);

    private const int WindowInTaus = 5;

    private readonly float[] _depression;

    internal EligibilityConstants(EligibilityParameters parameters, double dtMs)
    {
        Trace = new PowerTable(parameters.TraceMs / dtMs);
        SourceDecay = (float)Exponential.Exp(-dtMs / parameters.SourceTraceMs);
        Difference = parameters.TemporalDifference is { } factor ? PowerTable.OfFactor(factor) : null;
        Potentiation = (float)parameters.Potentiation;
        Rate = (float)parameters.Rate;
        Lowest = (float)parameters.Lowest;
        Highest = (float)parameters.Highest;
        _depression = Depressions(parameters, dtMs);
    }

    /// <summary>Decay of e since the target's last spike.</summary>
    internal PowerTable Trace { get; }

    /// <summary>Decay of z since the target's last spike, or null where there is none.</summary>
    internal PowerTable? Difference { get; }

    /// <summary>Factor of the source's own trace per step.</summary>
    internal float SourceDecay { get; }

    internal float Potentiation { get; }

    internal float Rate { get; }

    internal float Lowest { get; }

    internal float Highest { get; }

    /// <summary>Whether spikes of sources subtract anything.</summary>
    internal bool Depresses => _depression.Length > 0;

    /// <summary>What a source's spike subtracts from a trace as it was at the target's last spike, so many steps ago.</summary>
    internal float DepressionAfter(long steps) => steps < _depression.Length ? _depression[steps] : 0.0f;

    // The trace is kept as it was at the target's last spike, so what is subtracted now is referred back to then.
    private static float[] Depressions(EligibilityParameters parameters, double dtMs)
    {
        if (parameters.Depression == 0.0)
        {
            return [];
        }

        var depressions = new float[(int)Math.Ceiling(WindowInTaus * parameters.DepressionMs / dtMs) + 1];
        for (int k = 0; k < depressions.Length; k++)
        {
            double ms = k * dtMs;
            depressions[k] = (float)(parameters.Depression * Exponential.Exp(-ms / parameters.DepressionMs) * Exponential.Exp(ms / parameters.TraceMs));
        }

        return depressions;
    }
}
