using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.PerSeed;

public sealed class ClassRefreshTests : IDisposable
{
    private static readonly ScenarioMeasurement OtherBits = Machines.Scenario().WithRuns(run =>
        run.WithDigest("raster", "other").WithDigest("state", "other").WithTrailFrom(3).WithMetric("total_spikes", 7000));

    private readonly Bench bench = new(Machines.Scenario());

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("a-first")]
    [InlineData("macos-arm64")]
    [InlineData("zz-last")]
    public void A_refresh_on_another_class_adds_lines_and_touches_none(string environmentClass)
    {
        bench.Refresh(Machines.On("middle", OtherBits));
        var before = bench.Baseline;

        Assert.False(bench.Refresh(Machines.On(environmentClass, OtherBits.WithRuns(run => run.WithDigest("state", environmentClass)))).IsRefused);

        Assert.True(HasLinesOf(bench.Baseline, before));
        Assert.NotEqual(before, bench.Baseline);
    }

    [Fact]
    public void Only_the_values_that_differ_are_added()
    {
        bench.Refresh(Machines.Elsewhere(OtherBits));
        var block = Read().Classes[Machines.OtherClass];

        Assert.Equal(["reference"], block.Backends.Keys);
        Assert.Equal(["total_spikes"], block.Backends["reference"].Metrics.Keys);
        Assert.Null(block.Backends["reference"].Faults);
        Assert.Equal(Machines.OtherClass, block.Provenance.EnvironmentClass);
    }

    [Fact]
    public void Backends_that_differ_on_one_class_alone_are_told_apart_there()
    {
        bench.Refresh(Machines.Elsewhere(Machines.Scenario().WithRuns(run => run.Backend == "accelerated" ? run.WithDigest("state", "other") : run)));

        Assert.Equal(["accelerated"], Read().Classes[Machines.OtherClass].Backends.Keys);
        Assert.Equal("reference", Read().Backends["accelerated"].IdenticalTo);
        Assert.Equal(Sample.Hash("other"), Read().On(Machines.OtherClass, "accelerated")!.Digests[1]["state"]);
        Assert.Equal(Sample.Hash("state 1"), Read().On(Machines.OtherClass, "reference")!.Digests[1]["state"]);
    }

    [Fact]
    public void Each_class_is_judged_by_its_own_values()
    {
        bench.Refresh(Machines.Elsewhere(OtherBits));
        var drifted = OtherBits.WithRuns(run => run.WithMetric("total_spikes", 7200).WithTrailFrom(90));

        Assert.Equal(Verdict.Passed, GateStages.Judge(bench.Request, Machines.Elsewhere(OtherBits)).Verdict);
        Assert.Equal(Verdict.Passed, GateStages.Judge(bench.Request, Sample.Set(Machines.Scenario())).Verdict);
        var result = GateStages.Judge(bench.Request, Machines.Elsewhere(drifted));
        Assert.Equal(Verdict.Drift, result.Verdict);
        var found = result.Findings.First(finding => finding.Diagnostic.Code == "BNG3011");
        Assert.Contains("7000", bench.Baseline.Split('\n')[found.Location!.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_that_gives_the_same_again_changes_nothing()
    {
        bench.Refresh(Machines.Elsewhere(OtherBits));
        var before = bench.Baseline;

        Assert.Empty(bench.Refresh(Machines.Elsewhere(OtherBits)).Changes);
        Assert.Empty(bench.Refresh(Sample.Set(Machines.Scenario())).Changes);
        Assert.Equal(before, bench.Baseline);
    }

    [Fact]
    public void A_class_that_gives_something_else_says_that_the_code_changed_and_takes_the_others_away()
    {
        bench.Refresh(Machines.Elsewhere(OtherBits));

        var changes = bench.Refresh(Machines.Elsewhere(OtherBits.WithRuns(run => run.WithDigest("raster", "newer")))).Changes;

        Assert.Contains("near-critical: class of machines: linux-x64-net10-v256 -> macos-arm64", changes);
        Assert.Equal([Machines.OtherClass], Read().KnownClasses);
    }

    [Fact]
    public void Other_parameters_leave_no_class_behind()
    {
        bench.Refresh(Machines.Elsewhere(OtherBits));
        var other = Machines.Description with { Parameters = [ParameterDescription.Number("tau_AMPA", 2.6, "ms"), ParameterDescription.Number("N", 1000, "1")] };

        bench.Refresh(Machines.On("windows-x64", Sample.Scenario(other)));

        Assert.Equal(["windows-x64"], Read().KnownClasses);
    }

    [Fact]
    public void A_committed_block_that_nobody_accepted_is_BNG2039()
    {
        bench.Refresh(Machines.Elsewhere(OtherBits));
        bench.Edit(text => text.Replace("\"reason\": \"A test wants it\"", $"\"reason\": \"{BaselineProvenance.ReceivedReason}\"", StringComparison.Ordinal));

        Assert.Equal(Verdict.Invalid, bench.Judge(Machines.Scenario()).Verdict);
        Assert.Equal(2, bench.Judge(Machines.Scenario()).Findings.Count(finding => finding.Diagnostic.Code == "BNG2039"));
    }

    [Theory]
    [InlineData("\"class macos-arm64\"", "\"class linux-x64-net10-v256\"", "a class of machines that is not the baseline's own")]
    [InlineData("\"environmentClass\": \"macos-arm64\"", "\"environmentClass\": \"windows\"", "a provenance of the class 'macos-arm64'")]
    public void A_block_that_contradicts_its_key_is_BNG2011(string before, string after, string valid)
    {
        bench.Refresh(Machines.Elsewhere(OtherBits));
        bench.Baseline = bench.Baseline.Replace(before, after, StringComparison.Ordinal);

        Assert.Contains(bench.Judge(Machines.Scenario()).Findings, finding => finding.Diagnostic.Code == "BNG2011" && finding.Message.Contains(valid, StringComparison.Ordinal));
    }

    private Baseline Read() => BaselineReader.Read(bench.BaselineFile).Value!.Content;

    // Whether every old line is there, in the old order.
    private static bool HasLinesOf(string after, string before)
    {
        var lines = after.Split('\n').AsEnumerable().GetEnumerator();
        return before.Split('\n').All(line =>
        {
            while (lines.MoveNext())
            {
                if (lines.Current == line)
                {
                    return true;
                }
            }

            return false;
        });
    }
}
