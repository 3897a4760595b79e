using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>Ensembles from the engine to the exit code.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class EnsembleTests
{
    [Fact]
    public void A_backend_of_other_bits_passes_at_the_first_look()
    {
        using var folder = new GateFolder("coarse").Refreshed();

        var closing = Assert.Single(folder.Run().EndsWith(0).Lines);

        Assert.StartsWith("PhysicsGate: Passed, 10 comparisons of 1 scenario", closing, StringComparison.Ordinal);
        Assert.Contains("### coarse: single, equivalent\n\n20 pairs of seeds", folder.Report(), StringComparison.Ordinal);
        Assert.Contains("\"filledBy\": \"accelerated\"", File.ReadAllText(folder.Baseline("coarse")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_backend_of_other_physics_ends_with_1_as_BNG3018()
    {
        using var folder = new GateFolder("coarse").Refreshed();

        Assert.Contains("position (single) is shifted by 0.1, interval [0.1, 0.1] m", folder.WithVariable(Coarse.Variable, "0.1").Run().EndsWith(1).ErrorOf("BNG3018"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_backend_of_other_physics_is_never_accepted_as_BNG2038()
    {
        using var folder = new GateFolder("coarse").WithVariable(Coarse.Variable, "0.1")
            .With("PhysicsGateRefreshBaselines", "true").With("PhysicsGateRefreshReason", "why not");

        folder.Run().EndsWith(125).ErrorOf("BNG2038");
        Assert.False(File.Exists(folder.Baseline("coarse")));
    }

    [Fact]
    public void An_open_first_look_is_extended_to_plan_and_an_open_second_one_ends_with_2_as_BNG3021()
    {
        // Rounding puts some pairs below the margin and some above it: no number of seeds decides.
        using var folder = new GateFolder("coarse").Refreshed().WithVariable(Coarse.Variable, "0.05");

        Assert.Contains("40 pairs of seeds, look 2", folder.Run().EndsWith(2).ErrorOf("BNG3021"), StringComparison.Ordinal);
        Assert.Contains("ensemble extended 20/20", folder.Run().Error, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void An_engine_that_never_repeats_itself_passes_by_its_ensemble_alone()
    {
        using var folder = new GateFolder("gas").Refreshed();

        folder.Run().EndsWith(0);

        Assert.Contains("40 seeds a side (Mann-Whitney intervals)", folder.Report(), StringComparison.Ordinal);
    }
}
