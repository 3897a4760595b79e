using BnSyn.Gate.Analysis.Baselines.Codecs;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>Checks that the parts of a well-formed baseline agree with one another.</summary>
internal sealed class BaselineConsistency(BaselineFaults faults)
{
    public void Check(JsonPart root, Baseline baseline)
    {
        var hash = ParameterHash.Of(baseline.Parameters, baseline.Steps, baseline.StepSeconds);
        var (stated, backends, metrics) = (root[Baseline.ParameterHashKey]!, root[Baseline.BackendsKey]!, root[Baseline.MetricsKey]!);
        faults.Fits(stated, stated.Text == hash, $"the hash of the file's parameters, steps and stepSeconds, '{hash}'");
        if (baseline.Ensemble is { } ensemble)
        {
            EnsembleConsistency.Check(root[Baseline.EnsembleKey]!, baseline, ensemble, faults);
        }

        foreach (var (name, part) in backends.Members)
        {
            CheckBackend(metrics, baseline, baseline.Backends[name], part);
        }

        foreach (var (name, block) in baseline.Classes)
        {
            CheckClass(root[BaselineClass.KeyOf(name)]!, baseline, name, block);
        }
    }

    private void CheckClass(JsonPart part, Baseline baseline, string name, BaselineClass block)
    {
        faults.Fits(part, name != baseline.Provenance.EnvironmentClass, "a class of machines that is not the baseline's own");
        faults.Fits(part[BaselineClass.ProvenanceKey]!, block.Provenance.EnvironmentClass == name, $"a provenance of the class '{name}'");
        foreach (var (backend, entry) in part[BaselineClass.BackendsKey]!.Members)
        {
            var given = block.Backends[backend];
            faults.Fits(entry, baseline.Backends.ContainsKey(backend), $"one of the backends {string.Join(", ", baseline.Backends.Keys)}");
            faults.Fits(entry, given.Metrics.Keys.All(baseline.Metrics.ContainsKey), "metrics that the baseline declares");
            faults.Fits(entry, given.Recordings?.Keys.All(RecordingPaths.IsName) ?? true, "names that are lower-case words joined by underscores or hyphens");
            faults.Fits(entry, given.IdenticalTo is not { } other || HasValues(baseline, block, backend, other), "a backend that has its own values there");
        }
    }

    private static bool HasValues(Baseline baseline, BaselineClass block, string backend, string other) =>
        other != backend && baseline.Backends.TryGetValue(other, out var target)
        && (block.Backends.TryGetValue(other, out var entry) ? entry.IdenticalTo is null : target.IdenticalTo is null);

    private void CheckRecordings(JsonPart part, Baseline baseline, BaselineBackend backend)
    {
        foreach (var (name, bySeed) in part.Members)
        {
            // The names are those of files: what a baseline says must not lead out of its folder.
            faults.Fits(bySeed, RecordingPaths.IsName(name), "a name that is lower-case words joined by underscores or hyphens");
            foreach (var seed in baseline.Seeds.Where(seed => !backend.Recordings[name].ContainsKey(seed)))
            {
                faults.Add(BaselineDiagnostics.MissingKey, bySeed.Position, ("key", NumberText.Of(seed)), ("place", bySeed.Path));
            }
        }
    }

    private void CheckBackend(JsonPart declared, Baseline baseline, BaselineBackend backend, JsonPart part)
    {
        if (backend.IdenticalTo is { } other)
        {
            var isFull = baseline.Backends.TryGetValue(other, out var target) && target.IdenticalTo is null;
            faults.Fits(part[BackendFields.IdenticalToKey]!, isFull, "a backend of this file that has its own values");
            return;
        }

        if (part[BackendFields.RecordingsKey] is { } recordings)
        {
            CheckRecordings(recordings, baseline, backend);
        }

        var metrics = part[BackendFields.MetricsKey]!;
        foreach (var name in baseline.Metrics.Keys.Where(name => !backend.Metrics.ContainsKey(name)))
        {
            faults.MissingMetric(metrics, name);
        }

        foreach (var (name, bySeed) in metrics.Members)
        {
            if (!baseline.Metrics.ContainsKey(name))
            {
                faults.MissingMetric(declared, name);
            }

            foreach (var seed in baseline.Seeds.Where(seed => !backend.Metrics[name].ContainsKey(seed)))
            {
                faults.Add(BaselineDiagnostics.MissingKey, bySeed.Position, ("key", NumberText.Of(seed)), ("place", bySeed.Path));
            }
        }
    }
}
