namespace BnSyn.Engine.Networks.Connectivity;

/// <summary>How N neurons divide: the first NExc are excitatory, the rest inhibitory.</summary>
/// <param name="N">Number of neurons.</param>
/// <param name="NExc">Number of excitatory neurons, indices 0 to NExc - 1.</param>
public readonly record struct Population(int N, int NExc)
{
    /// <summary>Number of inhibitory neurons; may be 0.</summary>
    public int NInh => N - NExc;

    /// <summary>All neurons.</summary>
    public NeuronRange All => new(0, N);

    /// <summary>The excitatory neurons.</summary>
    public NeuronRange Excitatory => new(0, NExc);

    /// <summary>The inhibitory neurons.</summary>
    public NeuronRange Inhibitory => new(NExc, N);

    /// <summary>Divides <paramref name="n"/> neurons; N·fraction is rounded half to even.</summary>
    /// <param name="n">Number of neurons; positive.</param>
    /// <param name="inhibitoryFraction">Fraction of inhibitory neurons, in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static Population Split(int n, double inhibitoryFraction)
    {
        if (n <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(n), n, "N must be positive");
        }

        if (!(inhibitoryFraction > 0.0 && inhibitoryFraction < 1.0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(inhibitoryFraction), inhibitoryFraction, "frac_inhib must be in (0,1)");
        }

        return new Population(n, n - (int)Math.Round(n * inhibitoryFraction, MidpointRounding.ToEven));
    }
}
