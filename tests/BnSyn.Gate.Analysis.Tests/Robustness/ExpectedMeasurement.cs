using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Robustness;

/// <summary>What a run that gives exactly what a baseline expects would have been measured as.</summary>
internal static class ExpectedMeasurement
{
    public static MeasurementSet Of(Baseline baseline)
    {
        string[] backends = [.. baseline.Backends.OrderBy(backend => backend.Value.IdenticalTo is null ? 0 : 1).Select(backend => backend.Key)];
        var values = baseline.Backends[backends[0]];
        var digests = values.Digests.Values.First().Keys.Where(name => name != DigestDescription.State);
        var description = new ScenarioDescription
        {
            Name = baseline.Scenario,
            Purpose = baseline.Purpose,
            Steps = baseline.Steps,
            StepSeconds = baseline.StepSeconds,
            Seeds = baseline.Seeds,
            Backends = backends,
            Parameters = [.. baseline.Parameters.Select(entry => new ParameterDescription(entry.Key, entry.Value.Value, entry.Value.Unit))],
            Metrics = [.. baseline.Metrics.Select(entry => Metric(entry.Key, entry.Value))],
            Digests = [.. digests.Select(name => new DigestDescription(name, "as in the baseline", IsExact: true))],
            ActivityMetric = "total_spikes",
            IsSilentControl = values.Metrics["total_spikes"].Values.All(spikes => spikes == 0),
            ExpectedFault = values.Faults.Values.FirstOrDefault()?.Kind,
            EnvironmentClass = baseline.EnvironmentClass,
        };
        return Sample.Set(new ScenarioMeasurement
        {
            Description = description,
            Backends = backends,
            Seeds = baseline.Seeds,
            Runs =
            [
                .. backends.SelectMany(backend => baseline.Seeds.Select(seed => Run(baseline, values, backend, seed, 0))),
                .. backends.Select(backend => Run(baseline, values, backend, baseline.Seeds[0], 1)),
            ],
        });
    }

    private static MetricDescription Metric(string name, BaselineMetric metric) => new(name, metric.Unit, metric.Conformance)
    {
        Direction = metric.Direction is { } direction ? Enum.Parse<MetricDirection>(direction) : MetricDirection.Neutral,
        AbsoluteTolerance = metric.AbsoluteTolerance,
        RelativeTolerance = metric.RelativeTolerance,
        ToleranceReason = metric.ToleranceReason,
        Margin = metric.Margin,
    };

    private static RunMeasurement Run(Baseline baseline, BaselineBackend values, string backend, ulong seed, int repetition)
    {
        var fault = values.Faults.GetValueOrDefault(seed);
        return new()
        {
            Backend = backend,
            Seed = seed,
            Repetition = repetition,
            CompletedSteps = fault?.Step ?? baseline.Steps,
            Fault = fault is null ? null : new(fault.Kind, "as in the baseline", fault.Step),
            Metrics = new(values.Metrics.ToDictionary(metric => metric.Key, metric => metric.Value[seed])),
            Digests = new(values.Digests[seed]),
            Counts = [],
            Trail = values.Trail[seed],
        };
    }
}
