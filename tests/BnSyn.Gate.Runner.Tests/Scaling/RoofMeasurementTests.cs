using BnSyn.Gate.Runner.Scaling;

namespace BnSyn.Gate.Runner.Tests.Scaling;

/// <summary>What the machine can do, in this process.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class RoofMeasurementTests
{
    [Fact]
    public void A_roof_has_a_peak_and_bandwidths_by_ascending_data()
    {
        var roof = RoofMeasurement.Make(0.01);

        // From an emulated machine to one of the next decade.
        Assert.InRange(roof.OperationsPerSecond, 1e7, 1e13);
        Assert.Equal(8, roof.Bandwidths.Count);
        Assert.All(roof.Bandwidths, bandwidth => Assert.InRange(bandwidth.BytesPerSecond, 1e7, 1e13));
        Assert.Equal(roof.Bandwidths.OrderBy(bandwidth => bandwidth.Bytes), roof.Bandwidths);
        Assert.Equal(roof.Bandwidths[0].BytesPerSecond, roof.BandwidthOf(1));
        Assert.Equal(roof.Bandwidths[^1].BytesPerSecond, roof.BandwidthOf(1e12));
    }
}
