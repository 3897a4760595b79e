using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>Distributions from the engine to the exit code.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class DistributionTests
{
    [Fact]
    public void Samples_are_identical_equivalent_or_drift_as_BNG3040_and_a_refresh_accepts_them()
    {
        using var folder = new GateFolder("scattered").Refreshed();

        Assert.StartsWith("PhysicsGate: Passed, 13 comparisons of 1 scenario", Assert.Single(folder.Run().EndsWith(0).Lines), StringComparison.Ordinal);
        Assert.Contains("| scattered: positions, reference | identical | Wasserstein |", folder.Report(), StringComparison.Ordinal);

        folder.WithVariable(Scattered.Variable, "0.005").Run().EndsWith(0);
        Assert.Contains("| scattered: positions, reference | equivalent | Wasserstein | 0.005 m | 0.01 m |", folder.Report(), StringComparison.Ordinal);

        Assert.Contains(
            "the distribution of positions (reference) differs from the baseline's over 12 seeds: Wasserstein distance 2 m, margin 0.01 m (a hundredth of the swing)",
            folder.WithVariable(Scattered.Variable, "2").Run().EndsWith(1).ErrorOf("BNG3040"),
            StringComparison.Ordinal);
        Assert.Contains("positions", File.ReadAllText(folder.File("reports", "received", "scattered.json")), StringComparison.Ordinal);

        folder.Refreshed().Run().EndsWith(0);
    }

    [Fact]
    public void Samples_that_are_not_finite_are_BNG3039_and_end_with_125()
    {
        using var folder = new GateFolder("scattered").Refreshed();

        Assert.Contains("300 of 300 samples of positions of seed 1", folder.WithVariable(Scattered.Variable, "NaN").Run().EndsWith(125).ErrorOf("BNG3039"), StringComparison.Ordinal);
    }
}
