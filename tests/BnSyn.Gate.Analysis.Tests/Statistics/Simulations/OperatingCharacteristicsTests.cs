using BnSyn.Gate.Analysis.Statistics;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Statistics.Simulations;

/// <summary>The promises of docs/statistics.md, over simulations with fixed seeds.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class OperatingCharacteristicsTests
{
    [Fact(Explicit = true)]
    public void An_interval_covers_as_often_as_it_states_within_one_percent_and_four_standard_errors() =>
        Assert.All(
            CoverageSimulation.All.Where(row => !row.Comparison.Law.Ties),
            row => Assert.Equal(row.Stated, row.Covered, Math.Min(0.01, 4 * row.StandardError)));

    [Fact(Explicit = true)]
    public void An_interval_states_at_least_the_nominal_confidence_and_with_twenty_seeds_hardly_more() =>
        Assert.All(
            CoverageSimulation.All,
            row => Assert.InRange(row.Stated, row.Nominal, row.Nominal + (row.Comparison.Seeds.Reference < 20 ? 0.015 : 0.01)));

    [Fact(Explicit = true)]
    public void With_ties_an_interval_covers_at_least_as_often_as_it_states() =>
        Assert.All(
            CoverageSimulation.All.Where(row => row.Comparison.Law.Ties),
            row => Assert.True(row.Covered >= row.Stated - (3 * row.StandardError), row.ToString()));

    [Fact]
    public void What_differs_by_the_margin_is_found_equivalent_or_drift_as_often_as_the_attained_level_says_and_never_more() =>
        Assert.All(EquivalenceSimulation.All, row =>
        {
            var fourErrors = 4 * Math.Sqrt(0.05 * 0.95 / EquivalenceSimulation.Repetitions);
            Assert.InRange(row.Attained, 0.04, EquivalenceSimulation.Alpha);
            Assert.Equal(row.Attained, row.FalseEquivalent, fourErrors);
            Assert.Equal(row.Attained, row.FalseDrift, fourErrors);
        });

    [Fact(Explicit = true)]
    public void Power_is_what_theory_says_of_each_law_within_two_percent_for_equivalence_and_one_and_a_half_for_drift() =>
        Assert.All(EquivalenceSimulation.All, row =>
        {
            Assert.Equal(row.FoundInTheory, row.Found, 0.02);
            Assert.Equal(row.DetectedInTheory, row.Detected, 0.015);
        });

    [Fact]
    public void For_normal_values_power_is_as_planned_within_three_percent() =>
        Assert.All(
            EquivalenceSimulation.All.Where(row => row.Efficiency == RankPower.NormalEfficiency),
            row =>
            {
                Assert.Equal(EquivalenceSimulation.Power, row.Found, 0.03);
                Assert.Equal(EquivalenceSimulation.Power, row.Detected, 0.03);
            });

    /// <summary>The efficiency is that of small shifts; eight seeds a side can prove only large ones.</summary>
    [Fact]
    public void Planned_for_the_worst_case_power_is_as_planned_and_with_eight_seeds_at_most_three_percent_less() =>
        Assert.All(
            EquivalenceSimulation.All.Where(row => row.Efficiency == RankPower.WorstCaseEfficiency),
            row =>
            {
                var least = EquivalenceSimulation.Power - (row.Comparison.Seeds.Reference < 20 ? 0.03 : 0.015);
                Assert.True(row.Found >= least && row.Detected >= least, row.ToString());
            });

    [Fact]
    public void Two_looks_are_wrong_no_more_often_than_one() =>
        Assert.All(ExtensionSimulation.All, row =>
        {
            var most = 0.05 + (3 * Math.Sqrt(0.05 * 0.95 / ExtensionSimulation.Repetitions));
            Assert.True(row.Shift < 1 || row.Equivalent <= most, row.ToString());
            Assert.True(row.Shift > 1 || row.Drift <= most, row.ToString());
            Assert.True(row.Shift == 1 || Math.Max(row.Equivalent, row.Drift) > 0.9, row.ToString());
        });

    [Fact]
    public void Tests_of_shape_reject_equal_distributions_at_most_at_the_level_and_find_what_they_are_for()
    {
        var rows = ShapeSimulation.All.ToDictionary(row => row.Change);

        // Three standard errors of a share of 5 % over the repetitions.
        var most = 0.05 + (3 * Math.Sqrt(0.05 * 0.95 / ShapeSimulation.Repetitions));
        Assert.Equal(ShapeSimulation.Attained, rows["nothing"].KolmogorovSmirnov, most - 0.05);
        Assert.InRange(rows["nothing"].Energy, 0.1 - most, most);
        Assert.True(rows["first metric + 1 sd"] is { KolmogorovSmirnov: > 0.75, Energy: > 0.75 });
        Assert.True(rows["first metric x 3"] is { KolmogorovSmirnov: > 0.35, Energy: > 0.1 });
        Assert.Equal(rows["nothing"].KolmogorovSmirnov, rows["second and third metric equal"].KolmogorovSmirnov);
        Assert.True(rows["second and third metric equal"].Energy > 2 * rows["second and third metric equal"].KolmogorovSmirnov);
    }

    [Fact(Explicit = true)]
    public void The_page_is_written_from_the_simulations() =>
        RepositoryFiles.AssertHolds(StatisticsDocument.Write(), "docs", "statistics.md");
}
