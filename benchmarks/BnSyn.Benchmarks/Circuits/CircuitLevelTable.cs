using System.Globalization;
using BnSyn.Engine.Circuits.Ablation;
using BnSyn.Engine.Circuits.Library;

namespace BnSyn.Benchmarks.Circuits;

/// <summary>Steps per second of the sensorimotor circuit at every level, one and two threads in turn.</summary>
internal static class CircuitLevelTable
{
    private const int Rounds = 25;

    internal static void Print()
    {
        Console.WriteLine("| level | steps/s, one thread | two threads | gain | 95 % | best round, steps/s | B allocated/step |");
        Console.WriteLine("|---|--:|--:|--:|---|--:|--:|");
        foreach (CircuitLevel level in Enum.GetValues<CircuitLevel>())
        {
            var one = new TimedCircuit(SensorimotorCircuit.Describe(level), 42, new CircuitSwitches());
            var two = new TimedCircuit(SensorimotorCircuit.Describe(level), 42, new CircuitSwitches { Threads = 2 });
            var gains = new List<double>();
            double best = double.MaxValue;
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            for (int round = 0; round < Rounds; round++)
            {
                double alone = one.Round();
                gains.Add(alone / two.Round());
                best = Math.Min(best, alone);
            }

            // Of two circuits, with the growth of the lists of rounds.
            double perStep = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (2.0 * Rounds * TimedCircuit.RoundSteps);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {level} | {1e6 / one.Median:F0} | {1e6 / two.Median:F0} | {MedianInterval.Median(gains):F2} | {MedianInterval.Describe(MedianInterval.Of(gains), 2)} | {1e6 / best:F0} | {perStep:F2} |"));
        }
    }
}
