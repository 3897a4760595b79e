using BnSyn.Engine.Numerics;
using BnSyn.Engine.Numerics.Singles;

namespace BnSyn.Engine.Scenarios.Modules;

/// <summary>Exponentials, logarithms, sums and conversions, at ordinary places and where they change their way.</summary>
internal static class NumericsQuestions
{
    private static readonly double[] Special =
    [
        0.0, -0.0, double.Epsilon, -double.Epsilon, 1e-300, 5.551115123125783e-17, -5.551115123125783e-17, 5.5511151231257815e-17, 1e-9, -1e-9, 0.5, 1.0, -1.0,
        511.99999999999994, 512.0, 513.0, -511.99999999999994, -512.0, -513.0, 709.0, 709.7, 709.782712893384, 709.7827128933841, 710.0, 1023.9, 1024.0, 1e300,
        -708.0, -708.3964185322641, -708.4, -720.0, -745.0, -745.1332191019411, -745.14, -746.0, -1023.9, -1024.0, -1e300, double.PositiveInfinity, double.NegativeInfinity, double.NaN,
    ];

    /// <summary>The questions.</summary>
    public static IReadOnlyList<Question> Table =>
    [
        new("the exponential of special numbers", answer => answer.Add(Special.Select(Exponential.Exp).ToArray())),
        new("the exponential of ordinary numbers", answer => answer.Add(Enumerable.Range(0, 1000).Select(i => Exponential.Exp((i - 500) * 0.0371)).ToArray())),
        new("the exponential of large numbers", answer => answer.Add(Enumerable.Range(0, 1000).Select(i => Exponential.Exp((i - 500) * 1.491)).ToArray())),
        new("the logarithm of special numbers", answer => answer.Add(Special.Concat([-0.9999999999999999, -2.0, 1e-10, 1.8e-9, 1.9e-9, 4e-16, 0.41421356, 0.4142136, -0.2928932, -0.29289322, 1e15, 9007199254740991.0, 9007199254740992.0, 1e17]).Select(Logarithm.Log1p).ToArray())),
        new("the logarithm of powers of two and of their neighbours", answer => answer.Add(Enumerable.Range(-60, 120).SelectMany(i => new[] { Math.ScaleB(1.0, i) - 1.0, Math.ScaleB(1.0, i), Math.BitIncrement(Math.ScaleB(1.0, i) - 1.0), Math.ScaleB(1.4142135623730951, i) - 1.0 }).Where(x => x > -1.0).Select(Logarithm.Log1p).ToArray())),
        new("the logarithm on both sides of where it changes its way", answer => answer.Add(
            (from high in new[] { 0x3fda8279, 0x3fda827a, 0x3fda827b }
             from low in Enumerable.Range(0, 9)
             select Logarithm.Log1p(BitConverter.Int64BitsToDouble(((long)high << 32) | ((low * 0x1fffffffL) & 0xffffffffL))))
            .Concat(from power in new[] { 0, 1, 2, 5, 30, 52 }
                    from mantissa in new[] { 0x6a09dL, 0x6a09eL, 0x6a09fL }
                    from low in Enumerable.Range(0, 9)
                    select Logarithm.Log1p(BitConverter.Int64BitsToDouble(((1023L + power) << 52) | (mantissa << 32) | ((low * 0x1fffffffL) & 0xffffffffL)) - 1.0))
            .ToArray())),
        new("the logarithm close to powers of two", answer => answer.Add(
            (from power in new[] { 1, 2, 5, 30, 52 }
             from part in Enumerable.Range(-40, 81)
             select Logarithm.Log1p(Math.ScaleB(1.0 + (part * 0.37 / (1 << 20)), power) - 1.0)).ToArray())),
        new("exponentials and logarithms of what is very large", answer =>
        {
            answer.Add(new[] { 1000.0, 1023.9, 1024.0, 1025.0, 1500.0, 2047.0, 2048.0, 2049.0, 1e300 }.SelectMany(x => new[] { Exponential.Exp(x), Exponential.Exp(-x) }).ToArray());
            answer.Add(new[] { double.MaxValue, 1.6e308, 1e300 }.Select(Logarithm.Log1p).ToArray());
        }),
        new("the logarithm about the square root of two, of every size", answer => answer.Add(
            (from power in new[] { -1074, -1060, -1022, -3, 0, 5, 1000 }
             from mantissa in new[] { Math.BitDecrement(1.4142135623730951), 1.4142135623730951, Math.BitIncrement(1.4142135623730951), 1.0, Math.BitIncrement(1.0), Math.BitDecrement(2.0) }
             select Logarithm.Log(Math.ScaleB(mantissa, power))).ToArray())),
        new("the logarithm of ordinary numbers", answer => answer.Add(Enumerable.Range(1, 1500).Select(i => Logarithm.Log1p((i * 0.00317) - 0.9997)).ToArray())),
        .. new[] { 0, 1, 2, 7, 8, 9, 15, 16, 17, 127, 128, 129, 136, 143, 255, 256, 257, 1000 }.Select(length => new Question($"sums of {length} numbers", answer => Sums(answer, length))),
        new("the table of the exponential", answer =>
        {
            foreach (var word in ExponentialTable.Pairs)
            {
                answer.Add(word);
            }
        }),
        new("limits of registers between two widths", answer =>
        {
            // How many lanes there are depends on the processor; that they are those of the next width below does not.
            foreach (var (limit, below) in new[] { (1023, 512), (511, 256), (255, 128), (127, 64), (0, 64) })
            {
                answer.Add(new Registers(limit).Doubles == new Registers(below).Doubles ? 1 : 0);
                answer.Add(new Registers(limit).Singles == new Registers(below).Singles ? 1 : 0);
                answer.Add(new Registers(limit).Words == new Registers(below).Words ? 1 : 0);
            }

            answer.Add([new Registers(64).Doubles, new Registers(64).Singles, new Registers(64).Words]);
        }),
        new("the exponential of binary32", answer => answer.Add(Enumerable.Range(0, 2000).Select(i => SingleExponential.Exp((i - 1040) * 0.0845f)).Concat([SingleExponential.Exp(-87.0f), SingleExponential.Exp(-1e9f), SingleExponential.Exp(0.0f), SingleExponential.Exp(88.0f)]).ToArray())),
        new("the logarithm of binary32", answer => answer.Add(Enumerable.Range(1, 2000).Select(i => Log(i * 0.00257f)).Concat(Enumerable.Range(-120, 240).SelectMany(i => new[] { Log(MathF.ScaleB(1.0f, i)), Log(MathF.ScaleB(0.75f, i)), Log(MathF.ScaleB(1.4999f, i)) })).ToArray())),
        .. new[] { 1, 3, 4, 7, 8, 9, 16, 31, 33, 67 }.Select(length => new Question($"{length} numbers to binary32 and back", answer => Conversions(answer, length))),
        new("bounds in binary32", answer =>
        {
            foreach (var bound in new[] { -150.1, -100.0, 0.1, 30.0, 28.000000001, 1e-50, -1e-50 })
            {
                answer.Add([SinglePrecision.AtLeast(bound), SinglePrecision.AtMost(bound)]);
            }
        }),
    ];

    private static float Log(float x) => SingleLogarithm.Log(new SingleLanes1(x)).Value;

    private static void Sums(Answer answer, int length)
    {
        foreach (var values in new[] { Values(length), [.. Values(length).Select(value => value % 1.0)], [.. Enumerable.Range(1, length).Select(i => 1.0 / i)], [.. Enumerable.Range(1, length).Select(i => 0.1 * (i % 7))], [.. Enumerable.Repeat(-0.0, length)] })
        {
            answer.Add(PairwiseSum.Sum(values));
            answer.Try(() => answer.Add(PairwiseSum.Mean(values)));
            answer.Try(() => answer.Add(PairwiseSum.Variance(values)));
            answer.Try(() => answer.Add(PairwiseSum.StandardDeviation(values)));
        }
    }

    private static void Conversions(Answer answer, int length)
    {
        var narrow = new float[length];
        SinglePrecision.Narrow(Values(length), narrow);
        answer.Add(narrow);
        var wide = new double[length];
        SinglePrecision.Widen(narrow, wide);
        answer.Add(wide);
    }

    // Of very different sizes: every order of additions gives other bits.
    private static double[] Values(int length) => [.. Enumerable.Range(1, length).Select(i => Math.ScaleB((i * 7919 % 1009) - 333.1, i * 31 % 40))];
}
