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
    public void A_survivor_that_the_record_calls_seen_is_BNG8009_at_its_line()
    {
        var record = MutantsSample.RecordOf((MutantsSample.Survivor, RecordedOutcome.Seen), (MutantsSample.Unreached, RecordedOutcome.NotReached), (MutantsSample.Seen, RecordedOutcome.Seen));
        var findings = (MutantsSample.Result() with { Record = record }).Findings(new(), "");

        Assert.Equal(["BNG8009", "BNG8008"], findings.Select(finding => finding.Diagnostic.Code));
        Assert.Equal(("/repository/src/Chain.cs", 11), (findings[0].Location!.File, findings[0].Location!.Line));
        Assert.Equal("Mutant 2 survives, but chain saw it in aaaaaaaa, as /repository/record.txt says: comparison, 'if (x > limit)' as 'if (x >= limit)'", findings[0].Message);
        Assert.Contains("passes with 1 of 4 mutants", findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_scenarios_were_left_out_a_survivor_that_was_seen_is_no_news() => Assert.Equal(
        ["BNG8008"],
        (MutantsSample.Result() with { Record = MutantsSample.RecordOf((MutantsSample.Survivor, RecordedOutcome.Seen)), IsFiltered = true }).Findings(new(), "").Select(finding => finding.Diagnostic.Code));

    [Fact]
    public void Of_what_this_run_did_not_choose_nothing_is_told() =>
        Assert.Empty((MutantsSample.Result() with { Selection = new([MutantsSample.Seen], 0), Record = MutantsSample.RecordOf((MutantsSample.Survivor, RecordedOutcome.Seen)) }).Findings(new(), ""));

    [Fact]
    public void The_score_is_of_all_where_a_record_is_kept()
    {
        var result = MutantsSample.Result() with { Selection = new([MutantsSample.Seen], 0) };

        Assert.Equal([MutantsSample.Seen], result.Scored);
        Assert.Equal(result.All, (result with { Record = MutantsSample.RecordOf() }).Scored);
    }

    [Fact]
    public void A_score_of_a_sample_has_an_interval()
    {
        // One of two: the ends are 1 - sqrt(0.975) and its complement.
        var score = MutantScore.Of(MutantsSample.Result(untried: [4, 5]), MutantsSample.Result().All);

        Assert.Equal((2, 2, "50.0"), (score.Counted, score.Untried, score.Percent));
        Assert.Equal(("1.3", "98.7"), score.Interval);
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
        Assert.Contains("0 of 4 mutants were not tried, and 1 passed one realisation of each short scenario", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain((result with { Equivalent = MutantsSample.ListOf(MutantsSample.Survivor) }).Findings(new(), "mutants.md"), finding => finding.Diagnostic.Code == "BNG8013");
    }

    [Fact]
    public void Mutants_that_the_budget_leaves_are_BNG8013()
    {
        var finding = Assert.Single(MutantsSample.Result(MutantsSample.ListOf(MutantsSample.Survivor), untried: [1, 4]).Findings(new MutantRequest { Budget = TimeSpan.FromSeconds(90) }, ""));

        Assert.Equal("BNG8013", finding.Diagnostic.Code);
        Assert.Equal("PhysicsGateMutantBudget, 90 s, is used up: 2 of 4 mutants were not tried, and 0 passed one realisation of each short scenario and were not tried further", finding.Message);
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
