namespace BnSyn.Engine.Circuits.Learning;

/// <summary>The powers of a decay: what is left of a trace after so many steps.</summary>
/// <remarks>
/// A trace is never advanced step by step: its value is that of its last event times the tabulated power, one rounding, however
/// often it is read. Beyond the table a trace is 0, at 2^-24 of what it was.
/// </remarks>
internal sealed class PowerTable
{
    // -ln 2^-24
    private const double End = 16.635532333438686;

    private readonly float[] _powers;

    /// <summary>Powers of exp(-1/<paramref name="tauSteps"/>).</summary>
    internal PowerTable(double tauSteps)
    {
        _powers = new float[(int)Math.Min(Math.Ceiling(End * tauSteps), 1 << 24) + 1];
        for (int k = 0; k < _powers.Length; k++)
        {
            _powers[k] = (float)Numerics.Exponential.Exp(-k / tauSteps);
        }
    }

    /// <summary>Powers of a factor per step, in (0, 1).</summary>
    internal static PowerTable OfFactor(double factor) => new(-1.0 / Numerics.Logarithm.Log1p(factor - 1.0));

    /// <summary>What is left after <paramref name="steps"/>, 0 or more.</summary>
    internal float After(long steps) => steps < _powers.Length ? _powers[steps] : 0.0f;
}
