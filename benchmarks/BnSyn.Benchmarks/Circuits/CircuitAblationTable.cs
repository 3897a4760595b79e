using System.Globalization;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Library;

namespace BnSyn.Benchmarks.Circuits;

/// <summary>What each idea is worth: the circuit with it and without, rounds in turn in one process.</summary>
/// <remarks>The gain is the median of the ratios of neighbouring rounds, so a machine that slows down slows both.</remarks>
internal static class CircuitAblationTable
{
    private const int Rounds = 25;

    // The dense matrix is so much slower that few rounds show it.
    private const int FewRounds = 7;
    private const double SlowRound = 3000.0;

    internal static void Print()
    {
        CircuitDescription circuit = SensorimotorCircuit.Describe(CircuitLevel.Plastic);
        Console.WriteLine("| idea | us/step with | without | saved us/step | of the step without | gain | 95 % | bits |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|---|---|");
        foreach (CircuitIdea idea in CircuitIdea.All)
        {
            PrintRow(circuit, idea);
        }
    }

    private static void PrintRow(CircuitDescription circuit, CircuitIdea idea)
    {
        var on = new TimedCircuit(circuit, idea.On);
        var off = new TimedCircuit(circuit, idea.Off);
        var gains = new List<double>();
        int rounds = Rounds;
        for (int round = 0; round < rounds; round++)
        {
            // ABBA: whoever comes second finds the other's memory in the cache.
            bool first = round % 2 == 0;
            double a = first ? on.Round() : off.Round();
            double b = first ? off.Round() : on.Round();
            gains.Add(first ? b / a : a / b);
            rounds = Math.Max(a, b) > SlowRound ? FewRounds : rounds;
        }

        (double low, double high) = Intervals.OfMedian(gains);
        double gain = Intervals.Median(gains);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {idea.Name} | {on.Median:F0} | {off.Median:F0} | {off.Median - (off.Median / gain):F1} | {100.0 * (1.0 - (1.0 / gain)):F1} % | {gain:F3} | {low:F3} to {high:F3} | {(on.Digest == off.Digest ? "same" : "DIFFERENT")} |"));
    }
}
