using BnSyn.Gate.Analysis.Distributions;
using BnSyn.Gate.Analysis.Distributions.Facts;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Tests.Samples;
using static BnSyn.Gate.Analysis.Tests.Samples.Distributions;

namespace BnSyn.Gate.Analysis.Tests.Distributions;

[WaitsFor(Awaited.Simulations)]
public sealed class DistributionRefreshTests : IDisposable
{
    private readonly Bench bench = new(Scenario((_, seed) => Draws(seed)));

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_refresh_accepts_another_distribution_and_says_so()
    {
        var refresh = bench.Refresh(Sample.Set(Shifted(1)));

        Assert.False(refresh.IsRefused);
        Assert.Equal(Verdict.Passed, bench.Judge(Shifted(1)).Verdict);
    }

    [Fact]
    public void What_is_within_its_margin_stays_as_it_was_accepted()
    {
        var before = bench.Baselines.Of(Sample.Name)!.Content.Distributions[Name];

        bench.Refresh(Sample.Set(Shifted(0.1).WithRuns(run => run.WithMetric("synapses", 50001))));

        var after = bench.Baselines.Of(Sample.Name)!.Content.Distributions[Name];
        Assert.Equal(before.Runs.Values.Select(sample => sample.Sha256), after.Runs.Values.Select(sample => sample.Sha256));
    }

    [Fact]
    public void A_backend_with_another_distribution_refuses_the_refresh_as_BNG2058()
    {
        var refresh = bench.Refresh(Sample.Set(Scenario((backend, seed) => backend == "accelerated" ? [.. Draws(seed).Select(value => value + 1)] : Draws(seed))));

        Assert.Contains("BNG3040", Assert.Single(refresh.Findings, finding => finding.Diagnostic.Code == "BNG2058").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_seeds_refuse_the_refresh_as_BNG2057_before_anything_is_run()
    {
        var finding = Assert.Single(new DistributionKind().RefuseBeforeRuns(Description with { Seeds = [1, 2, 3] }));

        Assert.Equal("BNG2057", finding.Diagnostic.Code);
        Assert.Equal(
            "near-critical: the baseline is not refreshed, because over 3 seeds no difference of intervals could ever be shown to be more than chance; 12 would be enough", finding.Message);
        Assert.Empty(new DistributionKind().RefuseBeforeRuns(Description));
        Assert.Empty(new DistributionKind().RefuseBeforeRuns(Sample.Description));
    }

    [Fact]
    public void A_failing_gate_receives_the_new_samples()
    {
        var set = Sample.Set(Shifted(1));
        ReportWriter.Write(bench.Request, set, GateStages.Judge(bench.Request, set), null);

        var received = File.ReadAllText(bench.PathOf("report", "received", "near-critical.json"));
        Assert.Contains($"\"values\": \"{SampleText.Of(Shifted(1).Runs[0].Distributions![Name].Values)}\"", received, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_holds_no_more_samples_of_a_run_than_declared_each_run_on_one_line()
    {
        var samples = bench.Baselines.Of(Sample.Name)!.Content.Distributions[Name].Runs[1];

        Assert.Equal((300, 200), (samples.Count, samples.Values.Length));
        Assert.Equal(20, bench.Baseline.Split('\n').Count(line => line.Contains("\"values\": \"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("1 2 NaN")]
    [InlineData("2 1")]
    [InlineData("1  2")]
    [InlineData("1,5 2")]
    public void Samples_in_a_baseline_that_are_no_ascending_numbers_are_BNG2011(string values)
    {
        bench.Edit(text => System.Text.RegularExpressions.Regex.Replace(text, "(\"values\": \")[^\"]+", $"${{1}}{values}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(10)));

        Assert.Contains(bench.Judge(Shifted(0)).Findings, finding => finding.Message.Contains("finite numbers in ascending order", StringComparison.Ordinal));
    }

    [Fact]
    public void Differences_are_one_fact_a_distribution()
    {
        var before = bench.Baselines.Of(Sample.Name)!.Content.Distributions;
        bench.Refresh(Sample.Set(Shifted(1)));
        var after = bench.Baselines.Of(Sample.Name)!.Content.Distributions;

        Assert.Equal(["distribution of intervals: samples of 20 of 20 seeds changed"], DistributionDifference.Between(before, after));
        Assert.Equal(["new distribution of intervals over 20 seeds"], DistributionDifference.Between([], after));
        Assert.Equal(["distribution of intervals removed"], DistributionDifference.Between(before, []));
    }

    [Fact]
    public void Measurements_keep_samples_to_the_bit_and_say_nothing_of_them_where_none_are_declared()
    {
        var (with, without) = (bench.PathOf("with.json"), bench.PathOf("without.json"));
        MeasurementFile.Write(with, Sample.Set(Shifted(1.0 / 3)));
        MeasurementFile.Write(without, Sample.Set(Sample.Scenario()));

        var read = MeasurementFile.Read(with).Value!.Scenarios[0];
        Assert.Equal(Shifted(1.0 / 3).Runs[0].Distributions![Name].Values, read.Runs[0].Distributions![Name].Values);
        Assert.Equal(Description.Distributions, read.Description.Distributions);
        Assert.DoesNotContain("distributions", File.ReadAllText(without), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_samples_the_quantiles_stand_for_all()
    {
        var all = Enumerable.Range(0, 10_000).Select(value => (double)value).Reverse().ToArray();

        var kept = RunDistribution.Of(all, 16);

        Assert.Equal((10_000, 16), (kept.Count, kept.Values.Length));
        Assert.All(kept.Values.Select((value, at) => Math.Abs(((at + 0.5) / 16) - (value / 10_000))), error => Assert.InRange(error, 0, 1e-3));
        Assert.True(RunDistribution.Of([0.0, 1], 16).IsSame(RunDistribution.Of([1, -0.0], 16)));
        Assert.False(RunDistribution.Of([0.0, 1], 16).IsSame(RunDistribution.Of([0.0, 1, 1], 16)));
    }

    private static ScenarioMeasurement Shifted(double shift) => Scenario((_, seed) => [.. Draws(seed).Select(value => value + shift)]);
}
