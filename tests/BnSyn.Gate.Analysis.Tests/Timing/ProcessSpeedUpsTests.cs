using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Timing;

public sealed class ProcessSpeedUpsTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_backend_that_takes_a_tenth_of_the_time_is_ten_times_as_fast_and_nothing_is_judged()
    {
        var gains = Timings.Compare(Timings.Series(ratio: 0.1)).Timing;
        var result = GateStages.Judge(bench.Request, Sample.Set(Sample.Scenario()) with { ProcessGains = gains });

        var speedUp = Assert.Single(result.Gains, entry => entry.Backend == "accelerated").ProcessSpeedUp!;
        Assert.InRange(speedUp.Ratio, 9.8, 10.2);
        Assert.InRange(speedUp.Lower, 9.5, speedUp.Ratio);
        Assert.InRange(speedUp.Upper, speedUp.Ratio, 10.5);
        Assert.Null(Assert.Single(result.Gains, entry => entry.Backend == "reference").ProcessSpeedUp);
        Assert.Empty(result.Findings);
    }
}
