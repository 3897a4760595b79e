using BnSyn.Gate.Runner.Discovery;

namespace BnSyn.Gate.Runner.Timing;

/// <summary>What a process is asked to time, one scenario after the other.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Scenarios">The scenarios; one is answered by its place in this list.</param>
internal sealed record GainsOrder(BuiltEngine Engine, IReadOnlyList<GainsOrder.Scenario> Scenarios)
{
    /// <summary>One scenario.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Backends">The backends to time.</param>
    /// <param name="Seed">The realisation.</param>
    /// <param name="SafeSteps">Steps that are known to end without a fault.</param>
    /// <param name="LiveBytes">What one simulation of each backend keeps alive, in bytes.</param>
    internal sealed record Scenario(string Name, IReadOnlyList<string> Backends, ulong Seed, int SafeSteps, IReadOnlyList<long> LiveBytes);
}
