using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Analysis;

public sealed class RunSummaryTests
{
    [Fact]
    public void Summary_is_mean_and_standard_deviation_of_the_series()
    {
        var trace = new NetworkTrace();
        trace.Add(new StepResult(0, 2, 1.0, 1.0, 100.0));
        trace.Add(new StepResult(2, 4, 1.5, 1.0, 200.0));
        RunSummary summary = RunSummary.Of(trace, 200, 0.1);
        Assert.Equal((150.0, 50.0), (summary.RateMean_Hz, summary.RateStd_Hz));
        Assert.Equal((1.25, 0.25), (summary.SigmaMean, summary.SigmaStd));
    }

    [Fact]
    public void Rates_are_those_of_the_steps_bit_for_bit()
    {
        Network network = Network.Create(new NetworkParameters { N = 37, ExternalCurrentPA = 500.0 }, 1, "reference");
        var trace = new NetworkTrace();
        var rates = new List<double>();
        for (int step = 0; step < 300; step++)
        {
            StepResult result = network.Step();
            trace.Add(result);
            rates.Add(result.SpikeRateHz);
        }

        Assert.True(rates.Max() > 0.0);
        Assert.Equal(BnSyn.Engine.Numerics.PairwiseSum.Mean(rates.ToArray()), RunSummary.Of(trace, 37, 0.1).RateMean_Hz);
    }

    [Fact]
    public void Run_without_a_step_is_refused() => Assert.ThrowsAny<ArgumentException>(() => RunSummary.Of(new NetworkTrace(), 1, 0.1));
}
