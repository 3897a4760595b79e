namespace BnSyn.Gate.Sdk.Tests.Builds;

[Collection(BuildsShareACopy.Name)]
public sealed class CircuitAblationTests(BuildCopy copy)
{
    [Fact(Explicit = true)]
    public void The_target_times_every_idea_and_passes_where_none_changes_the_bits()
    {
        var build = copy.BuildAnew("src/BnSyn.Cli", "-t:CircuitAblation", "-p:CircuitAblationOptions=--builtin sensorimotor --scale 0.02 --rounds 2");

        build.AssertPassed();
        var rows = build.Process.Output.Split('\n').Where(line => line.TrimEnd().EndsWith(" same", StringComparison.Ordinal)).ToList();
        Assert.InRange(rows.Count, 12, 20);
        Assert.Contains(rows, row => row.TrimStart().StartsWith("lazy traces", StringComparison.Ordinal));
    }
}
