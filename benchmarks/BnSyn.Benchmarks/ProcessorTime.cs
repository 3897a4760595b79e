using System.Diagnostics;
using System.Globalization;
using BnSyn.Engine.Networks;

namespace BnSyn.Benchmarks;

/// <summary>Processor time of one simulated second on one thread: what <c>benchmarks/peers</c> compares with other simulators.</summary>
internal static class ProcessorTime
{
    private const int SettlingSteps = 1000;
    private const int Steps = 10_000;

    /// <summary>Prints the processor seconds of the process during the steps after the onset, and the firing rate in Hz.</summary>
    internal static void Print(int neurons)
    {
        Network network = Network.Create(Workload.Of(neurons), Workload.Seed, "accelerated", threads: 1);
        Advance(network, SettlingSteps);
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        long spikes = Advance(network, Steps);
        process.Refresh();
        double seconds = (process.TotalProcessorTime - before).TotalSeconds;
        double simulated = Steps * network.Parameters.DtMs / 1000.0;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{seconds / simulated:F4} {spikes / simulated / neurons:F2}"));
    }

    private static long Advance(Network network, int steps)
    {
        long spikes = 0;
        for (int step = 0; step < steps; step++)
        {
            network.Step();
            spikes += network.Spikes.Length;
        }

        return spikes;
    }
}
