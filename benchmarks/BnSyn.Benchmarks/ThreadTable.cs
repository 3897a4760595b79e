using System.Globalization;

namespace BnSyn.Benchmarks;

/// <summary>What threads gain: one, two and the automatic choice, short rounds in turn, the median of the ratios of neighbours.</summary>
internal static class ThreadTable
{
    private const double RoundMicroseconds = 5_000.0;
    private const int Rounds = 60;

    internal static void Print(int[] sizes)
    {
        Console.WriteLine("| N | us/step, one thread | two | automatic | gain of two | threads chosen | gain of automatic |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|");
        foreach (int n in sizes)
        {
            var one = new TimedNetwork(n, "accelerated", threads: 1);
            var two = new TimedNetwork(n, "accelerated", threads: 2);
            var chosen = new TimedNetwork(n, "accelerated", threads: null);
            var gains = (Two: new List<double>(), Chosen: new List<double>());
            for (int round = 0; round < Rounds; round++)
            {
                double alone = one.Round(RoundMicroseconds);
                gains.Two.Add(alone / two.Round(RoundMicroseconds));
                gains.Chosen.Add(alone / chosen.Round(RoundMicroseconds));
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {n} | {one.Median:F2} | {two.Median:F2} | {chosen.Median:F2} | {Median(gains.Two):F2} | {chosen.Threads} | {Median(gains.Chosen):F2} |"));
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
