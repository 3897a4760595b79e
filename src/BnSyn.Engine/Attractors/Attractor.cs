namespace BnSyn.Engine.Attractors;

/// <summary>A place in state space where a network's states gather.</summary>
/// <param name="Center">Mean of the states that belong to it, in the state's unit.</param>
/// <param name="BasinRadius">Largest distance of one of them from the centre, in the state's unit.</param>
/// <param name="Stability">Share of the observed states that belong to it, in [0, 1].</param>
/// <param name="FormationStep">Number of observations after which it was first seen.</param>
public sealed record Attractor(IReadOnlyList<double> Center, double BasinRadius, double Stability, long FormationStep)
{
    /// <summary>Twice the stability, at most 1: an attractor that holds half of the states is complete.</summary>
    public double Crystallization => Math.Min(1.0, 2.0 * Stability);
}
