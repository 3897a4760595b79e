using System.Globalization;
using BnSyn.Engine.Networks.Backends;

namespace BnSyn.Benchmarks;

/// <summary>Whole steps of every backend, side by side: rounds alternate between the backends, the median of the rounds counts.</summary>
/// <remarks>A machine that slows down for a second slows all backends, so ratios of one row can be trusted, absolute times less.</remarks>
internal static class StepTable
{
    private const double RoundMicroseconds = 20_000.0;
    private const int Rounds = 9;

    // Dense backends need 8 N² bytes.
    private const int LargestDense = 10_000;

    internal static int[] DefaultSizes { get; } = [200, 500, 1000, 2000, 5000, 10000, 20000];

    internal static void Print(int[] sizes)
    {
        Console.WriteLine("| N | backend | threads | us/step | ns/neuron | events/step | bytes/synapse | B allocated/step | gain |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (int n in sizes)
        {
            TimedNetwork[] networks = [.. Variants(n).Select(variant => new TimedNetwork(n, variant.Backend, variant.Threads))];
            for (int round = 0; round < Rounds; round++)
            {
                foreach (TimedNetwork network in networks)
                {
                    network.Round(RoundMicroseconds);
                }
            }

            foreach (TimedNetwork network in networks)
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {n} | {network.Backend} | {network.Threads} | {network.Median:F2} | {1000.0 * network.Median / n:F2} | {network.EventsPerStep:F0} | {network.BytesPerSynapse:F2} | {network.AllocatedPerStep:F0} | {networks[0].Median / network.Median:F1}x |"));
            }
        }
    }

    private static IEnumerable<(string Backend, int Threads)> Variants(int neurons) =>
        from name in NetworkBackends.Names
        where name != NetworkBackends.Names[0] || neurons <= LargestDense
        from threads in name == "accelerated" ? new[] { 1, 2 } : [1]
        select (name, threads);
}
