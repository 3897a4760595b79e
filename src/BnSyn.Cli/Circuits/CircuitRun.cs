using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BnSyn.Engine.Circuits;

namespace BnSyn.Cli.Circuits;

/// <summary>One run of a circuit and what is written about it.</summary>
internal sealed class CircuitRun(Circuit circuit, long steps) : IDisposable
{
    // Steps between two looks at the progress and at Ctrl-C; a multiple of what Progress wants.
    private const int Portion = 64;

    private readonly SpikeRecord _record = new();
    private readonly Stopwatch _stepping = new();
    private string? _stateDigest;

    internal Circuit Circuit => circuit;

    /// <summary>Time of the steps alone, without construction and files.</summary>
    internal double Seconds => Math.Max(_stepping.Elapsed.TotalSeconds, 1e-9);

    internal string RasterDigest => _record.ComputeDigest();

    internal string StateDigest => _stateDigest ??= CircuitDigest.Compute(circuit);

    public void Dispose() => _record.Dispose();

    internal void Run(CancellationToken cancel) => Run(Portion, (_, _) => { }, cancel);

    /// <summary>Runs and writes a line for every spike.</summary>
    internal void RunWithRaster(Stream output, CancellationToken cancel)
    {
        using var writer = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("step,population,neuron");
        IReadOnlyList<string> populations = circuit.Populations;
        Run(circuit.BatchSteps, Write, cancel);

        void Write(long first, long end)
        {
            for (long step = first; step < end; step++)
            {
                foreach (string population in populations)
                {
                    foreach (int neuron in circuit.Spikes(population, step))
                    {
                        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step},{population},{neuron}"));
                    }
                }
            }
        }
    }

    internal void WriteReport(Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("backend", circuit.BackendName);
        json.WriteNumber("threads", circuit.Threads);
        json.WriteNumber("steps", circuit.Steps);
        json.WriteString("raster_sha256", RasterDigest);
        json.WriteString("state_sha256", StateDigest);
        json.WriteNumber("seconds", Seconds);
        json.WriteNumber("steps_per_second", circuit.Steps / Seconds);
        json.WriteStartObject("populations");
        foreach (string name in circuit.Populations)
        {
            PopulationActivity activity = circuit.Activity(name);
            json.WriteStartObject(name);
            json.WriteNumber("neurons", activity.Neurons);
            json.WriteNumber("spikes", activity.Spikes);
            json.WriteNumber("rate_hz", activity.RateHz);
            json.WriteNumber("active_neurons", activity.ActiveNeurons);
            json.WriteNumber("first_spike_step", activity.FirstSpike);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("delivered");
        foreach (string port in circuit.Ports)
        {
            json.WriteNumber(port, circuit.Delivered(port));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Run(int portion, Action<long, long> after, CancellationToken cancel)
    {
        var progress = new Progress(steps);
        try
        {
            while (circuit.Steps < steps)
            {
                cancel.ThrowIfCancellationRequested();
                long first = circuit.Steps;
                _stepping.Start();
                circuit.Run(Math.Min(portion, steps - first), _record);
                _stepping.Stop();
                after(first, circuit.Steps);
                progress.Report(circuit.Steps, (int)Math.Min(circuit.TotalSpikes, int.MaxValue));
            }
        }
        finally
        {
            progress.Clear();
        }
    }
}
