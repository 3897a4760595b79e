using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.PerSeed;

public sealed class OtherClassRuleTests : IDisposable
{
    private readonly Bench bench = new(Machines.Scenario());

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Bits_that_a_known_class_gave_are_identical_on_every_class()
    {
        var result = GateStages.Judge(bench.Request, Machines.Elsewhere(Machines.Scenario()));

        Assert.Empty(result.Findings);
        Assert.All(result.Comparisons, comparison => Assert.Equal(Outcome.Identical, comparison.Outcome));
    }

    [Fact]
    public void Other_bits_on_an_unknown_class_are_BNG2022_once_for_the_whole_run_and_no_warning()
    {
        var result = GateStages.Judge(bench.Request, Machines.Elsewhere(Machines.Loose().WithRuns(run => run.WithDigest("raster", "other").WithTrailFrom(3))));

        var finding = Assert.Single(result.Findings);
        Assert.Equal("BNG2022", finding.Diagnostic.Code);
        Assert.Equal(
            "This machine's class is macos-arm64. In 4 of 4 comparisons the bits differ from those of the classes in the baselines (linux-x64-net10-v256); there the tolerances decide",
            finding.Message);
        Assert.Equal(DiagnosticSeverity.Message, finding.Severity);
        Assert.Equal(Verdict.Passed, result.Verdict);
        Assert.Equal([Sample.Name], result.OfUnknownClass);
    }

    [Fact]
    public void Of_the_bits_of_several_classes_any_is_proof()
    {
        MeasurementSet elsewhere = Machines.Elsewhere(Machines.Scenario().WithRuns(run => run.WithDigest("raster", "other").WithTrailFrom(3)));
        Assert.False(bench.Refresh(elsewhere).IsRefused);

        foreach (var environmentClass in (string[])[Sample.Machine.EnvironmentClass, "macos-arm64", "windows-x64"])
        {
            var result = GateStages.Judge(bench.Request, elsewhere with { Machine = Sample.Machine with { EnvironmentClass = environmentClass } });

            Assert.Empty(result.Findings);
            Assert.All(result.Comparisons, comparison => Assert.Equal(Outcome.Identical, comparison.Outcome));
        }
    }
}
