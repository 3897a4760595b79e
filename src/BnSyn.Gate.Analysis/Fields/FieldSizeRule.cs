using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Fields;

/// <summary>A field that is zero everywhere has a declared size, or there is nothing that a tolerance could be a fraction of.</summary>
internal sealed class FieldSizeRule : IRunRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario) =>
        from run in scenario.CountingRuns()
        where run.Backend == scenario.Description.Backends[0]
        from field in scenario.Description.Fields
        where field.NominalSize == 0
            && RecordingTables.OfSound(scenario.Description, field.Name, run.RecordingOf(field.Name)) is { } table
            && Enumerable.Range(0, table.Rows).All(row => table[row, field.Axes.Count] == 0)
        select RunFinding.Of(
            RecordingDiagnostics.NoSize, scenario, run, field.Name, ("kind", "field"), ("problem", "it is 0 in every cell that is compared, and declares no NominalSize"));
}
