using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>
/// A sum in another order rounds otherwise: other bits, every metric within its tolerance. The gate warns, and the warning obeys
/// what MSBuild and the compiler know about warnings.
/// </summary>
public sealed class WarningTests(RoundedProject rounded) : IClassFixture<RoundedProject>
{
    private const string Equivalent = "BNG3016";

    [Fact]
    public void Equivalent_physics_passes_with_a_warning_at_the_baselines_line_that_comes_again_although_nothing_changed()
    {
        BuildOutcome[] runs = [Run(), Run()];

        Assert.All(runs, run =>
        {
            run.AssertPassed();
            Assert.Equal(1, run.GateRuns);
            var warning = Assert.Single(run.Warnings, warning => warning.Code == Equivalent);
            Assert.Equal(rounded.User.Baseline, warning.File);
            Assert.InRange(warning.Line, 1, int.MaxValue);
        });
    }

    [Theory]
    [InlineData($"-p:NoWarn={Equivalent}", 0, Explicit = true)]
    [InlineData($"-p:TreatWarningsAsErrors=true -p:NoWarn={Equivalent}", 0, Explicit = true)]
    [InlineData($"-p:TreatWarningsAsErrors=true -p:WarningsNotAsErrors={Equivalent}", 1)]
    public void What_exempts_a_warning_lets_the_build_pass(string options, int warnings)
    {
        var run = Run(options.Split(' '));

        run.AssertPassed();
        Assert.Equal(1, run.GateRuns);
        Assert.Equal(warnings, run.Warnings.Count(warning => warning.Code == Equivalent));
    }

    [Theory]
    [InlineData("-p:TreatWarningsAsErrors=true", Explicit = true)]
    [InlineData($"-p:WarningsAsErrors={Equivalent}", Explicit = true)]
    [InlineData($"-p:MSBuildWarningsAsErrors={Equivalent}", Explicit = true)]
    [InlineData("-warnaserror", Explicit = true)]
    [InlineData("-p:PhysicsGateRequire=Identical", Explicit = true)]
    public void What_makes_a_warning_an_error_fails_the_build(string option)
    {
        var run = Run(option);

        run.AssertFailed();
        Assert.Equal([Equivalent], run.ErrorCodes);
    }

    private BuildOutcome Run(params string[] options) => rounded.User.Gate(["--no-restore", .. options]);
}
