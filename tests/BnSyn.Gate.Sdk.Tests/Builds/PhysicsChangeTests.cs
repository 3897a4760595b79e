using BnSyn.Gate.Sdk.Tests.Copies;

namespace BnSyn.Gate.Sdk.Tests.Builds;

/// <summary>One constant of the physics is edited: the build fails, until somebody accepts the change and says why.</summary>
[Collection(BuildsShareACopy.Name)]
public sealed class PhysicsChangeTests(BuildCopy copy) : IClassFixture<SlowerReceptor>
{
    // Active, and small enough to be measured five times.
    private const string Active = "adaptation-dominated";

    [Fact]
    public void An_edited_constant_fails_the_build_with_BNG2015_and_a_drift_at_a_line_of_the_baseline()
    {
        var build = copy.Gate("sparse");

        build.AssertFailed();
        Assert.Contains("tau_AMPA", build.Error("BNG2015").Text, StringComparison.Ordinal);
        var drifts = build.Errors.Where(error => error.Code.StartsWith("BNG3", StringComparison.Ordinal)).ToList();
        Assert.Contains(drifts, drift => drift.Code == "BNG3013");
        var metric = Assert.Single(drifts, drift => drift.Code == "BNG3011");
        Assert.Matches(
            @"^sparse: \w+ of seed \d+ \(reference, accelerated\) is -?[\d.E-]+ ?\S*, baseline -?[\d.E-]+ ?\S*, tolerance .*; first diverging step \d+",
            metric.Text);
        Assert.All(drifts, drift =>
        {
            Assert.Equal(copy.Baseline("sparse"), drift.File);
            Assert.InRange(drift.Line, 1, int.MaxValue);
        });

        // An ensemble has no step at which it diverges.
        Assert.All(
            drifts.Where(drift => drift.Code is "BNG3011" or "BNG3012" or "BNG3013"),
            drift => Assert.Contains("first diverging step", drift.Text, StringComparison.Ordinal));
        Assert.Contains("(single) is shifted by", Assert.Single(drifts, drift => drift.Code == "BNG3018").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refresh_without_a_reason_is_BNG2026_and_leaves_the_file_as_it_is()
    {
        var before = File.ReadAllBytes(copy.Baseline(BuildCopy.QuickScenario));

        var build = copy.Gate(BuildCopy.QuickScenario, "-p:PhysicsGateRefreshBaselines=true");

        build.AssertFailed();
        Assert.NotNull(build.Error("BNG2026"));
        Assert.Equal(before, File.ReadAllBytes(copy.Baseline(BuildCopy.QuickScenario)));
    }

    [Fact]
    public void A_refresh_with_a_reason_shows_what_changed_and_the_next_run_passes()
    {
        // Only to bring the accepted baseline back afterwards.
        using var baseline = new Edit(copy.Baseline(Active), text => text + "\n");

        var refresh = copy.Gate(Active, "-p:PhysicsGateRefreshBaselines=true", "-p:PhysicsGateRefreshReason=a%20slower%20receptor");
        var shown = string.Join('\n', refresh.Messages);
        var next = copy.Gate(Active);

        refresh.AssertPassed();
        Assert.Matches(@"tau_AMPA\S*.*2\.5.*2\.55", shown);
        Assert.Matches(@"total_spikes", shown);
        Assert.Contains("a slower receptor", File.ReadAllText(copy.Baseline(Active)), StringComparison.Ordinal);
        next.AssertPassed();
        Assert.Equal(1, next.GateRuns);
        Assert.Empty(next.Warnings);
    }

    [Fact]
    public void A_refresh_of_a_debug_build_is_BNG2027()
    {
        var before = File.ReadAllBytes(copy.Baseline(BuildCopy.QuickScenario));

        var build = copy.Gate(
            BuildCopy.QuickScenario, "-c", "Debug", "-p:PhysicsGateRefreshBaselines=true", "-p:PhysicsGateRefreshReason=x");

        build.AssertFailed();
        Assert.NotNull(build.Error("BNG2027"));
        Assert.Equal(before, File.ReadAllBytes(copy.Baseline(BuildCopy.QuickScenario)));
    }
}
