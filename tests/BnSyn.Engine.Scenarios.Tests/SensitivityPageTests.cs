using Xunit;

namespace BnSyn.Engine.Scenarios.Tests;

/// <summary>The page is measured by <c>tests/sensitivity</c>, which takes too long for a test; that it is of this table takes none.</summary>
public sealed class SensitivityPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "sensitivity.md"));

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
    public void Nothing_on_the_page_is_over_budget() => Assert.DoesNotContain("BNG6", Page, StringComparison.Ordinal);
}
