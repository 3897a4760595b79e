using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Tests.Mutants;

public sealed class MutantsResultTests
{
    [Fact]
    public void Survivors_are_one_warning_BNG8008()
    {
        var finding = Assert.Single(MutantsSample.Result().Findings(new(), "reports/mutants.md"));

        Assert.Equal("BNG8008", finding.Diagnostic.Code);
        Assert.Equal("The gate passes with 2 of 4 mutants, 1 of them in code that no scenario reaches; reports/mutants.md lists them", finding.Message);
    }

    [Fact]
    public void A_survivor_that_no_list_has_is_BNG8009_at_its_line_and_the_others_are_no_news()
    {
        var finding = Assert.Single(MutantsSample.Result(known: MutantsSample.ListOf(MutantsSample.Unreached)).Findings(new(), ""));

        Assert.Equal("BNG8009", finding.Diagnostic.Code);
        Assert.Equal(("/repository/src/Chain.cs", 11), (finding.Location!.File, finding.Location.Line));
        Assert.Contains("'if (x > limit)' as 'if (x >= limit)'", finding.Message, StringComparison.Ordinal);
        Assert.Empty(MutantsSample.Result(known: MutantsSample.ListOf(MutantsSample.Unreached, MutantsSample.Survivor)).Findings(new(), ""));
    }

    [Fact]
    public void A_declaration_that_means_no_mutant_is_BNG8010_at_its_line()
    {
        var gone = MutantsSample.Survivor with { Before = "if (x > border)" };

        var finding = Assert.Single(MutantsSample.Result(MutantsSample.ListOf(MutantsSample.Survivor, MutantsSample.Unreached, gone)).Findings(new(), ""));

        Assert.Equal(("BNG8010", 5), (finding.Diagnostic.Code, finding.Location!.Line));
    }

    [Fact]
    public void A_declaration_of_a_mutant_that_is_seen_is_BNG8011_with_the_reason()
    {
        var finding = Assert.Single(MutantsSample.Result(MutantsSample.ListOf(MutantsSample.Survivor, MutantsSample.Unreached, MutantsSample.Seen)).Findings(new(), ""));

        Assert.Equal(("BNG8011", 5), (finding.Diagnostic.Code, finding.Location!.Line));
        Assert.Contains("BNG3013: the state differs", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Survivors_of_a_part_of_the_runs_are_BNG8013_but_for_those_that_are_declared()
    {
        var result = MutantsSample.Result();
        result = result with { Tried = result.Tried.Values.Select(tried => tried with { IsBrief = tried.Number == MutantsSample.Survivor.Number }).ToDictionary(tried => tried.Number) };

        var finding = Assert.Single(result.Findings(new(), "mutants.md"), finding => finding.Diagnostic.Code == "BNG8013");
        Assert.Contains("0 of 4 mutants were not tried, and 1 passed one realisation of each scenario", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain((result with { Equivalent = MutantsSample.ListOf(MutantsSample.Survivor) }).Findings(new(), "mutants.md"), finding => finding.Diagnostic.Code == "BNG8013");
    }

    [Fact]
    public void Mutants_that_the_budget_leaves_are_BNG8013()
    {
        var finding = Assert.Single(MutantsSample.Result(known: MutantsSample.ListOf(MutantsSample.Survivor), untried: [1, 4]).Findings(new MutantRequest { Budget = TimeSpan.FromSeconds(90) }, ""));

        Assert.Equal("BNG8013", finding.Diagnostic.Code);
        Assert.Equal("PhysicsGateMutantBudget, 90 s, is used up: 2 of 4 mutants were not tried, and 0 passed one realisation of each scenario and were not tried further", finding.Message);
    }

    [Fact]
    public void A_declared_mutant_is_in_no_score_unless_it_is_seen()
    {
        var result = MutantsSample.Result(MutantsSample.ListOf(MutantsSample.Survivor, MutantsSample.Seen));

        Assert.Equal(new MutantScore(4, Seen: 2, Survived: 0, NotReached: 1, Equivalent: 1), MutantScore.Of(result, result.All));
        Assert.Equal("66.7", MutantScore.Of(result, result.All).Percent);
        Assert.Equal([MutantsSample.Unreached], result.Survivors);
    }
}
