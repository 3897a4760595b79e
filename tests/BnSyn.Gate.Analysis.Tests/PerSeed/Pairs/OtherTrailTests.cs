using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.PerSeed.Pairs;

/// <summary>A trail that another gate made otherwise says nothing about the step at which this one's run parts.</summary>
public sealed class OtherTrailTests : IDisposable
{
    private readonly Bench bench = new();

    public OtherTrailTests() => bench.Edit(text => text
        .Replace(StateAlgorithms.Trail, "xor-of-words", StringComparison.Ordinal)
        .Replace("\"gateVersion\": \"", "\"gateVersion\": \"0.0.7 of before, ", StringComparison.Ordinal));

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_drift_says_that_the_step_cannot_be_told_and_which_gate_recorded_the_trail()
    {
        var finding = bench.Find("BNG3011", Sample.Scenario().WithRuns(run => run.WithMetric("total_spikes", 6000).WithTrailFrom(57)));

        Assert.Null(finding.FirstDivergingStep);
        Assert.Contains("first diverging step unknown: gate 0.0.7 of before, ", finding.Message, StringComparison.Ordinal);
        Assert.Contains($" recorded the trail with another algorithm (xor-of-words, here {StateAlgorithms.Trail})", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_digests_are_the_same_bits_whatever_the_trails_are()
    {
        var result = bench.Judge(Sample.Scenario().WithRuns(run => run.WithTrailFrom(0)));

        Assert.Equal(Verdict.Passed, result.Verdict);
        Assert.All(result.Comparisons, comparison => Assert.Equal((Outcome.Identical, (int?)null), (comparison.Outcome, comparison.FirstDivergingStep)));
    }

    [Fact]
    public void A_refresh_takes_the_new_trails_and_says_that_their_making_changed_and_not_that_step_0_did()
    {
        var changes = bench.Refresh(Sample.Set(Sample.Scenario().WithRuns(run => run.WithTrailFrom(0)))).Changes;

        Assert.Equal([$"near-critical: trail algorithm: xor-of-words -> {StateAlgorithms.Trail}"], changes);
        Assert.Equal(StateAlgorithms.Trail, BaselineReader.Read(bench.BaselineFile).Value!.Content.Provenance.TrailAlgorithm);
    }

    [Fact]
    public void Digests_of_another_algorithm_are_BNG2011()
    {
        bench.Edit(text => text.Replace("\"digestAlgorithm\": \"sha256\"", "\"digestAlgorithm\": \"md5\"", StringComparison.Ordinal));

        Assert.Contains("valid: sha256", bench.Find("BNG2011", Sample.Scenario()).Message, StringComparison.Ordinal);
    }
}
