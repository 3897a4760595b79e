using BnSyn.Gate.Analysis.Rules;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class RuleTableTests
{
    private static readonly object[] Rows =
        [.. RuleTable.OfRuns, .. RuleTable.OfBaselines, .. RuleTable.OfPairs, .. RuleTable.OfSoundPairs, .. RuleTable.OfEnsembles, .. RuleTable.OfGate];

    private static readonly Type[] Rules =
        [.. typeof(RuleTable).Assembly.GetTypes().Where(type => type.IsClass && type.Name.EndsWith("Rule", StringComparison.Ordinal))];

    [Fact]
    public void Every_rule_has_one_row() =>
        Assert.Equal(Rules.Select(rule => rule.Name).Order(StringComparer.Ordinal), Rows.Select(row => row.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_has_its_twin_of_tests()
    {
        var tests = typeof(RuleTableTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);

        Assert.All(Rules, rule => Assert.Contains(rule.Name + "Tests", tests));
    }
}
