using System.Globalization;
using BnSyn.Engine.Gpu.Kernels;
using BnSyn.Engine.Gpu.OpenCl;
using BnSyn.Engine.Numerics.Singles;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Gpu.Conformance;

/// <summary>Holds a device's binary32 against this processor's, as <see cref="RoundingTest"/> does for binary64: 2^20 triples of arguments through every operation of the kernels for circuits.</summary>
/// <remarks>A NaN answers a NaN.</remarks>
internal static class SingleRoundingTest
{
    private const int Seed = 32;

    private static readonly (string Name, Func<float, float, float, float> Of)[] Operations =
    [
        ("x + y", static (x, y, _) => x + y),
        ("x - y", static (x, y, _) => x - y),
        ("x * y", static (x, y, _) => x * y),
        ("x / y", static (x, y, _) => x / y),
        ("sqrt |x|", static (x, _, _) => MathF.Sqrt(MathF.Abs(x))),
        ("(x * y) + z", static (x, y, z) => (x * y) + z),
        ("fma(x, y, z)", static (x, y, z) => MathF.FusedMultiplyAdd(x, y, z)),
        ("exp(x)", static (x, _, _) => SingleExponential.Exp(x > 88.0f ? 88.0f : x)),
    ];

    /// <summary>Tries a device.</summary>
    /// <returns>What differs, or <see langword="null"/> where nothing does.</returns>
    internal static string? Run(DeviceProgram program)
    {
        const int Count = RoundingArguments.PerRound;
        DeviceQueue queue = program.Device.Context.CreateQueue();
        DeviceMemory[] arguments = [.. Enumerable.Range(0, 3).Select(_ => DeviceMemory.Take(program.Device.Context, Count * sizeof(float)))];
        var answered = DeviceMemory.Take(program.Device.Context, (long)Operations.Length * Count * sizeof(float));
        DeviceKernel kernel = program.Kernel("check_rounding_single").With((uint)Count).With(arguments[0]).With(arguments[1]).With(arguments[2]).With(answered);
        var generator = new RandomGenerator(Seed);
        float[] x = new float[Count], y = new float[Count], z = new float[Count], results = new float[Operations.Length * Count];
        for (int round = 0; round < RoundingArguments.Rounds; round++)
        {
            Fill(generator, x, y, z);
            queue.Write<float>(arguments[0], x);
            queue.Write<float>(arguments[1], y);
            queue.Write<float>(arguments[2], z);
            queue.Run(kernel, Count, DeviceProgram.Group);
            queue.Read<float>(answered, results);
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
    internal static string? Difference(ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> z, ReadOnlySpan<float> results)
    {
        for (int operation = 0; operation < Operations.Length; operation++)
        {
            (string name, Func<float, float, float, float> of) = Operations[operation];
            for (int i = 0; i < x.Length; i++)
            {
                float expected = of(x[i], y[i], z[i]);
                float actual = results[(operation * x.Length) + i];
                bool same = float.IsNaN(expected) ? float.IsNaN(actual) : BitConverter.SingleToInt32Bits(expected) == BitConverter.SingleToInt32Bits(actual);
                if (!same)
                {
                    return string.Create(
                        CultureInfo.InvariantCulture, $"{name} of x = {x[i]:R}, y = {y[i]:R}, z = {z[i]:R} is {actual:R} in binary32, correctly rounded {expected:R}");
                }
            }
        }

        return null;
    }

    /// <summary>Fills triples of arguments that are hard to round, of the same kinds as those of binary64.</summary>
    internal static void Fill(RandomGenerator generator, Span<float> x, Span<float> y, Span<float> z)
    {
        for (int i = 0; i < x.Length; i++)
        {
            (x[i], y[i], z[i]) = (i & 7) switch
            {
                // Every pattern of bits.
                0 => (Bits(generator), Bits(generator), Bits(generator)),

                // Subnormal results of normal arguments.
                1 => (Scaled(generator, -126), Near(generator), Scaled(generator, -140)),

                // Products whose sum all but cancels.
                2 => Cancelling(generator),

                // Quotients and products near the middle between two numbers.
                3 => (Few(generator), Few(generator), Few(generator)),

                // The whole range of the exponential, and what lies a little beyond.
                4 => (200.0f * ((float)generator.NextDouble() - 0.5f), Near(generator), Near(generator)),

                // What circuits compute with: potentials, conductances, small weights.
                5 => (-1.0f + (3.0f * (float)generator.NextDouble()), 0.1f * (float)generator.NextDouble(), (float)generator.NextDouble() - 0.5f),
                _ => (Near(generator), Near(generator), Near(generator)),
            };
        }
    }

    private static float Bits(RandomGenerator generator) => BitConverter.UInt32BitsToSingle((uint)(generator.NextUInt64() >> 32));

    private static float Near(RandomGenerator generator) => (generator.NextUInt64() & 1) == 0 ? 1.0f + (float)generator.NextDouble() : -1.0f - (float)generator.NextDouble();

    private static float Scaled(RandomGenerator generator, int exponent) => MathF.ScaleB(Near(generator), exponent);

    private static float Few(RandomGenerator generator) => (generator.NextUInt64() >> 51) + 1.0f;

    private static (float X, float Y, float Z) Cancelling(RandomGenerator generator)
    {
        float x = Near(generator);
        float y = Near(generator);
        return (x, y, -(x * y));
    }
}
