using System.Diagnostics;
using System.Globalization;
using BnSyn.Engine.Networks;

namespace BnSyn.Benchmarks;

/// <summary>What a network of a fixed in-degree takes: to be built, in memory, and for a step.</summary>
internal static class SizeTable
{
    private const double MiB = 1024.0 * 1024.0;
    private const int Steps = 20;

    internal static void Print(int neurons, int inDegree)
    {
        NetworkParameters parameters = Workload.Of(neurons) with { InDegree = inDegree };
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        Network network = Network.Create(parameters, Workload.Seed, "accelerated");
        double built = clock.Elapsed.TotalSeconds;
        double kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        clock.Restart();
        for (int step = 0; step < Steps; step++)
        {
            network.Step();
        }

        double perStep = clock.Elapsed.TotalMilliseconds / Steps;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine("| N | synapses | threads | s to build | MiB kept | MiB at most | bytes/synapse | ms/step | events in the steps |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {neurons} | {network.Synapses.Total} | {network.Threads} | {built:F1} | {kept / MiB:F0} | {process.PeakWorkingSet64 / MiB:F0} | {kept / network.Synapses.Total:F3} | {perStep:F2} | {network.SynapticEvents} |"));
    }
}
