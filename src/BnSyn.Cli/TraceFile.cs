using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using BnSyn.Cli.Parameters;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Numerics;

namespace BnSyn.Cli;

/// <summary>Writes what a run did, with the field names and number formats of BN-Syn's recordings.</summary>
internal static class TraceFile
{
    private const int ConnectionsShown = 20;
    private const int SpikesShown = 100;

    /// <summary>Writes the trace of <paramref name="simulation"/>.</summary>
    internal static void Write(Stream output, Simulation simulation)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        NetworkRecorder recorder = simulation.Recorder;
        json.WriteStartObject();
        json.WriteString("kind", "network");
        json.WriteString("backend", simulation.Network.BackendName);
        ParameterWriter.Write(json, simulation.Request);
        json.WriteNumber("nE", simulation.Network.NExc);
        json.WriteNumber("nI", simulation.Network.NInh);
        WriteSynapses(json, simulation.Network);
        WriteError(json, simulation);
        json.WriteNumber("total_spikes", recorder.Raster.Count);
        json.WriteString("raster_sha256", recorder.Raster.ComputeDigest());
        WriteFirstSpikes(json, recorder.Raster);
        WriteMetrics(json, recorder.Trace);
        WriteActivity(json, recorder.Trace);
        WriteSeries(json, "sigma", recorder.Trace.Sigma);
        WriteSeries(json, "gain", recorder.Trace.Gain);
        WriteLearning(json, simulation);
        WriteCheckpoints(json, simulation.Checkpoints);
        json.WriteEndObject();
    }

    // Only where synapses learn: without it a trace is that of a recording.
    private static void WriteLearning(Utf8JsonWriter json, Simulation simulation)
    {
        if (simulation.Network.Learning is not { } learning)
        {
            return;
        }

        var weights = new double[learning.Synapses];
        learning.CopyWeights(weights);
        json.WriteStartObject("learning");
        json.WriteNumber("synapses", learning.Synapses);
        json.WriteString("weights_sha256", Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<double>(weights))));
        WriteValue(json, "weight_mean_nS", weights.Length == 0 ? null : PairwiseSum.Mean(weights));
        WriteValue(json, "weight_std_nS", weights.Length == 0 ? null : PairwiseSum.StandardDeviation(weights));
        WriteValue(json, "modulator", learning.Modulator);
        WriteValue(json, "temperature", learning.Temperature);
        WriteValue(json, "gate", learning.Gate);
        WriteValue(json, "protein", learning.Protein);
        WriteSeries(json, "weights_nS", weights);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, double? value)
    {
        if (value is not { } number)
        {
            json.WriteNull(name);
            return;
        }

        json.WritePropertyName(name);
        ParameterWriter.WriteNumber(json, number, isInteger: false);
    }

    private static void WriteSynapses(Utf8JsonWriter json, Network network)
    {
        json.WriteStartObject("synapses");
        json.WriteNumber("total", network.Synapses.Total);
        json.WriteNumber("exc", network.Synapses.Exc);
        json.WriteNumber("inh", network.Synapses.Inh);
        json.WriteEndObject();
        WritePairs(
            json, "first_connections_pre_post", network.Connections().Take(ConnectionsShown).Select(c => (c.Pre, c.Post)));
    }

    private static void WriteError(Utf8JsonWriter json, Simulation simulation)
    {
        if (simulation.Violation is not { } violation)
        {
            json.WriteNull("error");
            return;
        }

        double[] V = simulation.Network.V.ToArray();
        json.WriteStartObject("error");
        json.WriteNumber("call_index", violation.Step);
        json.WriteString("type", "RuntimeError");
        json.WriteString("message", VoltageBoundsException.Reason);
        json.WriteString("V_min_repr", PythonNumber.Format(V.Min()));
        json.WriteString("V_max_repr", PythonNumber.Format(V.Max()));
        json.WriteNumber("argmin", Array.IndexOf(V, V.Min()));
        json.WriteEndObject();
    }

    private static void WriteFirstSpikes(Utf8JsonWriter json, SpikeRaster raster) => WritePairs(
        json,
        "first_spikes",
        Enumerable.Range(0, raster.Steps)
            .SelectMany(step => raster.At(step).ToArray().Select(neuron => (step, neuron)))
            .Take(SpikesShown));

    private static void WriteMetrics(Utf8JsonWriter json, NetworkTrace trace)
    {
        TraceMetrics metrics = TraceMetrics.From(trace);
        json.WriteStartObject("metrics14");
        foreach ((string name, Func<TraceMetrics, double> value) in TraceMetricTable.Rows)
        {
            json.WriteString(name, PythonNumber.Format(value(metrics)));
        }

        json.WriteEndObject();
    }

    private static void WriteActivity(Utf8JsonWriter json, NetworkTrace trace)
    {
        json.WriteStartArray("A_t1");
        foreach (double spikes in trace.Activity)
        {
            json.WriteNumberValue((long)spikes);
        }

        json.WriteEndArray();
    }

    private static void WriteSeries(Utf8JsonWriter json, string name, ReadOnlySpan<double> values)
    {
        json.WriteStartArray(name);
        foreach (double value in values)
        {
            ParameterWriter.WriteNumber(json, value, isInteger: false);
        }

        json.WriteEndArray();
    }

    private static void WriteCheckpoints(Utf8JsonWriter json, List<Checkpoint>? checkpoints)
    {
        if (checkpoints is null)
        {
            return;
        }

        json.WriteStartObject("checkpoints");
        foreach (Checkpoint checkpoint in checkpoints)
        {
            json.WriteStartObject(checkpoint.Name);
            json.WriteString("V", checkpoint.V);
            json.WriteString("w", checkpoint.W);
            json.WriteString("g_ampa", checkpoint.GAmpa);
            json.WriteString("g_nmda", checkpoint.GNmda);
            json.WriteString("g_gabaa", checkpoint.GGabaa);
            json.WriteStartArray("spiked");
            foreach (int neuron in checkpoint.Spiked)
            {
                json.WriteNumberValue(neuron);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WritePairs(Utf8JsonWriter json, string name, IEnumerable<(int First, int Second)> pairs)
    {
        json.WriteStartArray(name);
        foreach ((int first, int second) in pairs)
        {
            json.WriteStartArray();
            json.WriteNumberValue(first);
            json.WriteNumberValue(second);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
