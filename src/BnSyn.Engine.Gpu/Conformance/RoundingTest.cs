using System.Globalization;
using BnSyn.Engine.Gpu.Kernels;
using BnSyn.Engine.Gpu.OpenCl;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Gpu.Conformance;

/// <summary>Holds a device's arithmetic against this processor's: 2^20 triples of arguments through every operation that the kernels use.</summary>
/// <remarks>A NaN answers a NaN; which one it is no network shows, since a state that is not finite is refused.</remarks>
internal static class RoundingTest
{
    private const int Seed = 23;

    private static readonly (string Name, Func<double, double, double, double> Of)[] Operations =
    [
        ("x + y", static (x, y, _) => x + y),
        ("x - y", static (x, y, _) => x - y),
        ("x * y", static (x, y, _) => x * y),
        ("x / y", static (x, y, _) => x / y),
        ("sqrt |x|", static (x, _, _) => Math.Sqrt(Math.Abs(x))),
        ("(x * y) + z", static (x, y, z) => (x * y) + z),
        ("fma(x, y, z)", static (x, y, z) => Math.FusedMultiplyAdd(x, y, z)),
        ("exp(x)", static (x, _, _) => Exponential.Exp(x)),
    ];

    /// <summary>Tries a device.</summary>
    /// <returns>What differs, or <see langword="null"/> where nothing does.</returns>
    internal static string? Run(DeviceProgram program)
    {
        const int Count = RoundingArguments.PerRound;
        DeviceQueue queue = program.Device.Context.CreateQueue();
        DeviceMemory[] arguments = [.. Enumerable.Range(0, 3).Select(_ => DeviceMemory.Take(program.Device.Context, Count * sizeof(double)))];
        var answered = DeviceMemory.Take(program.Device.Context, (long)Operations.Length * Count * sizeof(double));
        DeviceKernel kernel = program.Kernel("check_rounding")
            .With((uint)Count).With(program.Pairs).With(arguments[0]).With(arguments[1]).With(arguments[2]).With(answered);
        var generator = new RandomGenerator(Seed);
        double[] x = new double[Count], y = new double[Count], z = new double[Count], results = new double[Operations.Length * Count];
        for (int round = 0; round < RoundingArguments.Rounds; round++)
        {
            RoundingArguments.Fill(generator, x, y, z);
            queue.Write<double>(arguments[0], x);
            queue.Write<double>(arguments[1], y);
            queue.Write<double>(arguments[2], z);
            queue.Run(kernel, Count, DeviceProgram.Group);
            queue.Read<double>(answered, results);
            if (Difference(x, y, z, results) is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    /// <summary>The first result that is not this processor's.</summary>
    /// <param name="x">First arguments.</param>
    /// <param name="y">Second arguments.</param>
    /// <param name="z">Third arguments.</param>
    /// <param name="results">The device's results, operation after operation.</param>
    internal static string? Difference(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> z, ReadOnlySpan<double> results)
    {
        for (int operation = 0; operation < Operations.Length; operation++)
        {
            (string name, Func<double, double, double, double> of) = Operations[operation];
            for (int i = 0; i < x.Length; i++)
            {
                double expected = of(x[i], y[i], z[i]);
                double actual = results[(operation * x.Length) + i];
                bool same = double.IsNaN(expected) ? double.IsNaN(actual) : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual);
                if (!same)
                {
                    return string.Create(
                        CultureInfo.InvariantCulture, $"{name} of x = {x[i]:R}, y = {y[i]:R}, z = {z[i]:R} is {actual:R}, correctly rounded {expected:R}");
                }
            }
        }

        return null;
    }
}
