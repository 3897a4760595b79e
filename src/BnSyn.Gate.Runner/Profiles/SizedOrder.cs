using BnSyn.Gate.Runner.Discovery;

namespace BnSyn.Gate.Runner.Profiles;

/// <summary>What one process is asked to measure at one size.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Backend">One of its backends.</param>
/// <param name="Seed">The realisation.</param>
/// <param name="Factor">The place of the factor that is varied; the others are as declared.</param>
/// <param name="Size">Its value.</param>
internal sealed record SizedOrder(BuiltEngine Engine, string Scenario, string Backend, ulong Seed, int Factor, double Size)
{
    /// <summary>How its energy is measured; <see langword="null"/> where no one asks for it.</summary>
    public SizedEnergy? Energy { get; init; }
}
