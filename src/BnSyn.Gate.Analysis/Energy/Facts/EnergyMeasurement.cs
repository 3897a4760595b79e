namespace BnSyn.Gate.Analysis.Energy.Facts;

/// <summary>Energy of the package over a window of timed steps.</summary>
/// <param name="Backend">The backend's name.</param>
/// <param name="Joules">Measured energy less <paramref name="IdleJoules"/>; <see langword="null"/> where not measured.</param>
/// <param name="IdleJoules">What the idle machine would have used in the same time.</param>
/// <param name="Seconds">Length of the window.</param>
/// <param name="SimulatedSeconds">Simulated time that the window covers.</param>
/// <param name="NotMeasuredBecause">The reason where <paramref name="Joules"/> is absent, else empty.</param>
public sealed record EnergyMeasurement(
    string Backend,
    double? Joules,
    double? IdleJoules,
    double Seconds,
    double SimulatedSeconds,
    string NotMeasuredBecause);
