using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Every file of expected values that lies beside the baselines is named by one of them.</summary>
internal sealed class StaleCsvRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate)
    {
        // What a baseline names that could not be read, or that this run did not ask for, is not known.
        var read = gate.Baselines.ByScenario;
        var unknown = gate.Baselines.Files.Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => !read.ContainsKey(name)).ToHashSet(StringComparer.Ordinal);
        return
            from folder in gate.Baselines.Directory.Folders()
            let scenario = Path.GetFileName(folder)
            where !unknown.Contains(scenario)
            let named = read.TryGetValue(scenario, out var baseline)
                ? BaselineRecordings.Files(baseline.Content, baseline.Path).Select(entry => Path.GetFileName(entry.File)).ToHashSet(StringComparer.Ordinal)
                : []
            from file in RecordingPaths.FilesIn(folder)
            where !named.Contains(Path.GetFileName(file))
            select Finding.Of(RecordingDiagnostics.StaleCsv, ("file", $"{scenario}/{Path.GetFileName(file)}")) with
            {
                Subject = new(scenario) { Against = Against.Baseline },
                Location = new(file, 1, 1),
            };
    }
}
