using System.Globalization;
using System.Text.Json;
using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Tests.Golden;
using Xunit;

namespace BnSyn.Engine.Gpu.Tests.Backends;

/// <summary>Every recorded run of the original on the device: states, series and raster bit for bit, as the reference has them in the engine's own tests.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class GoldenRunTests
{
    public static TheoryData<string> Runs() => [.. GoldenFile.NetworkNames()];

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_run_on_the_device_gives_the_recorded_bits(string name)
    {
        GpuDevice device = TestDevice.Required();
        JsonElement golden = GoldenFile.Read(name);
        JsonElement parameters = golden.GetProperty("params");
        Network network = GpuNetwork.Create(GoldenParameters.Network(parameters), parameters.GetProperty("seed").GetUInt64(), device);
        Assert.Equal("gpu", network.BackendName);
        Assert.Equal(golden.GetProperty("synapses").GetProperty("total").GetInt64(), network.Synapses.Total);
        var recorder = new NetworkRecorder(network);
        GoldenState.Check(golden, "0", network);
        VoltageBoundsException? violation = null;
        for (int step = 1; step <= parameters.GetProperty("steps").GetInt32() && violation is null; step++)
        {
            violation = Step(recorder);
            if (violation is null && step is 1 or 10 or 100)
            {
                GoldenState.Check(golden, step.ToString(CultureInfo.InvariantCulture), network);
            }
        }

        GoldenState.Check(golden, "final", network);
        Assert.Equal(Series(golden, "A_t1"), recorder.Trace.Activity.ToArray());
        SameBits.Check("sigma", Series(golden, "sigma"), recorder.Trace.Sigma);
        SameBits.Check("gain", Series(golden, "gain"), recorder.Trace.Gain);
        Assert.Equal(golden.GetProperty("raster_sha256").GetProperty("reference").GetString(), recorder.Raster.ComputeDigest());
        JsonElement error = golden.GetProperty("error");
        Assert.Equal(error.ValueKind == JsonValueKind.Null ? null : error.GetProperty("call_index").GetInt64(), violation?.Step);
    }

    private static VoltageBoundsException? Step(NetworkRecorder recorder)
    {
        try
        {
            recorder.Step();
            return null;
        }
        catch (VoltageBoundsException violation)
        {
            return violation;
        }
    }

    private static double[] Series(JsonElement golden, string name) => [.. golden.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];
}
