using System.Globalization;
using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Library;

namespace BnSyn.Benchmarks.Circuits;

/// <summary>The sensorimotor circuit, all of it, on both backends and several threads: the digests of raster and state.</summary>
internal static class CircuitBitsTable
{
    private const int ReportEvery = 1000;

    /// <summary>Prints a row a way, the reference last.</summary>
    /// <returns>Whether all have the same bits.</returns>
    internal static bool Print(int steps)
    {
        Console.WriteLine("| backend | threads | steps | raster | state |");
        Console.WriteLine("|---|--:|--:|---|---|");
        (string Backend, int Threads)[] ways = [("accelerated", 1), ("accelerated", 2), ("accelerated", 4), ("reference", 1)];
        return ways.Select(way => Row(way.Backend, way.Threads, steps)).Distinct().Count() == 1;
    }

    private static (string Raster, string State) Row(string backend, int threads, int steps)
    {
        Circuit circuit = Circuit.Create(SensorimotorCircuit.Describe(CircuitLevel.Plastic), 42, backend, new CircuitOptions { Threads = threads });
        using var record = new SpikeRecord();
        while (circuit.Steps < steps)
        {
            circuit.Run(Math.Min(ReportEvery, steps - circuit.Steps), record);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{backend}, {threads} threads: step {circuit.Steps}"));
        }

        (string raster, string state) = (record.ComputeDigest(), CircuitDigest.Compute(circuit));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {backend} | {circuit.Threads} | {steps} | {raster[..16]} | {state[..16]} |"));
        return (raster, state);
    }
}
