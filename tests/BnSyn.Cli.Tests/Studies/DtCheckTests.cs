using BnSyn.Cli.Reports;
using BnSyn.Cli.Studies;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Neurons;
using Xunit;

namespace BnSyn.Cli.Tests.Studies;

[WaitsFor(Awaited.Simulations)]
public sealed class DtCheckTests
{
    [Fact]
    public void Runs_of_every_dt_last_as_long_and_are_those_of_the_network()
    {
        NetworkRun run = Runs.Of("adaptation", 500);
        Report report = Done(run, halvings: 2, seeds: 2);
        Assert.Equal([0.1, 0.1, 0.05, 0.05, 0.025, 0.025], report.Numbers("runs", "dt_ms"));
        Assert.Equal([500L, 500L, 1000L, 1000L, 2000L, 2000L], report.Column("runs", "steps"));
        Assert.Equal([42L, 43L, 42L, 43L, 42L, 43L], report.Column("runs", "seed"));

        var recorder = new NetworkRecorder(Network.Create(run.Request.Network with { DtMs = 0.05 }, 43, "reference"));
        for (int step = 0; step < 1000; step++)
        {
            recorder.Step();
        }

        RunSummary expected = RunSummary.Of(recorder.Trace, 211, 0.05);
        Assert.True(expected.RateMean_Hz > 10.0);
        Assert.Equal(expected.RateMean_Hz, report.Numbers("runs", "rate_mean_hz")[3]);
        Assert.Equal(expected.SigmaMean, report.Numbers("runs", "sigma_mean")[3]);
    }

    [Fact]
    public void Network_that_fires_passes_and_a_neuron_converges_with_order_one()
    {
        Report report = Done(Runs.Of("adaptation", 2000), halvings: 2, seeds: 2);
        Assert.Empty(report.Failures);
        Assert.Equal([true, true], report.Column("differences", "passes"));
        Assert.InRange(report.Numbers("differences", "rate_difference_relative")[1], 0.0, 0.02);
        Assert.Equal(1.0, report.Numbers("neuron", "order")[0], 0.05);
    }

    [Fact]
    public void Difference_beyond_its_limit_does_not_pass_and_is_named()
    {
        Report report = Done(Runs.Of("sparse", 1000), 1, 2, rateLimit: 1e-6);
        Assert.Contains("dt 0.1 ms against 0.05 ms: the rate differs by", Assert.Single(report.Failures), StringComparison.Ordinal);
        Assert.Equal([false], report.Column("differences", "passes"));
        Assert.Contains("sigma by", Assert.Single(Done(Runs.Of("sparse", 1000), 1, 2, sigmaLimit: 1e-9).Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Silence_does_not_pass() =>
        Assert.Contains("silence is the same at every step", Assert.Single(Done(Runs.Of("default", 100), 1, 1).Failures), StringComparison.Ordinal);

    [Fact]
    public void Step_that_is_too_wide_for_the_neuron_does_not_pass()
    {
        NetworkRun run = Runs.Of("adaptation", 100);
        run = run with { Request = run.Request with { Network = run.Request.Network with { DtMs = 1.0, AdEx = new AdExParameters { C_pF = 4.0 } } } };
        Assert.False(NeuronConvergence.Of(run.Request.Network.AdEx, 1.0).Passes);
        Assert.True(NeuronConvergence.Of(run.Request.Network.AdEx, 0.01).Passes);
    }

    [Fact]
    public void Single_seed_has_no_interval()
    {
        Report report = Done(Runs.Of("sparse", 500), 1, 1);
        Assert.Equal([double.NaN], report.Numbers("differences", "sigma_difference_lower"));
        Assert.Null(Record.Exception(() => ReportText.Of(report)));
    }

    [Fact]
    public void Seeds_and_steps_that_there_are_not_are_refused()
    {
        NetworkRun last = Runs.Of("sparse", 100) with { Request = Runs.Of("sparse", 100).Request with { Seed = uint.MaxValue } };
        Assert.Contains("seeds must end at 4294967295", Assert.Throws<UsageException>(() => new DtCheckStudy(last, 1, 2, 0.25, 0.2)).Message, StringComparison.Ordinal);
        Assert.Contains("steps must be at most", Assert.Throws<UsageException>(() => new DtCheckStudy(Runs.Of("sparse", 2_000_000_000), 2, 1, 0.25, 0.2)).Message, StringComparison.Ordinal);
    }

    private static Report Done(NetworkRun run, int halvings, int seeds, double rateLimit = 0.25, double sigmaLimit = 0.2)
    {
        var study = new DtCheckStudy(run, halvings, seeds, rateLimit, sigmaLimit);
        study.Run(CancellationToken.None);
        Assert.Equal(2, study.Draw().Panels.Count);
        return study.Report();
    }
}
