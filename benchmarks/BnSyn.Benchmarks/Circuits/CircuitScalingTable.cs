using System.Diagnostics;
using System.Globalization;
using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Ablation;
using BnSyn.Engine.Circuits.Backends.Accelerated;
using BnSyn.Engine.Circuits.Library;

namespace BnSyn.Benchmarks.Circuits;

/// <summary>How the time of a step grows with the synapses that are active in it.</summary>
/// <remarks>
/// The circuit runs several times from its reset, and of every step the shortest time counts: the work of a step is the same every time, so
/// what is longer was something else.
/// </remarks>
internal static class CircuitScalingTable
{
    private const int SettlingSteps = 200;
    private const int Steps = 1000;
    private const int Passes = 15;
    private const int Groups = 10;

    internal static void Print()
    {
        Circuit circuit = new CircuitSwitches { MultiStepBatches = false }.Create(SensorimotorCircuit.Describe(CircuitLevel.Static), 42);
        var backend = (AcceleratedCircuitBackend)circuit.Backend;
        var microseconds = new double[Steps];
        var active = new double[Steps];
        Array.Fill(microseconds, double.MaxValue);
        for (int pass = 0; pass < Passes; pass++)
        {
            circuit.Reset();
            circuit.Run(SettlingSteps);
            for (int step = 0; step < Steps; step++)
            {
                double before = backend.ActiveSynapses;
                long start = Stopwatch.GetTimestamp();
                circuit.Run(1);
                microseconds[step] = Math.Min(microseconds[step], Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                active[step] = backend.ActiveSynapses - before;
            }
        }

        PrintFit(active, microseconds);
    }

    private static void PrintFit(double[] active, double[] microseconds)
    {
        double meanX = active.Average();
        double meanY = microseconds.Average();
        double slope = active.Zip(microseconds, (x, y) => (x - meanX) * (y - meanY)).Sum() / active.Sum(x => (x - meanX) * (x - meanX));
        double constant = meanY - (slope * meanX);
        double[] residuals = [.. active.Zip(microseconds, (x, y) => y - constant - (slope * x))];
        double explained = 1.0 - (residuals.Sum(r => r * r) / microseconds.Sum(y => (y - meanY) * (y - meanY)));
        double spread = Math.Sqrt(residuals.Sum(r => r * r) / (residuals.Length - 2));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"us/step = {constant:F1} + {1000.0 * slope:F3} ns · active synapses; R² = {explained:F3}, residuals: standard deviation {spread:F1}, largest {residuals.Max(Math.Abs):F1} us\n"));
        Console.WriteLine("| active synapses a step | steps | us/step | fit | residual |");
        Console.WriteLine("|--:|--:|--:|--:|--:|");
        int[] order = [.. Enumerable.Range(0, active.Length).OrderBy(step => active[step])];
        foreach (int[] group in order.Chunk(active.Length / Groups))
        {
            double x = group.Average(step => active[step]);
            double y = group.Average(step => microseconds[step]);
            double fit = constant + (slope * x);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {x:F0} | {group.Length} | {y:F1} | {fit:F1} | {y - fit:F1} |"));
        }
    }
}
