using BnSyn.Gate.Analysis.Energy.Facts;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Runner.Timing;

/// <summary>What was timed of one scenario of a <see cref="GainsOrder"/>.</summary>
/// <param name="Index">Its place in the order.</param>
/// <param name="SetupSeconds">Wall time of a construction, one per backend.</param>
/// <param name="Rounds">The timed stretches.</param>
/// <param name="Energy">The energy, one per backend.</param>
/// <param name="Fault">What ended the engine; the rest is empty then.</param>
internal sealed record GainsAnswer(int Index, IReadOnlyList<double> SetupSeconds, TimedRounds Rounds, IReadOnlyList<EnergyMeasurement> Energy, FaultMeasurement? Fault)
{
    /// <summary>The answer where the engine ended.</summary>
    public static GainsAnswer Without(int index, FaultMeasurement fault) => new(index, [], TimedRounds.None, [], fault);
}
