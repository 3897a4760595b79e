using BnSyn.Cli.Reports;
using BnSyn.Cli.Studies;
using BnSyn.Engine.Avalanches;
using BnSyn.Engine.Networks.Analysis;
using Xunit;

namespace BnSyn.Cli.Tests.Studies;

[WaitsFor(Awaited.Simulations)]
public sealed class AvalanchesStudyTests
{
    [Fact]
    public void Laws_are_those_of_the_avalanches_after_the_first_fifth()
    {
        NetworkRun run = Runs.Of("near-critical", 8000);
        Report report = Done(new AvalanchesStudy(run) { Samples = 3 });
        NetworkRecorder recorder = RecordedRun.Of(run, null, CancellationToken.None).Recorder;
        double[] activity = recorder.Trace.Activity[1600..].ToArray();
        int steps = (int)Math.Round(ActivityBins.MeanInterval_steps(activity));
        IReadOnlyList<Avalanche> avalanches = AvalancheDetection.Find(ActivityBins.Sum(activity, steps));
        PowerLawFit sizes = DiscretePowerLaw.FitFromBestMinimum([.. avalanches.Select(avalanche => avalanche.Size)]);
        Assert.Equal([steps], report.Column("activity", "bin_steps"));
        Assert.Equal([avalanches.Count], report.Column("activity", "avalanches"));
        Assert.Equal(["size", "duration"], report.Column("laws", "quantity"));
        Assert.Equal(sizes.Exponent, report.Numbers("laws", "exponent")[0]);
        Assert.True(report.Numbers("laws", "lower")[0] < sizes.Exponent && sizes.Exponent < report.Numbers("laws", "upper")[0]);
        Assert.All(report.Numbers("laws", "p"), p => Assert.InRange(p, 0.0, 1.0));
        Assert.InRange(report.Numbers("branching", "branching_ratio")[0], 0.5, 1.1);
        Assert.Empty(report.Failures);
    }

    [Fact]
    public void Silent_network_does_not_pass() => Assert.Contains(
        "no neuron fired after the first fifth", Assert.Single(Done(new AvalanchesStudy(Runs.Of("default", 200))).Failures), StringComparison.Ordinal);

    [Fact]
    public void Activity_without_a_silent_bin_has_no_avalanches_and_does_not_pass() => Assert.Contains(
        "no bin of 100 steps is silent", Assert.Single(Done(new AvalanchesStudy(Runs.Of("near-critical", 1000)) { StepsPerBin = 100 }).Failures), StringComparison.Ordinal);

    [Fact]
    public void Too_few_avalanches_for_a_law_are_said_in_its_place()
    {
        Report report = Done(new AvalanchesStudy(Runs.Of("sparse", 500)) { LeastCount = 100_000 });
        Assert.Equal([null, null], report.Column("laws", "exponent"));
        Assert.All(report.Column("laws", "verdict"), verdict => Assert.StartsWith("a power law needs 100000 from some value on", (string?)verdict, StringComparison.Ordinal));
        Assert.Null(Record.Exception(() => ReportText.Of(report)));
    }

    private static Report Done(AvalanchesStudy study)
    {
        study.Run(CancellationToken.None);
        Assert.Equal(2, study.Draw().Panels.Count);
        return study.Report();
    }
}
