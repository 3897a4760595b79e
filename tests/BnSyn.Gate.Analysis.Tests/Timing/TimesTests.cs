using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Timing;

public sealed class TimesTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-1, "-1")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void A_time_that_is_none_is_BNG4004(double seconds, string shown)
    {
        var series = Timings.Series();
        var comparison = Timings.Compare(series with { Samples = [.. series.Samples.Skip(1), series.Samples[0] with { Seconds = [seconds] }] });

        Assert.Contains($" is {shown} s;", bench.Find("BNG4004", comparison).Message, StringComparison.Ordinal);
        Assert.Equal(Verdict.Invalid, bench.Judge(comparison).Verdict);
    }

    [Fact]
    public void A_process_without_a_time_is_BNG4004()
    {
        var series = Timings.Series();

        Assert.NotNull(bench.Find("BNG4004", Timings.Compare(series with { Samples = [.. series.Samples.Skip(1), series.Samples[0] with { Seconds = [] }] })));
    }
}
