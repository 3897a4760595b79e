using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Energy.Facts;
using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Energy;

/// <summary>
/// Puts every energy beside the accepted one, where the request gates energy. A counter gives one figure per window and no
/// interval, so the margin has to hold what the machine does by itself.
/// </summary>
internal static class EnergyJudge
{
    /// <summary>One result per backend that was run; none where energy is only reported.</summary>
    public static IReadOnlyList<EnergyResult> Judge(GateRequest request, MeasurementSet measurements, IReadOnlyDictionary<string, LoadedBaseline> baselines) =>
        request.Energy != EnergyUse.Gate ? [] :
        [
            .. from scenario in measurements.Scenarios
               from gains in GainsOfScenario.Of(scenario)
               let accepted = baselines.GetValueOrDefault(scenario.Description.Name)?.Content.Energy.GetValueOrDefault(gains.Backend)
               select Judge(gains, accepted, scenario, measurements.Machine, request.EnergyMargin),
        ];

    /// <summary>On which side of the margin an energy is.</summary>
    public static EnergyDecision Decide(double actual, double expected, double margin) =>
        actual > expected * (1 + margin) ? EnergyDecision.More : actual < expected * (1 - margin) ? EnergyDecision.Less : EnergyDecision.WithinMargin;

    private static EnergyResult Judge(BackendGains gains, BaselineEnergy? accepted, ScenarioMeasurement scenario, MachineDescription machine, double margin)
    {
        var actual = gains.JoulesPerSimulatedSecond.Value;
        var reason = actual is null ? gains.JoulesPerSimulatedSecond.Missing
            : accepted is null ? "no energy was accepted with the baseline"
            : accepted.WhyNotComparable(scenario.Seeds, machine.EnvironmentClass, machine.Processor);
        var decision = reason.Length > 0 ? EnergyDecision.NotComparable : Decide(actual!.Value, accepted!.JoulesPerSimulatedSecond, margin);
        return new(gains.Scenario, gains.Backend, actual, accepted?.JoulesPerSimulatedSecond, decision, reason);
    }
}
