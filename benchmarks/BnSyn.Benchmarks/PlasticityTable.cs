using System.Globalization;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Learning;

namespace BnSyn.Benchmarks;

/// <summary>What learning costs: the same network with and without it, short rounds of as many steps in turn, the median of the ratios of neighbours.</summary>
internal static class PlasticityTable
{
    // Some five milliseconds of the network that does not learn.
    private const int NeuronStepsOfRound = 500_000;
    private const int Rounds = 60;

    internal static int[] DefaultSizes { get; } = [1000];

    internal static void Print(int[] sizes)
    {
        Console.WriteLine("| N | delay ms | backend | threads | us/step, without | learning | and consolidating | ratio | ratio | Hz, without | learning | B allocated/step |");
        Console.WriteLine("|--:|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (int n in sizes)
        {
            // The published delay; and one step, as without learning, with which both fire alike at every N.
            foreach (double delay in new[] { 1.0, Workload.Of(n).DtMs })
            {
                foreach ((string backend, int threads) in new[] { ("accelerated", 1), ("accelerated", 2), ("single", 1) })
                {
                    Print(n, delay, backend, threads);
                }
            }
        }
    }

    private static void Print(int n, double delay, string backend, int threads)
    {
        var fixedWeights = new TimedNetwork(Workload.Of(n), backend, threads);
        var learning = new TimedNetwork(Learning(n, delay), backend, threads);
        var consolidating = new TimedNetwork(Consolidating(n, delay), backend, threads);
        var ratios = (Learning: new List<double>(), Consolidating: new List<double>());
        int steps = Math.Max(4, NeuronStepsOfRound / n / 4 * 4);
        for (int round = 0; round < Rounds; round++)
        {
            double alone = fixedWeights.Steps(steps);
            ratios.Learning.Add(learning.Steps(steps) / alone);
            ratios.Consolidating.Add(consolidating.Steps(steps) / alone);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {n} | {delay:0.##} | {backend} | {threads} | {fixedWeights.Median:F2} | {learning.Median:F2} | {consolidating.Median:F2} | {Median(ratios.Learning):F2} | {Median(ratios.Consolidating):F2} | {fixedWeights.RateHz:F1} | {learning.RateHz:F1} | {learning.AllocatedPerStep + consolidating.AllocatedPerStep:F0} |"));
    }

    // So slowly that the weights stay. At N = 1000 the rate does too, with either delay.
    private static NetworkParameters Learning(int n, double delay)
    {
        NetworkParameters parameters = Workload.Of(n);
        return parameters with { Synapses = parameters.Synapses with { Delay_ms = delay }, Plasticity = new NetworkPlasticity { Rule = new() { Eta = 1e-8, W_max = 2.0 * parameters.WExcNS } } };
    }

    private static NetworkParameters Consolidating(int n, double delay)
    {
        NetworkParameters parameters = Learning(n, delay);
        return parameters with { Plasticity = parameters.Plasticity! with { Consolidation = new() } };
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
