using System.Diagnostics;
using System.Globalization;
using BnSyn.Engine.Networks;

namespace BnSyn.Benchmarks;

/// <summary>What building a network costs: N² draws of the stream, and memory for the synapses that exist.</summary>
internal static class ConstructionTable
{
    private const double MiB = 1024.0 * 1024.0;

    private static readonly (int Neurons, double Probability)[] Sizes = [(1000, 0.05), (10_000, 0.05), (20_000, 0.05), (100_000, 0.01)];

    internal static void Print()
    {
        Console.WriteLine("| N | p | synapses | s | ns/draw | MiB allocated | MiB kept | bytes/synapse |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach ((int neurons, double probability) in Sizes)
        {
            NetworkParameters parameters = Workload.Of(neurons) with { PConn = probability };
            Network.Create(parameters with { N = 200 }, Workload.Seed, "accelerated");
            long before = GC.GetTotalMemory(forceFullCollection: true);
            long allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
            var clock = Stopwatch.StartNew();
            Network network = Network.Create(parameters, Workload.Seed, "accelerated");
            double seconds = clock.Elapsed.TotalSeconds;
            double allocated = GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;
            double kept = GC.GetTotalMemory(forceFullCollection: true) - before;
            network.Step();
            double perDraw = 1e9 * seconds / ((double)neurons * neurons);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {neurons} | {probability} | {network.Synapses.Total} | {seconds:F3} | {perDraw:F2} | {allocated / MiB:F1} | {kept / MiB:F1} | {kept / network.Synapses.Total:F2} |"));
        }
    }
}
