namespace BnSyn.Gate.Sdk.Tests.Builds;

/// <summary>One constant of this repository's physics is edited: the build fails, by the single seeds and by the ensemble.</summary>
[Collection(BuildsShareACopy.Name)]
public sealed class PhysicsChangeTests(BuildCopy copy) : IClassFixture<SlowerReceptor>
{
    [Fact(Explicit = true)]
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
}
