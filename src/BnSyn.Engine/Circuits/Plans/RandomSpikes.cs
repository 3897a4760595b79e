using BnSyn.Engine.Circuits.Description;

namespace BnSyn.Engine.Circuits.Plans;

/// <summary>The chance of a random neuron to fire in a step, as a bound of its word.</summary>
internal static class RandomSpikes
{
    private const double Words = 4294967296.0;

    /// <summary>A neuron fires where its word is below.</summary>
    internal static ulong Bound(PopulationDescription population, double dtMs) => (ulong)(population.RateHz * dtMs / 1000.0 * Words);
}
