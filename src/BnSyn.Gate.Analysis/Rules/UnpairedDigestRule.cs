using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Every run has the digests that its baseline has for each class of machines, no more and no fewer.</summary>
internal sealed class UnpairedDigestRule : IBaselineRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario, LoadedBaseline baseline) =>
        from run in scenario.CountingRuns()
        where UnexpectedFaultRule.EndedBy(scenario.Description, run) is null
        where baseline.Content.Backends.ContainsKey(run.Backend) && baseline.Content.Seeds.Contains(run.Seed)
        from entry in Expected(baseline, run)
        from finding in Compare(scenario, baseline, run, entry.Digests, entry.Place)
        where !FollowsFromTheFault(finding, baseline, run)
        select finding;

    // A run that ended early has no state at its end: where only one of the two did, the rule about faults has told.
    private static bool FollowsFromTheFault(Finding finding, LoadedBaseline baseline, RunMeasurement run) =>
        finding.Subject!.Observable == DigestDescription.State
        && run.Fault is null == baseline.Content.Resolve(run.Backend).Faults.ContainsKey(run.Seed);

    // One entry per class, empty where a seed was lost.
    private static IEnumerable<(SortedDictionary<string, string> Digests, string[] Place)> Expected(LoadedBaseline baseline, RunMeasurement run)
    {
        var (content, seed) = (baseline.Content, NumberText.Of(run.Seed));
        yield return (content.Resolve(run.Backend).Digests.GetValueOrDefault(run.Seed, []), [Baseline.BackendsKey, content.FileNameOf(run.Backend), BackendFields.DigestsKey, seed]);
        foreach (var (name, block) in content.Classes)
        {
            if (block.Backends.GetValueOrDefault(run.Backend) is { IdenticalTo: null } backend)
            {
                yield return (backend.Digests.GetValueOrDefault(run.Seed, []), [BaselineClass.KeyOf(name), BaselineClass.BackendsKey, run.Backend, BackendFields.DigestsKey, seed]);
            }
        }
    }

    private static IEnumerable<Finding> Compare(
        ScenarioMeasurement scenario, LoadedBaseline baseline, RunMeasurement run, SortedDictionary<string, string> expected, string[] place)
    {
        FindingSubject About(string digest) => new(scenario.Description.Name) { Backend = run.Backend, Seed = run.Seed, Observable = digest };
        var valid = expected.Count == 0 ? "none" : string.Join(", ", expected.Keys);
        return
        [
            .. run.Digests.Keys.Except(expected.Keys, StringComparer.Ordinal)
                .Select(name => BaselineFinding.Of(BaselineDiagnostics.DigestWithoutBaseline, baseline, place, About(name), ("valid", valid))),
            .. expected.Keys.Except(run.Digests.Keys, StringComparer.Ordinal)

                // What the scenario declares and the run did not report, the rule about reporting has told.
                .Where(name => !scenario.Description.Digests.Any(digest => digest.Name == name))
                .Select(name => BaselineFinding.Of(BaselineDiagnostics.StaleDigest, baseline, [.. place, name], About(name))),
        ];
    }
}
