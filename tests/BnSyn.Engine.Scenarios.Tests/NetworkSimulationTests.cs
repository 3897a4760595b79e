using BnSyn.Engine.Networks;
using BnSyn.Gate;
using Xunit;

namespace BnSyn.Engine.Scenarios.Tests;

public sealed class NetworkSimulationTests
{
    private const int Steps = 600;

    private static readonly NetworkParameters Active = new() { N = 100, ExternalCurrentPA = 400.0 };

    [Fact]
    public void An_observed_run_reports_every_declared_metric_and_nothing_else()
    {
        var sink = Observe("accelerated", Active);

        Assert.Equal(NetworkMetrics.Table.Select(metric => metric.Name).Order(StringComparer.Ordinal), sink.Metrics.Keys.Order(StringComparer.Ordinal));
        Assert.All(sink.Metrics.Values, value => Assert.True(double.IsFinite(value)));
        Assert.Equal([NetworkSimulation.RasterDigest], sink.Digests.Keys);
        Assert.True(sink.Metrics[NetworkMetrics.TotalSpikes] > 0);
    }

    [Fact]
    public void A_silent_run_reports_finite_metrics_too() =>
        Assert.All(Observe("accelerated", new NetworkParameters { N = 100 }).Metrics.Values, value => Assert.True(double.IsFinite(value)));

    [Fact]
    public void Both_backends_report_the_same_but_for_the_work_they_did()
    {
        var (reference, accelerated) = (Observe("reference", Active), Observe("accelerated", Active));

        Assert.Equal(reference.Metrics, accelerated.Metrics);
        Assert.Equal(reference.Digests, accelerated.Digests);
        Assert.Equal(reference.Counts[CountNames.SynapticEvents], accelerated.Counts[CountNames.SynapticEvents]);
        Assert.True(reference.Counts[CountNames.FloatingPointMultiplications] > accelerated.Counts[CountNames.FloatingPointMultiplications]);
    }

    [Fact]
    public void A_timed_run_counts_the_same_work_and_records_nothing()
    {
        using var timed = Create("accelerated", Active);
        timed.Advance(Steps);
        var sink = new CollectingSink();
        timed.Observe(sink);

        Assert.Empty(sink.Metrics);
        Assert.Equal(Observe("accelerated", Active).Counts, sink.Counts);
    }

    private static CollectingSink Observe(string backend, NetworkParameters parameters)
    {
        var sink = new CollectingSink();
        using var simulation = Create(backend, parameters);
        simulation.Trace(sink);
        for (var step = 0; step < Steps; step++)
        {
            simulation.Advance(1);
            simulation.Trace(sink);
        }

        simulation.Observe(sink);
        return sink;
    }

    private static NetworkSimulation Create(string backend, NetworkParameters parameters) =>
        new(Network.Create(parameters, seed: 3, backend), Steps);
}
