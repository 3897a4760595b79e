using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Statistics;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Statistics.Simulations;

/// <summary>What gates over pairs of seeds say of unchanged and of changed physics: a few simulated now, many recorded.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class PairedGatesTests
{
    private const double Confidence = 0.95;

    /// <summary>With the tests of shape of unrelated seeds an eighth of such gates alarmed.</summary>
    [Fact]
    public void Gates_on_unchanged_physics_do_not_alarm_because_pairs_oppose_each_other()
    {
        var gates = PairedSizeSimulation.Simulate(PairedLaw.Normal, metrics: 10, correlation: -0.8, gates: 100, gatesBefore: 40);

        // More than three alarms of a hundred have a chance of one in 500 at the budget.
        Assert.InRange(gates.TwoLooks, 0, 3);
        Assert.InRange(gates.TwoLooksBefore, 2, 20);
    }

    [Fact]
    public void A_spread_half_as_large_again_is_drift_where_it_was_equivalent()
    {
        var gates = PairedPowerSimulation.Simulate(PairedPowerSimulation.WiderSpread, correlation: 0.95, gates: 40);

        Assert.InRange(gates.Drift, 36, 40);
        Assert.InRange(gates.EquivalentBefore, 20, 40);
    }

    [Fact]
    public void Every_recorded_rate_of_false_alarms_is_within_the_budget_or_its_interval_holds_the_budget() =>
        Assert.All(PairedRecords.Sizes, row =>
        {
            Assert.True(Lower(row.OneLook, row.Gates) <= EnsembleLevels.FalseAlarms, row.ToString());
            Assert.True(Lower(row.TwoLooks, row.Gates) <= EnsembleLevels.FalseAlarms, row.ToString());
        });

    /// <summary>All recorded gates together are enough to show it.</summary>
    [Fact]
    public void Over_all_laws_and_correlations_the_budget_is_kept_with_its_interval()
    {
        var (alarms, gates) = (PairedRecords.Sizes.Sum(row => row.TwoLooks), PairedRecords.Sizes.Sum(row => row.Gates));

        Assert.InRange(BinomialInterval.TwoSided(alarms, gates, Confidence).Upper, 0, EnsembleLevels.FalseAlarms);
        Assert.All(PairedRecords.Sizes.GroupBy(row => row.Correlation), rows => Assert.True(
            (double)rows.Sum(row => row.TwoLooks) / rows.Sum(row => row.Gates) <= EnsembleLevels.FalseAlarms, $"{rows.Key}"));
    }

    [Fact]
    public void Before_the_budget_was_broken_wherever_pairs_oppose_each_other() =>
        Assert.All(
            PairedRecords.Sizes.Where(row => row.Correlation <= -0.3).GroupBy(row => (row.Correlation, row.Metrics)),
            rows => Assert.True(Lower(rows.Sum(row => row.TwoLooksBefore), rows.Sum(row => row.GatesBefore)) > EnsembleLevels.FalseAlarms, $"{rows.Key}"));

    [Fact]
    public void Every_kind_of_gate_is_recorded()
    {
        Assert.Equal(PairedLaw.All.Count * PairedSizeSimulation.Sizes.Count * PairedSizeSimulation.Correlations.Count, PairedRecords.Sizes.Distinct().Count());
        Assert.Equal(PairedPowerSimulation.AllChanges.Count() * PairedPowerSimulation.Correlations.Count, PairedRecords.Powers.Distinct().Count());
    }

    /// <summary>Above the budget only small shifts of all metrics at once, none of which is shown by itself, as the page says.</summary>
    [Fact]
    public void A_shift_inside_of_its_margin_was_recorded_as_drift_no_more_often_than_nothing_may_be() =>
        Assert.All(
            PairedRecords.Powers.Where(row => row.Change is "nothing" or "one metric + 1/4 sd" || row is { Change: "all metrics + 1/4 sd", Correlation: 0.95 }),
            row => Assert.True(Lower(row.Drift, row.Gates) <= EnsembleLevels.FalseAlarms, row.ToString()));

    [Fact]
    public void A_wider_spread_was_recorded_as_drift_at_least_as_often_as_before_where_pairs_do_not_oppose_each_other() =>
        Assert.All(
            PairedRecords.Powers.Where(row => row.Change == PairedPowerSimulation.WiderSpread && row.Correlation >= 0),
            row => Assert.True(row.Drift >= row.DriftBefore, row.ToString()));

    [Fact(Explicit = true)]
    public void The_recorded_sizes_are_what_the_simulation_counts() =>
        RepositoryFiles.AssertHolds(PairedRecords.SimulateSizes(), PairedRecords.SizeFile);

    [Fact(Explicit = true)]
    public void The_recorded_powers_are_what_the_simulation_counts() =>
        RepositoryFiles.AssertHolds(PairedRecords.SimulatePowers(), PairedRecords.PowerFile);

    private static double Lower(int alarms, int gates) => BinomialInterval.TwoSided(alarms, gates, Confidence).Lower;
}
