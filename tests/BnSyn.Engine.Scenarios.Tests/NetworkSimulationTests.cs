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

    [Theory]
    [InlineData("reference")]
    [InlineData("accelerated")]
    [InlineData("single")]
    public void Work_is_counted_of_every_kernel_that_moves_most_of_the_data(string backend)
    {
        using var simulation = Create(backend, Active);
        simulation.Advance(Steps);
        var work = simulation.Kernels.Zip(simulation.Work).ToDictionary(each => each.First, each => each.Second, StringComparer.Ordinal);
        double steps = Active.N * Steps;

        Assert.Equal(simulation.Kernels.Count, simulation.Work.Count);
        Assert.All(backend == "reference" ? ["delivery", "conductances", "magnesium-block", "neurons"] : (string[])["delivery", "fused-pass", "bounds"], kernel => Assert.True(work[kernel] is { Operations: > 0, Bytes: > 0 }, kernel));
        Assert.Equal(0, work["drive"].Operations);

        // Ten states of eight bytes or of four, and five words of inputs.
        Assert.Equal(backend switch { "reference" => 0, "accelerated" => 120 * steps, _ => 80 * steps }, work["fused-pass"].Bytes);
        Assert.Equal(backend == "reference" ? 2 * Active.N * steps : work["delivery"].Bytes / 20, work["delivery"].Operations);
    }

    [Fact]
    public void A_step_has_as_many_operations_in_all_its_kernels_as_in_its_counts()
    {
        var counts = Observe("accelerated", Active).Counts;
        using var simulation = Create("accelerated", Active);
        simulation.Advance(Steps);
        var bounds = simulation.Work[simulation.Kernels.ToList().IndexOf("bounds")].Operations;

        Assert.Equal(counts[CountNames.FloatingPointAdditions] + counts[CountNames.FloatingPointMultiplications], simulation.Work.Sum(work => work.Operations) - bounds);
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
