using System.Diagnostics;
using System.Globalization;
using BnSyn.Engine.Gpu;
using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Networks;

namespace BnSyn.Benchmarks;

/// <summary>Steps on an OpenCL device, in binary64 and binary32, beside those of the accelerated backend: rounds alternate between them, the median of the rounds counts.</summary>
/// <remarks>Set-up, steps and transfers are told apart. All take the same steps first, after which every bit of gpu is compared.</remarks>
internal static class GpuTable
{
    private const int InDegree = 200;
    private const int ComparedSteps = 200;
    private const int Rounds = 9;
    private const double RoundMicroseconds = 50_000.0;

    internal static int[] DefaultSizes { get; } = [10_000, 100_000, 1_000_000];

    /// <returns>Whether the bits were the same throughout.</returns>
    internal static bool Print(int[] sizes)
    {
        GpuDevice device = GpuDevices.Choose(null);
        var clock = Stopwatch.StartNew();
        GpuNetwork.Create(Workload.Of(100), Workload.Seed, device).Step();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{device.Name}, {device.Platform}, driver {device.Driver}: {clock.Elapsed.TotalSeconds:F1} s to be tried and to compile the kernels\n"));
        Console.WriteLine("| N | threads | s to build, accelerated | s to build, gpu | us/step, accelerated | us/step, gpu | us/step, gpu, state copied | us/step, gpu-single | gain | events/step | same bits |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|");
        bool same = true;
        foreach (int neurons in sizes)
        {
            same &= PrintRow(Workload.Of(neurons) with { InDegree = InDegree }, device);
        }

        return same;
    }

    private static bool PrintRow(NetworkParameters parameters, GpuDevice device)
    {
        (Network host, double hostBuilt) = Built(() => Network.Create(parameters, Workload.Seed, "accelerated"));
        (Network gpu, double gpuBuilt) = Built(() => GpuNetwork.Create(parameters, Workload.Seed, device));
        Network single = GpuNetwork.CreateSingle(parameters, Workload.Seed, device);
        for (int step = 0; step < ComparedSteps; step++)
        {
            host.Step();
            gpu.Step();
            single.Step();
        }

        bool same = host.V.SequenceEqual(gpu.V) && host.W.SequenceEqual(gpu.W) && host.GAmpa.SequenceEqual(gpu.GAmpa) && host.Spikes.SequenceEqual(gpu.Spikes);
        var times = new List<double>[] { [], [], [], [] };
        long events = gpu.SynapticEvents, steps = gpu.StepIndex;
        for (int round = 0; round < Rounds; round++)
        {
            times[0].Add(Microseconds(() => host.Step()));
            times[1].Add(Microseconds(() => gpu.Step()));
            times[2].Add(Microseconds(() => Look(gpu)));
            times[3].Add(Microseconds(() => single.Step()));
        }

        double[] medians = Array.ConvertAll(times, Median);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {parameters.N} | {host.Threads} | {hostBuilt:F1} | {gpuBuilt:F1} | {medians[0]:F1} | {medians[1]:F1} | {medians[2]:F1} | {medians[3]:F1} | {medians[0] / medians[1]:F1}x | {(double)(gpu.SynapticEvents - events) / (gpu.StepIndex - steps):F0} | {(same ? "yes" : "NO")} |"));
        return same;
    }

    private static (Network Network, double Seconds) Built(Func<Network> build)
    {
        var clock = Stopwatch.StartNew();
        return (build(), clock.Elapsed.TotalSeconds);
    }

    // A span that is asked for is copied from the device.
    private static void Look(Network network)
    {
        network.Step();
        _ = network.V.Length + network.W.Length + network.GAmpa.Length + network.GNmda.Length + network.GGabaa.Length;
    }

    private static double Microseconds(Action step)
    {
        long start = Stopwatch.GetTimestamp();
        double elapsed;
        int steps = 0;
        do
        {
            step();
            steps++;
            elapsed = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        while (elapsed < RoundMicroseconds || steps < 4);
        return elapsed / steps;
    }

    private static double Median(List<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
