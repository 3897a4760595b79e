using System.Globalization;
using System.Text.Json;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Backends;
using Xunit;

namespace BnSyn.Engine.Tests.Golden;

/// <summary>Every recorded run of the original, on every backend that promises its bits, on one thread and on more, bit for bit.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class GoldenNetworkTests
{
    public static TheoryData<string, string, int> Runs()
    {
        var runs = new TheoryData<string, string, int>();
        foreach (string name in GoldenFile.NetworkNames())
        {
            if (!InstructionSetTests.IsChild || NeuronsOf(name) <= 200)
            {
                // The dense reference is slow, and scalar with every set of instructions.
                runs.Add(name, NetworkBackends.BitEqualNames[0], 1);
            }

            foreach (string backend in NetworkBackends.BitEqualNames.Skip(1))
            {
                runs.Add(name, backend, 1);
                runs.Add(name, backend, 2);
                runs.Add(name, backend, 4);
            }
        }

        return runs;
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void RunGivesTheRecordedBits(string name, string backend, int threads)
    {
        JsonElement golden = GoldenFile.Read(name);
        JsonElement parameters = golden.GetProperty("params");
        Network network = Network.Create(
            GoldenParameters.Network(parameters), parameters.GetProperty("seed").GetUInt64(), backend, threads);
        CheckConnections(golden, network);

        var recorder = new NetworkRecorder(network);
        VoltageBoundsException? violation = Run(golden, network, recorder, parameters.GetProperty("steps").GetInt32(), name);

        GoldenState.Check(golden, "final", network);
        CheckSeries(golden, recorder.Trace);
        CheckRaster(golden, recorder.Raster);
        CheckMetrics(golden.GetProperty("metrics14"), TraceMetrics.From(recorder.Trace));
        CheckError(golden.GetProperty("error"), violation, network);
    }

    private static int NeuronsOf(string name) => GoldenParameters.Network(GoldenFile.Read(name).GetProperty("params")).N;

    private static VoltageBoundsException? Run(
        JsonElement golden, Network network, NetworkRecorder recorder, int steps, string name)
    {
        Assert.NotEqual(0, steps);
        GoldenState.Check(golden, "0", network);
        for (int step = 1; step <= steps; step++)
        {
            try
            {
                recorder.Step();
            }
            catch (VoltageBoundsException violation)
            {
                Assert.False(golden.GetProperty("error").ValueKind == JsonValueKind.Null, $"{name} must not fail");
                return violation;
            }

            if (step is 1 or 10 or 100)
            {
                GoldenState.Check(golden, step.ToString(CultureInfo.InvariantCulture), network);
            }
        }

        return null;
    }

    private static void CheckConnections(JsonElement golden, Network network)
    {
        Assert.Equal(golden.GetProperty("nE").GetInt32(), network.NExc);
        Assert.Equal(golden.GetProperty("nI").GetInt32(), network.NInh);
        JsonElement synapses = golden.GetProperty("synapses");
        Assert.Equal(synapses.GetProperty("total").GetInt64(), network.Synapses.Total);
        Assert.Equal(synapses.GetProperty("exc").GetInt64(), network.Synapses.Exc);
        Assert.Equal(synapses.GetProperty("inh").GetInt64(), network.Synapses.Inh);
        Assert.Equal(
            golden.GetProperty("first_connections_pre_post").EnumerateArray().Select(c => (c[0].GetInt32(), c[1].GetInt32())),
            network.Connections().Take(20).Select(c => (c.Pre, c.Post)));
    }

    private static void CheckSeries(JsonElement golden, NetworkTrace trace)
    {
        Assert.Equal(Series(golden, "A_t1"), trace.Activity.ToArray());
        Assert.Equal(Series(golden, "sigma"), trace.Sigma.ToArray());
        Assert.Equal(Series(golden, "gain"), trace.Gain.ToArray());
    }

    private static double[] Series(JsonElement golden, string name) =>
        [.. golden.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];

    private static void CheckRaster(JsonElement golden, SpikeRaster raster)
    {
        Assert.Equal(golden.GetProperty("total_spikes").GetInt32(), raster.Count);
        Assert.Equal(golden.GetProperty("raster_sha256").GetProperty("reference").GetString(), raster.ComputeDigest());
        Assert.Equal(
            golden.GetProperty("first_spikes").EnumerateArray().Select(s => (s[0].GetInt32(), s[1].GetInt32())),
            Enumerable.Range(0, raster.Steps).SelectMany(step => raster.At(step).ToArray().Select(id => (step, id))).Take(100));
    }

    private static void CheckMetrics(JsonElement expected, TraceMetrics metrics)
    {
        Assert.Equal(14, expected.EnumerateObject().Count());
        Assert.Equal(expected.EnumerateObject().Select(p => p.Name), TraceMetricTable.Rows.Select(row => row.Name));
        foreach ((string name, Func<TraceMetrics, double> value) in TraceMetricTable.Rows)
        {
            double recorded = double.Parse(expected.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
            Assert.True(recorded == value(metrics), $"{name}: recorded {recorded:R}, got {value(metrics):R}");
        }
    }

    private static void CheckError(JsonElement expected, VoltageBoundsException? violation, Network network)
    {
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.Null(violation);
            return;
        }

        Assert.NotNull(violation);
        Assert.Equal(expected.GetProperty("call_index").GetInt64(), violation.Step);
        Assert.Equal(network.StepIndex, violation.Step);
        Assert.StartsWith(expected.GetProperty("message").GetString()!, violation.Message, StringComparison.Ordinal);
        double[] V = network.V.ToArray();
        Assert.Equal(double.Parse(expected.GetProperty("V_min_repr").GetString()!, CultureInfo.InvariantCulture), V.Min());
        Assert.Equal(double.Parse(expected.GetProperty("V_max_repr").GetString()!, CultureInfo.InvariantCulture), V.Max());
        Assert.Equal(expected.GetProperty("argmin").GetInt32(), Array.IndexOf(V, V.Min()));
        Assert.Equal(V[violation.Neuron], violation.Value_mV);
        Assert.True(violation.Value_mV < violation.Minimum_mV || violation.Value_mV > violation.Maximum_mV);
    }
}
