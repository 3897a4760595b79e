using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Series;

public sealed class SeriesSizeRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_channel_of_zero_without_a_nominal_size_is_BNG3027_and_no_refresh_accepts_it()
    {
        var scenario = Recorded.Of(Recorded.Orbit, Recorded.Samples(50, time => [time, 0]));

        Assert.Equal("near-critical: the series 'orbit' of seed 1 (reference) cannot be compared: the channel 'v' is 0 throughout, and declares no NominalSize", bench.Find("BNG3027", scenario).Message);
        Assert.Contains(bench.Refresh(Sample.Set(scenario)).Findings, refusal => refusal.Diagnostic.Code == "BNG2029");
        var sized = Recorded.Orbit with { Channels = [Recorded.Orbit.Channels[0], Recorded.Orbit.Channels[1] with { NominalSize = 1 }] };
        Assert.False(bench.Refresh(Sample.Set(Recorded.Of(sized, Recorded.Samples(50, time => [time, 0])))).IsRefused);
    }

    [Fact]
    public void A_horizon_before_the_second_sample_is_BNG3027() =>
        Assert.Contains(
            "its horizon, 0.005 s, comes before its second kept sample",
            bench.Find("BNG3027", Recorded.Of(Recorded.Orbit with { Horizon = 0.005 }, Recorded.Samples(1))).Message,
            StringComparison.Ordinal);
}
