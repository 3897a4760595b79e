using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Scenarios;

namespace BnSyn.Gate.Analysis.PerSeed.Pairs;

/// <summary>Stage 6 (Pair): puts every run beside the reference's run of its seed and beside its baseline's entry.</summary>
internal sealed class Pairer(GateRequest request, MachineDescription machine)
{
    /// <summary>The class of a scenario's bits on the machine that measured.</summary>
    public string EnvironmentClassOf(ScenarioDescription scenario) =>
        scenario.EnvironmentClass == EnvironmentClasses.Any ? EnvironmentClasses.Any : machine.EnvironmentClass;

    /// <summary>All pairs of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="baseline">Its baseline; <see langword="null"/> for the pairs with the reference alone.</param>
    public IEnumerable<RunPair> Pairs(ScenarioMeasurement scenario, LoadedBaseline? baseline) =>
        AgainstReference(scenario).Concat(baseline is null ? [] : AgainstBaseline(scenario, baseline));

    /// <summary>Backends against the reference of the same run.</summary>
    public IEnumerable<RunPair> AgainstReference(ScenarioMeasurement scenario)
    {
        var reference = scenario.Description.Backends[0];
        foreach (var run in PerSeedRuns(scenario).Where(run => run.Backend != reference))
        {
            if (scenario.CountingRuns().FirstOrDefault(other => other.Backend == reference && other.Seed == run.Seed) is { } expected
                && Pair(scenario.Description, run, Expect(scenario.Description, expected)) is var pair && SaysSomething(pair))
            {
                yield return pair with { Difference = Difference(scenario, pair) };
            }
        }
    }

    /// <summary>One run against another that is expected to be the same.</summary>
    public RunPair WithRun(ScenarioDescription scenario, RunMeasurement run, RunMeasurement expected) => Pair(scenario, run, Expect(scenario, expected));

    /// <summary>Runs against their baseline.</summary>
    public IEnumerable<RunPair> AgainstBaseline(ScenarioMeasurement scenario, LoadedBaseline baseline)
    {
        foreach (var run in PerSeedRuns(scenario))
        {
            if (baseline.Content.Backends.ContainsKey(run.Backend) && baseline.Content.Seeds.Contains(run.Seed)
                && AgainstBaseline(scenario.Description, run, baseline) is var pair && SaysSomething(pair))
            {
                yield return pair with
                {
                    Anchor = run.Backend == scenario.Description.Backends[0] ? baseline.Content.Anchor : null,
                    Difference = Difference(scenario, pair),
                };
            }
        }
    }

    /// <summary>Where every metric is compared over the ensemble and the bits differ, the two runs of one seed show nothing.</summary>
    private static bool SaysSomething(RunPair pair) =>
        HasPerSeedMetrics(pair.Scenario)
        || pair.Identity() == BitIdentity.Same;

    /// <summary>Whether two runs of one seed with other bits can be told apart or found equivalent at all.</summary>
    public static bool HasPerSeedMetrics(ScenarioDescription scenario) =>
        scenario.AgreementSteps > 0 || scenario.Metrics.Any(metric => metric.Conformance != ConformanceClass.Ensemble) || scenario.Digests.Any(digest => digest.IsExact)
        || RecordingTables.DeclaredBy(scenario).Any();

    // One seed of a backend is looked into; what the others differ in is most likely the same.
    private static StateDifference? Difference(ScenarioMeasurement scenario, RunPair pair) => pair.FirstDivergingStep is null ? null : scenario.StateDifferences.FirstOrDefault(
        difference => difference.Backend == pair.Actual.Backend && difference.Against == pair.Expected.Against);

    private static IEnumerable<RunMeasurement> PerSeedRuns(ScenarioMeasurement scenario) =>
        scenario.CountingRuns().Where(run => ScenarioBackends.IsPerSeed(scenario.Description, run.Backend));

    private RunPair Pair(ScenarioDescription scenario, RunMeasurement actual, ExpectedRun expected) => new()
    {
        Scenario = scenario,
        Actual = actual,
        Expected = expected,
        EnvironmentClass = EnvironmentClassOf(scenario),
        Require = request.Require,
    };

    private static ExpectedRun Expect(ScenarioDescription scenario, RunMeasurement reference) => new()
    {
        Against = Against.Reference,
        Metrics = reference.Metrics,
        Digests = reference.Digests,
        Recordings = (reference.Recordings ?? []).ToDictionary(
            entry => entry.Key,
            entry => new ExpectedRecording(entry.Value.Digest, RecordingTables.OfSound(scenario, entry.Key, entry.Value), ""),
            StringComparer.Ordinal),
        Trail = reference.Trail,
        Fault = reference.Fault is { } fault ? new(fault.Kind, fault.Step) : null,
        IsOfRunsClass = true,
        Locate = _ => null,
    };

    // Equality is proof, whatever the class. Where bits differ, the values of the run's own class are what is expected.
    private RunPair AgainstBaseline(ScenarioDescription scenario, RunMeasurement run, LoadedBaseline baseline)
    {
        var own = EnvironmentClassOf(scenario);
        var pairs = baseline.Content.KnownClasses.OrderBy(known => known == own ? 0 : 1)
            .Select(known => Pair(scenario, run, Expect(baseline, run, known, own, scenario.Backends[0])))
            .ToList();
        return pairs.Find(pair => pair.Identity() == BitIdentity.Same) is { } same
            ? same with { Expected = same.Expected with { IsOfRunsClass = true } }
            : pairs[0];
    }

    private static ExpectedRun Expect(LoadedBaseline baseline, RunMeasurement run, string environmentClass, string own, string reference)
    {
        var content = baseline.Content;
        var (seed, backend) = (run.Seed, content.On(environmentClass, run.Backend)!);
        var otherTrail = Trails.OfAnotherAlgorithm(content.ProvenanceOf(environmentClass));
        return new()
        {
            Against = Against.Baseline,
            Metrics = backend.Metrics
                .Where(metric => metric.Value.ContainsKey(seed))
                .ToDictionary(metric => metric.Key, metric => metric.Value[seed], StringComparer.Ordinal),
            Digests = backend.Digests.GetValueOrDefault(seed) is { } digests ? digests : new Dictionary<string, string>(),
            Recordings = Recordings(backend, content.Backends.ContainsKey(reference) ? content.On(environmentClass, reference)! : backend, seed),
            Trail = otherTrail is null ? backend.Trail.GetValueOrDefault(seed) ?? [] : [],
            NoTrailBecause = otherTrail,
            Fault = backend.Faults.GetValueOrDefault(seed),
            KnownClasses = [.. content.KnownClasses],
            IsOfRunsClass = environmentClass == own,
            Locate = place => baseline.LocateIn(environmentClass, run.Backend, place),
        };
    }

    // The bits are the backend's own; the values that it is held to are the reference's.
    private static Dictionary<string, ExpectedRecording> Recordings(BaselineBackend backend, BaselineBackend reference, ulong seed) =>
        backend.Recordings.Where(name => name.Value.ContainsKey(seed)).ToDictionary(
            name => name.Key,
            name => BaselineRecordings.Of(reference.Recordings, name.Key, seed) is { } values
                ? new ExpectedRecording(name.Value[seed].Digest, values.Table, values.File)
                : new ExpectedRecording(name.Value[seed].Digest, null, ""),
            StringComparer.Ordinal);
}
