using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Tests.Engine;

namespace BnSyn.Gate.Runner.Tests.Observing;

public sealed class ObservationRecorderTests : IDisposable
{
    private readonly ObservationRecorder _recorder = new(new Oscillator().Describe());

    public void Dispose() => _recorder.Dispose();

    [Fact]
    public void What_is_declared_is_kept()
    {
        _recorder.Scalar("energy", 0.5);
        _recorder.Digest("path", Enumerable.Repeat((byte)0xAB, 32).ToArray());
        _recorder.Count("anything", 3);

        Assert.Equal(0.5, _recorder.Metrics["energy"]);
        Assert.Equal(string.Concat(Enumerable.Repeat("ab", 32)), _recorder.Digests["path"]);
        Assert.Equal(3, _recorder.Counts["anything"]);
        Assert.Empty(_recorder.Misreported);
    }

    [Fact]
    public void What_is_not_declared_is_not_kept()
    {
        _recorder.Scalar("path", 1);
        _recorder.Digest("energy", new byte[32]);

        Assert.Equal(["path", "energy"], _recorder.Misreported);
        Assert.Empty(_recorder.Metrics);
        Assert.Empty(_recorder.Digests);
    }

    [Fact]
    public void Of_what_is_reported_twice_the_first_is_kept()
    {
        _recorder.Scalar("energy", 0.5);
        _recorder.Scalar("energy", 0.6);
        _recorder.Digest("path", new byte[32]);
        _recorder.Digest("path", Enumerable.Repeat((byte)1, 32).ToArray());
        _recorder.Count("elements", 1);
        _recorder.Count("elements", 2);

        Assert.Equal(["energy", "path", "elements"], _recorder.Misreported);
        Assert.Equal(0.5, _recorder.Metrics["energy"]);
        Assert.Equal(new string('0', 64), _recorder.Digests["path"]);
        Assert.Equal(1, _recorder.Counts["elements"]);
    }

    [Fact]
    public void Samples_of_a_declared_distribution_are_kept_sorted_once()
    {
        using var recorder = new ObservationRecorder(new Oscillator().Describe() with
        {
            Distributions = [new("speeds", "m/s", new(DistributionDistance.Wasserstein, 1, "why"))],
        });

        recorder.Samples("speeds", [3, 1, 2]);
        recorder.Samples("speeds", [4]);
        recorder.Samples("energy", [4]);
        _recorder.Samples("speeds", [4]);

        Assert.Equal([1, 2, 3], recorder.Distributions!["speeds"].Values);
        Assert.Equal(["speeds", "energy"], recorder.Misreported);
        Assert.Null(_recorder.Distributions);
        Assert.Equal(["speeds"], _recorder.Misreported);
    }

    [Fact]
    public void A_count_with_the_name_of_a_metric_is_its_value()
    {
        _recorder.Count("crossings", 1L << 53);

        Assert.Equal(9007199254740992, _recorder.Metrics["crossings"]);
        Assert.Equal(9007199254740992, _recorder.Counts["crossings"]);
        Assert.Empty(_recorder.Misreported);
    }

    [Fact]
    public void A_metric_that_is_reported_as_a_value_and_as_a_count_is_misreported_in_either_order()
    {
        _recorder.Scalar("energy", 0.5);
        _recorder.Count("energy", 7);
        _recorder.Count("crossings", 7);
        _recorder.Scalar("crossings", 7);

        Assert.Equal(["energy", "crossings"], _recorder.Misreported);
        Assert.Equal(0.5, _recorder.Metrics["energy"]);
        Assert.Empty(_recorder.Counts.Keys.Except(["crossings"]));
    }

    [Fact]
    public void A_count_that_no_metric_can_hold_exactly_is_misreported()
    {
        _recorder.Count("crossings", (1L << 53) + 1);
        _recorder.Count("elements", (1L << 53) + 1);

        Assert.Equal(["crossings"], _recorder.Misreported);
        Assert.Empty(_recorder.Metrics);
    }

    [Fact]
    public void A_value_that_is_not_finite_is_kept_for_the_rule_that_judges_it()
    {
        _recorder.Scalar("energy", double.NaN);

        Assert.Equal(double.NaN, _recorder.Metrics["energy"]);
        Assert.Empty(_recorder.Misreported);
    }

    [Fact]
    public void A_digest_of_another_length_and_a_negative_count_are_misreported()
    {
        _recorder.Digest("path", new byte[20]);
        _recorder.Count("elements", -1);

        Assert.Equal(["path", "elements"], _recorder.Misreported);
        Assert.Empty(_recorder.Digests);
        Assert.Empty(_recorder.Counts);
    }
}
