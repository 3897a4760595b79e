using System.Globalization;
using BnSyn.Engine.Circuits.Ablation;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Library;

namespace BnSyn.Benchmarks.Circuits;

/// <summary>What each idea is worth on the sensorimotor circuit with all its rules.</summary>
internal static class CircuitAblationTable
{
    private const double SmallScale = 0.02;
    private const int ManyRounds = 201;
    private const int Rounds = 25;

    internal static void Print()
    {
        Console.WriteLine("All populations and synapses at a fiftieth of their size, without learning: what a step costs beside its work.\n");
        Print(SensorimotorCircuit.Describe(CircuitLevel.Static, SmallScale), CircuitIdea.All.Where(idea => idea.MovesSpikes), ManyRounds);
        Console.WriteLine("\nThe whole circuit with all its rules.\n");
        Print(SensorimotorCircuit.Describe(CircuitLevel.Plastic), CircuitIdea.All, Rounds);
    }

    private static void Print(CircuitDescription circuit, IEnumerable<CircuitIdea> ideas, int rounds)
    {
        Console.WriteLine("| idea | us/step with | without | saved us/step | of the step without | gain | 95 % | bits |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|---|---|");
        foreach (CircuitIdea idea in ideas)
        {
            CircuitAblation row = CircuitAblation.Measure(circuit, 42, idea, rounds);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.Idea} | {row.On:F1} | {row.Off:F1} | {row.Saved:F2} | {100.0 * row.Share:F1} % | {row.Gain:F3} | {MedianInterval.Describe(row.Interval, 3)} | {(row.SameBits ? "same" : "DIFFERENT")} |"));
        }
    }
}
