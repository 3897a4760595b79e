namespace BnSyn.Engine.Circuits.Description;

/// <summary>The distribution of the weights that are there.</summary>
public enum WeightDistribution
{
    /// <summary>All equal to the mean.</summary>
    Constant,

    /// <summary>Equal likelihood on mean ± √3·spread.</summary>
    Uniform,

    /// <summary>Normal with mean and spread, clipped to [lowest, highest].</summary>
    Normal,

    /// <summary>The magnitude of a normal number with mean 0; its mean is given, its spread follows: 0.7555 of the mean.</summary>
    HalfNormal,

    /// <summary>Exponential; its mean is given and is its spread.</summary>
    Exponential,
}

/// <summary>How the weights of a matrix (target × source) are drawn.</summary>
public sealed record WeightLaw
{
    /// <summary>Kind of distribution.</summary>
    public WeightDistribution Distribution { get; init; }

    /// <summary>Probability that a pair of neurons is joined, (0, 1].</summary>
    public double Density { get; init; } = 1.0;

    /// <summary>Mean of the distribution.</summary>
    public double Mean { get; init; }

    /// <summary>Standard deviation of the distribution before it is clipped, where it has one of its own.</summary>
    public double Spread { get; init; }

    /// <summary>No weight is below; unbounded unless given.</summary>
    public double Lowest { get; init; } = -1e30;

    /// <summary>No weight is above; unbounded unless given.</summary>
    public double Highest { get; init; } = 1e30;

    /// <summary>Only neuron k to neuron k.</summary>
    public bool OneToOne { get; init; }

    /// <summary>No neuron k to neuron k.</summary>
    public bool NoSelf { get; init; }

    internal void Validate(string synapses)
    {
        Bounds.Within(Density, 1e-9, 1.0, synapses, "density");
        Bounds.Within(Mean, -1e6, 1e6, synapses, "mean");
        Bounds.Within(Spread, 0.0, 1e6, synapses, "spread");
        Bounds.Within(Lowest, -1e38, Math.Min(Highest, 1e38), synapses, "lowest");
        if (OneToOne && NoSelf)
        {
            throw new CircuitException(CircuitError.Combination, $"{synapses}: oneToOne and noSelf leave no synapse");
        }
    }
}
