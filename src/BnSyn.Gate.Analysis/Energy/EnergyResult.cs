namespace BnSyn.Gate.Analysis.Energy;

/// <summary>The energy of one backend beside the accepted one, both in J per simulated second.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Backend">The backend's name.</param>
/// <param name="Actual">What was measured; <see langword="null"/> where nothing was.</param>
/// <param name="Expected">What was accepted; <see langword="null"/> where nothing was.</param>
/// <param name="Decision">What the two came to.</param>
/// <param name="Reason">Why they cannot be compared; empty where they can.</param>
public sealed record EnergyResult(string Scenario, string Backend, double? Actual, double? Expected, EnergyDecision Decision, string Reason);
