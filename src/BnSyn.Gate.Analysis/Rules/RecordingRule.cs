using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Every field and series of every run is what the scenario declares, finite, and no larger than what is kept.</summary>
internal sealed class RecordingRule : IRunRule
{
    // What a number takes in a file, with its separator, where all of its digits count.
    private const double BytesOfNumber = 20;

    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario) =>
        from run in scenario.CountingRuns()
        from declared in RecordingTables.DeclaredBy(scenario.Description)
        let recording = run.RecordingOf(declared.Name)
        where recording is not null
        from finding in Judge(scenario, run, declared.Name, declared.Kind, recording)
        select finding;

    private static IEnumerable<Finding> Judge(ScenarioMeasurement scenario, RunMeasurement run, string name, string kind, RecordingMeasurement recording)
    {
        var rowsFit = recording.Rows is null || recording.IsTooLarge || RecordingTables.Of(scenario.Description, name, recording) is not null;
        if (recording.Problem is { } problem || (problem = rowsFit ? null : "the kept values are not as many as declared, or their times do not ascend") is not null)
        {
            yield return RunFinding.Of(RecordingDiagnostics.RecordedOtherwise, scenario, run, name, ("kind", kind), ("problem", problem));
        }

        if (recording.NonFinite is { } place)
        {
            yield return RunFinding.Of(RecordingDiagnostics.NonFinite, scenario, run, name, ("kind", kind), ("actual", place));
        }

        if (recording.IsTooLarge)
        {
            var kept = RecordingTables.KeptNumbers(scenario.Description, name, recording.Count);
            yield return RunFinding.Of(
                RecordingDiagnostics.TooLarge, scenario, run, name, ("kind", kind), ("actual", $"{NumberText.Of(kept)} numbers to keep"),
                ("stride", NumberText.Of(RecordingTables.StrideFor(scenario.Description, name, kept * BytesOfNumber / RecordingCsv.MostBytes))));
        }
    }
}
