using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Kinds;

/// <summary>Everything that a whole run is judged from.</summary>
/// <param name="Request">What the user asked for.</param>
/// <param name="Measurements">What was measured.</param>
/// <param name="Baselines">What was accepted.</param>
/// <param name="Scenarios">What the measurements show by themselves, in their order.</param>
internal sealed record GateCase(GateRequest Request, MeasurementSet Measurements, LoadedBaselines Baselines, IReadOnlyList<JudgedScenario> Scenarios)
{
    /// <summary>What the kinds of comparison came to; empty before they are judged.</summary>
    public IReadOnlyList<KindResult> Kinds { get; init; } = [];

    /// <summary>Whether the run covers every scenario of the assembly: a scenario without any of the chosen backends is left out.</summary>
    public bool IsWhole => Request.Scenarios.Count == 0 && Request.Backends.Count == 0;
}
