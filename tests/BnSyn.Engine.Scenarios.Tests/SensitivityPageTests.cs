using Xunit;

namespace BnSyn.Engine.Scenarios.Tests;

/// <summary>The page is measured by <c>tests/sensitivity</c>, which takes too long for a test; that it is of this table takes none.</summary>
public sealed class SensitivityPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "sensitivity.md"));

    private static readonly string OfEnsembles = File.ReadAllText(Path.Combine(Repository.Root, "docs", "sensitivity-ensembles.md"));

    [Fact]
    public void Every_perturbation_has_its_row_with_the_words_of_the_table() =>
        Assert.All(AllScenarios.Scenarios.SelectMany(scenario => scenario.Describe().Perturbations), row =>
        {
            Assert.Contains($"| {row.Name} | ", Page, StringComparison.Ordinal);
            Assert.Contains($" | {row.Change} | ", Page, StringComparison.Ordinal);
        });

    [Fact]
    public void Every_scenario_has_its_count_of_false_alarms() =>
        Assert.All(AllScenarios.Scenarios, scenario => Assert.Contains($"| exact | {scenario.Describe().Name} | 1000 | 0 | ", Page, StringComparison.Ordinal));

    [Fact]
    public void Nothing_on_the_page_is_over_budget() => Assert.All([Page, OfEnsembles], page => Assert.DoesNotContain("BNG6", page, StringComparison.Ordinal));

    [Fact]
    public void A_scenario_on_the_page_of_ensembles_has_every_perturbation_with_each_of_its_sizes_and_a_thousand_gates_at_least()
    {
        var sections = OfEnsembles.Split("\n## ").Skip(1).ToDictionary(section => section.Split('\n')[0], StringComparer.Ordinal);

        Assert.Equal(AllScenarios.Scenarios.Select(scenario => scenario.Describe()).Where(scenario => scenario.Ensemble is not null).Select(scenario => scenario.Name).Order(StringComparer.Ordinal), sections.Keys.Order(StringComparer.Ordinal));
        Assert.All(sections, section =>
        {
            var scenario = Assert.Single(AllScenarios.Scenarios, scenario => scenario.Describe().Name == section.Key).Describe();
            Assert.NotNull(scenario.Ensemble);

            // Twice as many where a thousand leave open whether the budget is held.
            Assert.Matches($@"\| ensemble \| {section.Key} \| (1000|2000) \| ", section.Value);
            Assert.All(scenario.Perturbations, row =>
            {
                var cells = Assert.Single(section.Value.Split('\n'), line => line.StartsWith($"| {row.Name} | ", StringComparison.Ordinal)).Split(" | ");
                Assert.Equal((row.Change, "1", row.Sizes.Count), (cells[2], cells[3], cells.Length - 5));
                Assert.All(cells[4..^1], share => Assert.True(share is "0 %" or "100 %", share));
            });
        });
    }
}
