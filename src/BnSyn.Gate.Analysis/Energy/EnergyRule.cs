using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Energy.Facts;
using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Energy;

/// <summary>
/// Where energy is gated, every backend is measured beside an accepted figure, and none uses more than that by more than the margin. A
/// counter gives one figure per window and no interval, so the margin has to hold what the machine does by itself.
/// </summary>
internal static class EnergyRule
{
    /// <summary>One result per backend that was run; none where energy is only reported.</summary>
    public static IReadOnlyList<EnergyResult> Decide(GateRequest request, MeasurementSet measurements, IReadOnlyDictionary<string, LoadedBaseline> baselines) =>
        request.Energy != EnergyUse.Gate ? [] :
        [
            .. from scenario in measurements.Scenarios
               from gains in GainsOfScenario.Of(scenario)
               let accepted = baselines.GetValueOrDefault(scenario.Description.Name)?.Content.Energy.GetValueOrDefault(gains.Backend)
               select Decide(gains, accepted, scenario, measurements.Machine, request.EnergyMargin),
        ];

    /// <summary>On which side of the margin an energy is.</summary>
    public static EnergyDecision Decide(double actual, double expected, double margin) =>
        actual > expected * (1 + margin) ? EnergyDecision.More : actual < expected * (1 - margin) ? EnergyDecision.Less : EnergyDecision.WithinMargin;

    /// <summary>More energy, energy that is not known, and, as news, less of it.</summary>
    /// <param name="results">What was decided.</param>
    /// <param name="gate">The run.</param>
    public static IEnumerable<Finding> Find(IReadOnlyList<EnergyResult> results, GateCase gate) =>
    [
        .. Find(EnergyDiagnostics.MoreEnergy, results, gate, EnergyDecision.More),
        .. Find(EnergyDiagnostics.EnergyUnknown, results, gate, EnergyDecision.NotComparable),
        .. Find(EnergyDiagnostics.LessEnergy, results, gate, EnergyDecision.Less),
    ];

    private static EnergyResult Decide(BackendGains gains, BaselineEnergy? accepted, ScenarioMeasurement scenario, MachineDescription machine, double margin)
    {
        var actual = gains.JoulesPerSimulatedSecond.Value;
        var reason = actual is null ? gains.JoulesPerSimulatedSecond.Missing
            : accepted is null ? "no energy was accepted with the baseline"
            : accepted.WhyNotComparable(scenario.Seeds, machine.EnvironmentClass, machine.Processor);
        var decision = reason.Length > 0 ? EnergyDecision.NotComparable : Decide(actual!.Value, accepted!.JoulesPerSimulatedSecond, margin);
        return new(gains.Scenario, gains.Backend, actual, accepted?.JoulesPerSimulatedSecond, decision, reason);
    }

    private static IEnumerable<Finding> Find(Diagnostic diagnostic, IReadOnlyList<EnergyResult> results, GateCase gate, EnergyDecision decision) =>
        from result in results
        where result.Decision == decision
        select Finding.Of(
            diagnostic,
            ("actual", NumberText.Rounded(result.Actual ?? double.NaN)),
            ("expected", NumberText.Rounded(result.Expected ?? double.NaN)),
            ("change", NumberText.Percent(Math.Abs(((result.Actual ?? double.NaN) / (result.Expected ?? double.NaN)) - 1))),
            ("margin", NumberText.Percent(gate.Request.EnergyMargin)),
            ("problem", result.Reason)) with
        {
            Subject = new(result.Scenario) { Backend = result.Backend },
            Location = gate.Baselines.Of(result.Scenario)?.Locate(Baseline.EnergyKey, result.Backend, BaselineEnergy.JoulesKey),
        };
}
