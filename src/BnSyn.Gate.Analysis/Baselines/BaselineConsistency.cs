using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>Checks that the parts of a well-formed baseline agree with one another.</summary>
internal sealed class BaselineConsistency(BaselineFaults faults, ValueReader values)
{
    public void Check(Dictionary<string, JsonPart> keys, Baseline baseline)
    {
        var hash = ParameterHash.Of(baseline.Parameters, baseline.Steps, baseline.StepSeconds);
        values.Fits(keys["parameterHash"], keys["parameterHash"].Text == hash, $"the hash of the file's parameters, steps and stepSeconds, '{hash}'");
        if (baseline.Ensemble is { } ensemble)
        {
            EnsembleConsistency.Check(keys["ensemble"], baseline, ensemble, values);
        }

        values.Fits(keys["backends"], baseline.Backends.Count > 0, "an object with at least one backend");
        foreach (var (name, part) in keys["backends"].Members)
        {
            CheckBackend(keys["metrics"], baseline, baseline.Backends[name], part);
        }
    }

    private void CheckBackend(JsonPart declared, Baseline baseline, BaselineBackend backend, JsonPart part)
    {
        if (backend.IdenticalTo is { } other)
        {
            var isFull = baseline.Backends.TryGetValue(other, out var target) && target.IdenticalTo is null;
            values.Fits(part.Members[0].Value, isFull, "a backend of this file that has values of its own");
            return;
        }

        var metrics = part.Members.First(member => member.Key == "metrics").Value;
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
