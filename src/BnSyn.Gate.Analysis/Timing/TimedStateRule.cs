using System.Globalization;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>What was timed is what was checked: a timed run ends in the state that the observed run had.</summary>
internal static class TimedStateRule
{
    public static IEnumerable<Finding> Find(MeasurementSet measurements) =>
        from entry in InProcess(measurements).Concat(InProcesses(measurements))
        where !entry.State.AreSame
        select Finding.Of(
            TimingDiagnostics.OtherStateTimed,
            ("steps", NumberText.Of((long)entry.State.Steps)), ("actual", Hash(entry.State.Timed)), ("expected", Hash(entry.State.Observed))) with
        {
            Subject = new(entry.Scenario) { Backend = entry.State.Backend },
        };

    private static IEnumerable<(string Scenario, TimedState State)> InProcess(MeasurementSet measurements) =>
        from scenario in measurements.Scenarios
        from state in scenario.TimedStates
        select (scenario.Description.Name, state);

    private static IEnumerable<(string Scenario, TimedState State)> InProcesses(MeasurementSet measurements) =>
        from timing in new[] { measurements.Comparison?.Timing, measurements.ProcessGains }
        from series in timing?.Series ?? []
        where series.State is not null
        select (series.Scenario, series.State);

    private static string Hash(ulong word) => word.ToString("x16", CultureInfo.InvariantCulture);
}
