using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class UnpairedRecordingRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_field_or_series_that_the_baseline_lacks_is_BNG2047()
    {
        Assert.Equal("near-critical: the baseline has no field 'plate' for any seed", bench.Find("BNG2047", Recorded.Scenario()).Message);
        Assert.Equal(Verdict.Invalid, bench.Judge(Recorded.Scenario()).Verdict);
    }

    [Fact]
    public void One_that_lacks_the_values_of_a_seed_is_BNG2047()
    {
        using var accepted = new Bench(Recorded.Scenario());
        accepted.Edit(text => text.Replace("\"orbit\": {\n          \"1\": {", "\"orbit\": {\n          \"7\": {", StringComparison.Ordinal));
        Assert.Equal("BNG2010", Assert.Single(accepted.Judge(Recorded.Scenario()).Findings, finding => finding.Diagnostic.Code == "BNG2010").Diagnostic.Code);

        using var other = new Bench(Recorded.Scenario());
        other.Edit(text => System.Text.RegularExpressions.Regex.Replace(text, "            \"csv\": \"[0-9a-f]{64}\",\n", ""));
        Assert.Equal("near-critical: the baseline has no field 'plate' for seed 1 (reference, any)", other.Find("BNG2047", Recorded.Scenario()).Message);
    }

    [Fact]
    public void One_that_the_scenario_no_longer_declares_is_BNG2048()
    {
        using var accepted = new Bench(Recorded.Scenario());

        var finding = accepted.Find("BNG2048", Sample.Scenario());

        Assert.Equal("near-critical: the baseline has the field 'plate', which the scenario no longer declares", finding.Message);
        Assert.True(finding.Location!.Line > 1);
    }
}
