using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class StaleCsvRuleTests : IDisposable
{
    private readonly Bench bench = new(Recorded.Scenario());

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_file_that_no_baseline_names_is_BNG2053()
    {
        File.WriteAllText(bench.PathOf("baselines", Sample.Name, "plate.7.csv"), "x (m),plate (K)\n0,1\n");

        var finding = bench.Find("BNG2053", Recorded.Scenario());

        Assert.Equal("No baseline names 'near-critical/plate.7.csv'", finding.Message);
        Assert.Equal(bench.PathOf("baselines", Sample.Name, "plate.7.csv"), finding.Location!.File);
    }

    [Fact]
    public void So_is_one_of_a_scenario_that_has_no_baseline()
    {
        bench.Write(Path.Combine("baselines", "gone", "plate.1.csv"), "x (m),plate (K)\n0,1\n");

        Assert.Equal("No baseline names 'gone/plate.1.csv'", bench.Find("BNG2053", Recorded.Scenario()).Message);
    }

    [Fact]
    public void Files_that_a_baseline_names_are_none() =>
        Assert.DoesNotContain(bench.Judge(Recorded.Scenario()).Findings, finding => finding.Diagnostic.Code == "BNG2053");

    [Fact]
    public void Files_of_a_baseline_that_was_not_asked_for_are_none()
    {
        using var two = new Bench(Recorded.Scenario());
        two.Refresh(Sample.Set(Recorded.Scenario(Recorded.Description with { Name = "other" })));
        two.Request = two.Request with { Scenarios = [Sample.Name] };

        Assert.DoesNotContain(two.Judge(Recorded.Scenario()).Findings, finding => finding.Diagnostic.Code == "BNG2053");
    }
}
