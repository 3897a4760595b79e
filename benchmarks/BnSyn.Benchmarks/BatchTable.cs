using System.Diagnostics;
using System.Globalization;
using BnSyn.Engine.Networks;

namespace BnSyn.Benchmarks;

/// <summary>Sixteen realisations: one after the other on one thread, on two threads each, and as a batch on two threads; rounds interleaved.</summary>
internal static class BatchTable
{
    private const int Rounds = 15;
    private const int NeuronSteps = 4_000_000;

    internal static readonly int[] DefaultSizes = [50, 200, 1000, 2000, 10_000];

    internal static void Print(int[] sizes)
    {
        Console.WriteLine("| N | us a step and realisation, one thread | two threads each | batch of two threads | gain of two threads | gain of the batch |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|");
        ulong[] seeds = [.. Enumerable.Range(1, 16).Select(seed => (ulong)seed)];
        foreach (int neurons in sizes)
        {
            NetworkParameters parameters = Workload.Of(neurons);
            int steps = Math.Max(1, NeuronSteps / (neurons * seeds.Length));
            NetworkBatch one = NetworkBatch.Create(parameters, seeds, "accelerated", threads: 1);
            NetworkBatch two = NetworkBatch.Create(parameters, seeds, "accelerated", threads: 2);
            Network[] each = [.. seeds.Select(seed => Network.Create(parameters, seed, "accelerated", threads: 2))];
            var ways = new (Action Run, List<double> Times)[]
            {
                (() => one.Advance(steps), []),
                (() => Advance(each, steps), []),
                (() => two.Advance(steps), []),
            };
            for (int round = -1; round < Rounds; round++)
            {
                foreach ((Action run, List<double> times) in ways)
                {
                    long start = Stopwatch.GetTimestamp();
                    run();
                    if (round >= 0)
                    {
                        times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / ((double)steps * seeds.Length));
                    }
                }
            }

            double[] medians = [.. ways.Select(way => Median(way.Times))];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {neurons} | {medians[0]:F2} | {medians[1]:F2} | {medians[2]:F2} | {Median(Ratios(ways[0].Times, ways[1].Times)):F2} | {Median(Ratios(ways[0].Times, ways[2].Times)):F2} |"));
        }
    }

    private static void Advance(Network[] networks, int steps)
    {
        foreach (Network network in networks)
        {
            for (int step = 0; step < steps; step++)
            {
                network.Step();
            }
        }
    }

    // Of neighbours in time: the machine is as fast for both.
    private static IEnumerable<double> Ratios(List<double> slow, List<double> fast) => slow.Zip(fast, (a, b) => a / b);

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
