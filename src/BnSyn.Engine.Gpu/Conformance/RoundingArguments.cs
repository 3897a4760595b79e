using BnSyn.Engine.Random;

namespace BnSyn.Engine.Gpu.Conformance;

/// <summary>Triples of arguments that are hard to round, the same on every machine.</summary>
internal static class RoundingArguments
{
    /// <summary>Triples of one round.</summary>
    internal const int PerRound = 1 << 16;

    /// <summary>Number of rounds; together 2^20 triples.</summary>
    internal const int Rounds = 16;

    /// <summary>Fills the triples of one round.</summary>
    /// <param name="generator">The stream; the rounds draw one after the other.</param>
    /// <param name="x">First arguments, and those of the exponential and of the root.</param>
    /// <param name="y">Second arguments.</param>
    /// <param name="z">What is added to a product.</param>
    internal static void Fill(RandomGenerator generator, Span<double> x, Span<double> y, Span<double> z)
    {
        for (int i = 0; i < x.Length; i++)
        {
            (x[i], y[i], z[i]) = (i & 7) switch
            {
                // Every pattern of bits: subnormals, infinities, NaN, and what overflows or underflows.
                0 => (Bits(generator), Bits(generator), Bits(generator)),

                // Subnormal results of normal arguments.
                1 => (Scaled(generator, -1022), Near(generator), Scaled(generator, -1050)),

                // Products whose sum all but cancels: what one rounding too few leaves is all of the result.
                2 => Cancelling(generator),

                // Quotients and products near the middle between two numbers: few bits in each argument.
                3 => (Few(generator), Few(generator), Few(generator)),

                // The whole range of the exponential, and what lies a little beyond.
                4 => (1500.0 * (generator.NextDouble() - 0.5), Near(generator), Near(generator)),

                // Exponentials that are subnormal.
                5 => (-708.0 - (38.0 * generator.NextDouble()), Near(generator), Scaled(generator, -60)),

                // What networks compute with: millivolts, nanosiemens, steps in milliseconds.
                6 => (-100.0 + (150.0 * generator.NextDouble()), 40.0 * generator.NextDouble(), 1000.0 * (generator.NextDouble() - 0.5)),
                _ => (Near(generator), Near(generator), Near(generator)),
            };
        }
    }

    private static double Bits(RandomGenerator generator) => BitConverter.UInt64BitsToDouble(generator.NextUInt64());

    private static double Near(RandomGenerator generator) => (generator.NextUInt64() & 1) == 0 ? 1.0 + generator.NextDouble() : -1.0 - generator.NextDouble();

    private static double Scaled(RandomGenerator generator, int exponent) => Math.ScaleB(Near(generator), exponent);

    private static double Few(RandomGenerator generator) => (generator.NextUInt64() >> 37) + 1.0;

    private static (double X, double Y, double Z) Cancelling(RandomGenerator generator)
    {
        double x = Near(generator);
        double y = Near(generator);
        return (x, y, -(x * y));
    }
}
