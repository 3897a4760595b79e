namespace BnSyn.Engine.Circuits.Description;

/// <summary>Neurons that fire together: the weight of a pair that is active in one step grows, and the sum over a target's sources stays.</summary>
/// <remarks>
/// Multiplicative normalisation: Miller and MacKay, Neural Computation 6 (1994) 100. The weight is a target's factor times a
/// stored number; growth by <see cref="Rate"/> adds rate/factor to the stored number and to the sum, which is carried along in binary64,
/// and the factor becomes first sum / sum. When the factor falls below one half it is multiplied into the row.
/// </remarks>
public sealed record HebbianParameters
{
    /// <summary>Growth of the weight at a coincidence, before normalisation; greater than 0.</summary>
    public double Rate { get; init; } = 1e-3;

    internal void Validate(string synapses) => Bounds.Positive(Rate, synapses, "rate");
}
