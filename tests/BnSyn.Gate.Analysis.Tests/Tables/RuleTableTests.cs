using BnSyn.Gate.Analysis.Rules;
using BnSyn.Gate.Analysis.Tables;

namespace BnSyn.Gate.Analysis.Tests.Tables;

public sealed class RuleTableTests
{
    private static readonly Type[] Rows =
    [
        .. ((object[])[.. RuleTable.OfRuns, .. RuleTable.OfBaselines, .. RuleTable.OfGate]).Select(row => row.GetType()),
        .. KindTable.All.SelectMany(kind => kind.Rules),
    ];

    private static readonly Type[] Rules =
        [.. typeof(RuleTable).Assembly.GetTypes().Where(type => type.IsClass && type.Name.EndsWith("Rule", StringComparison.Ordinal))];

    [Fact]
    public void Every_rule_has_one_row() =>
        Assert.Equal(Rules.Select(rule => rule.Name).Order(StringComparer.Ordinal), Rows.Select(row => row.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_of_a_kind_stands_in_the_folder_of_the_kind() =>
        Assert.All(KindTable.All, kind => Assert.All(kind.Rules, rule => Assert.Equal(kind.GetType().Namespace, rule.Namespace)));

    [Fact]
    public void The_rules_of_a_kind_about_runs_and_baselines_are_among_its_rules() =>
        Assert.All(KindTable.All, kind => Assert.Subset(
            kind.Rules.ToHashSet(), ((object[])[.. kind.OfRuns, .. kind.OfBaselines]).Select(rule => rule.GetType()).ToHashSet()));

    [Fact]
    public void Every_rule_has_its_twin_of_tests()
    {
        var tests = typeof(RuleTableTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);

        Assert.All(Rules, rule => Assert.Contains(rule.Name + "Tests", tests));
    }
}
