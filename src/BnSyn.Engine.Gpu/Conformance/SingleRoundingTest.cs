using BnSyn.Engine.Gpu.Kernels;
using BnSyn.Engine.Numerics.Singles;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Gpu.Conformance;

/// <summary>The self-test of a device's binary32, which circuits compute in.</summary>
internal static class SingleRoundingTest
{
    private static readonly RoundingTrial<float> Trial = new(format: " in binary32", static x => SingleExponential.Exp(x > 88.0f ? 88.0f : x), Fill, seed: 32);

    /// <summary>Tries a device.</summary>
    /// <returns>What differs, or <see langword="null"/> where nothing does.</returns>
    internal static string? Run(DeviceProgram program) => Trial.Run(program, program.Kernel("check_rounding_single").With((uint)RoundingArguments.PerRound));

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
