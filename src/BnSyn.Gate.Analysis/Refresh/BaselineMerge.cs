using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.PerSeed;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Scenarios;
using BnSyn.Gate.Analysis.Sensitivity;
using BnSyn.Gate.Analysis.Tables;
using BnSyn.Gate.Analysis.Tolerances;

namespace BnSyn.Gate.Analysis.Refresh;

/// <summary>
/// Makes the new baseline out of the old one and of what was measured. A value that is still within tolerance is kept, so
/// that refreshing often neither churns the file nor lets it creep.
/// </summary>
internal sealed class BaselineMerge(GateRequest request, MeasurementSet measurements, string date)
{
    /// <summary>The new baseline of a scenario; a run that did not measure the reference's ensemble keeps the old one.</summary>
    public Baseline Merge(ScenarioMeasurement scenario, Baseline? old, ScenarioSensitivity? sensitivity, bool keepsEnsemble = false, ScenarioTolerances? tolerances = null)
    {
        var description = scenario.Description;
        var environmentClass = new Pairer(request, measurements.Machine).EnvironmentClassOf(description);
        var before = SameScenario(old, description);
        var backends = new BackendMerge(scenario).Merge(backend => ValuesBefore(before ?? old, environmentClass, backend));
        if (before is not null && !before.KnownClasses.Contains(environmentClass, StringComparer.Ordinal))
        {
            return ClassMerge.Add(before, backends, Provenance(environmentClass));
        }

        // Bits of other classes are bits of the old code: they stay only while nothing here says that the code changed.
        var isUnchanged = before is not null && ClassMerge.AreSame(backends, ClassMerge.ValuesOf(before, environmentClass));
        if (isUnchanged && environmentClass != before!.Provenance.EnvironmentClass)
        {
            return before;
        }

        var next = new Baseline
        {
            Scenario = description.Name,
            Purpose = description.Purpose,
            Steps = description.Steps,
            StepSeconds = description.StepSeconds,
            Seeds = [.. description.Seeds.Order()],
            EnvironmentClass = description.EnvironmentClass,
            Parameters = ParameterHash.ParametersOf(description),
            Metrics = new(description.Metrics.ToDictionary(metric => metric.Name, BaselineMetric.Of), KeyOrder.Instance),
            Backends = backends,
            Classes = isUnchanged ? before!.Classes : new(StringComparer.Ordinal),
            Anchor = Anchor(IsSamePhysics(old, description) ? old!.Anchor : null, backends[description.Backends[0]].Metrics),
            RoundingFloor = FloorMerge.Of(tolerances, IsSamePhysics(old, description) ? old!.RoundingFloor : null, description),
            Sensitivity = sensitivity is null ? new(KeyOrder.Instance) : SensitivityMerge.Of(sensitivity),
            Provenance = Provenance(environmentClass),
        };
        var merge = new MergeCase(request, scenario, measurements.Machine, keepsEnsemble);
        return KindTable.All.Aggregate(next, (baseline, kind) => kind.Merge(merge, old, baseline));
    }

    // The old baseline with what the scenario now says of itself, where that leaves every value its meaning.
    private static Baseline? SameScenario(Baseline? old, ScenarioDescription description) =>
        IsSamePhysics(old, description)
        && old!.EnvironmentClass == description.EnvironmentClass
        && old.Seeds.SequenceEqual(description.Seeds.Order())
        && old.Metrics.Keys.Order(StringComparer.Ordinal).SequenceEqual(description.Metrics.Select(metric => metric.Name).Order(StringComparer.Ordinal))
        && old.Distributions.Keys.Order(StringComparer.Ordinal).SequenceEqual(description.Distributions.Select(distribution => distribution.Name).Order(StringComparer.Ordinal))
        && old.Fields.Keys.SequenceEqual(RecordingDeclarations.OfFields(description).Keys, StringComparer.Ordinal)
        && old.Series.Keys.SequenceEqual(RecordingDeclarations.OfSeries(description).Keys, StringComparer.Ordinal)
        && old.Backends.Keys.Order(StringComparer.Ordinal).SequenceEqual(ScenarioBackends.PerSeed(description).Order(StringComparer.Ordinal))
            ? old with
            {
                Purpose = description.Purpose,
                Metrics = new(description.Metrics.ToDictionary(metric => metric.Name, BaselineMetric.Of), KeyOrder.Instance),
                Fields = RecordingDeclarations.OfFields(description),
                Series = RecordingDeclarations.OfSeries(description),
            }
            : null;

    private static BaselineBackend? ValuesBefore(Baseline? old, string environmentClass, string backend) =>
        old is not null && old.Backends.ContainsKey(backend) ? old.On(environmentClass, backend) ?? old.Resolve(backend) : null;

    // With other parameters the scenario is another one: what it gave before says nothing about creep.
    private static bool IsSamePhysics(Baseline? old, ScenarioDescription description) => old is not null
        && ParameterHash.Of(old.Parameters, old.Steps, old.StepSeconds)
            == ParameterHash.Of(ParameterHash.ParametersOf(description), description.Steps, description.StepSeconds);

    // First values stay for good; a new metric or seed gets its first value now.
    private BaselineAnchor Anchor(BaselineAnchor? old, SortedDictionary<string, SortedDictionary<ulong, double>> accepted)
    {
        var metrics = new SortedDictionary<string, SortedDictionary<ulong, double>>(KeyOrder.Instance);
        foreach (var (name, bySeed) in accepted)
        {
            var first = old?.Metrics.GetValueOrDefault(name) ?? [];
            metrics[name] = new(bySeed.ToDictionary(value => value.Key, value => first.GetValueOrDefault(value.Key, value.Value)));
        }

        return new() { Commit = old?.Commit ?? request.Commit, Date = old?.Date ?? date, Metrics = metrics };
    }

    private BaselineProvenance Provenance(string environmentClass) => new()
    {
        Commit = request.Commit,
        Date = date,
        EngineVersion = measurements.Engine.Version,
        EnvironmentClass = environmentClass,
        GateVersion = measurements.GateVersion,
        Machine = $"{measurements.Machine.Processor}, {measurements.Machine.Architecture}, {measurements.Machine.OperatingSystem}",
        Packages = new(measurements.Packages ?? [], KeyOrder.Instance),
        Reason = request.RefreshReason,
        RequestedBy = request.RequestedBy,
        Runtime = measurements.Machine.Runtime,
    };
}
