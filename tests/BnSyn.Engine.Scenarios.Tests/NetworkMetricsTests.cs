using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using Xunit;

namespace BnSyn.Engine.Scenarios.Tests;

/// <summary>A metric is one row: its name, unit, class, tolerance, margin and value stand in one place.</summary>
public sealed class NetworkMetricsTests
{
    private static readonly string[] WithoutMargin = ["spike_min", "spike_max", "spike_median"];

    private static readonly Regime Compared = new()
    {
        Name = "compared", Purpose = "Has a margin of its rate.", Steps = 100, Parameters = new NetworkParameters { N = 100, ExternalCurrentPA = 400.0 }, RateMarginHz = 0.5,
    };

    [Fact]
    public void A_metric_has_one_row() =>
        Assert.Equal(NetworkMetrics.Table.Count, NetworkMetrics.Table.Select(metric => metric.Name).Distinct(StringComparer.Ordinal).Count());

    /// <summary>A row cannot leave the margin out, it can only say that there is none: then it stands in the list above, with its reason beside the method.</summary>
    [Fact]
    public void Every_metric_has_a_margin_unless_it_says_why_not() =>
        Assert.Equal(WithoutMargin, NetworkMetrics.Table.Where(metric => metric.In(Compared).Margin is null).Select(metric => metric.Name));

    [Fact]
    public void What_is_learned_has_margins_too_and_the_regime_that_learns_compares_it_and_the_rate()
    {
        var regime = Assert.Single(AllScenarios.Scenarios.OfType<NetworkScenario>(), scenario => scenario.Regime.Parameters.Plasticity is not null).Regime;
        var metrics = NetworkMetrics.Of(regime.Parameters);

        Assert.All(metrics.Skip(NetworkMetrics.Table.Count), metric => Assert.NotNull(metric.In(regime).Margin));
        Assert.Equal([NetworkMetrics.FiringRate], NetworkMetrics.Table.Where(metric => metric.In(regime).Margin is not null).Select(metric => metric.Name));
    }

    [Fact]
    public void A_regime_without_ensembles_has_no_margins_and_one_with_them_may_leave_a_metric_out()
    {
        Assert.All(NetworkMetrics.Table, metric => Assert.Null(metric.In(Compared with { RateMarginHz = null }).Margin));

        var leaving = Compared with { LeftOutOfEnsembles = [NetworkMetrics.IsiCv] };
        Assert.Equal([.. WithoutMargin, NetworkMetrics.IsiCv], NetworkMetrics.Table.Where(metric => metric.In(leaving).Margin is null).Select(metric => metric.Name));
    }

    [Fact]
    public void The_fourteen_of_the_engine_are_rows_with_their_values_and_computed_once()
    {
        var network = Network.Create(Compared.Parameters, seed: 3, "accelerated");
        var recording = new NetworkRecording(network, Compared.Steps);
        for (var step = 0; step < Compared.Steps; step++)
        {
            recording.Add(network.Step());
        }

        var observation = new NetworkObservation(recording);
        var metrics = TraceMetrics.From(recording.Series);
        Assert.Same(observation.Fourteen, observation.Fourteen);
        Assert.Equal(
            TraceMetricTable.Rows.Select(row => (row.Name, row.Value(metrics))),
            NetworkMetrics.Table.Take(TraceMetricTable.Rows.Count).Select(metric => (metric.Name, metric.Value(observation))));
    }
}
