using System.Runtime.InteropServices;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Numerics.Lanes;
using BnSyn.Engine.Numerics.Singles;

namespace BnSyn.Engine.Scenarios.Modules;

/// <summary>Every operation of lanes of every width, on numbers that are equal, of both signs, zero, infinite and none. A processor without such registers does it in software.</summary>
internal static class LaneQuestions
{
    private static readonly double[] Left =
        [1.5, 2.5, -3.0, 0.0, -0.0, 1e308, double.PositiveInfinity, double.NaN, 7.0, -7.0, 0.1, double.NegativeInfinity, 5e-324, -1e-3, 3.0, 1.0];

    private static readonly double[] Right =
        [1.5, -2.5, 2.0, 0.0, 0.0, 10.0, 1.0, 1.0, double.NaN, -7.0, 0.3, double.NegativeInfinity, 0.5, 1e-3, 2.9999999999999996, -1.0];

    private static readonly double[] Addend = [0.0, 1.0, -1.0, 5.0, -0.0, -1e308, 2.0, 3.0, 4.0, -49.0, -0.03, 1.0, 0.0, 1e-6, -9.0, 1.0];

    // Bits that all differ: a word of the wrong place shows.
    private static readonly ulong[] Pairs = [.. Enumerable.Range(1, 256).Select(i => (ulong)i * 0x9E3779B97F4A7C15)];

    /// <summary>The questions.</summary>
    public static IReadOnlyList<Question> Table =>
    [
        new("two lanes of binary64", Doubles<Lanes128>),
        new("four lanes of binary64", Doubles<Lanes256>),
        new("eight lanes of binary64", Doubles<Lanes512>),
        new("masks of every pattern, two lanes", Masks<Lanes128>),
        new("masks of every pattern, four lanes", Masks<Lanes256>),
        new("masks of every pattern, eight lanes", Masks<Lanes512>),
        new("the larger magnitude, two lanes", Magnitudes<Lanes128>),
        new("the larger magnitude, four lanes", Magnitudes<Lanes256>),
        new("the larger magnitude, eight lanes", Magnitudes<Lanes512>),
        new("one lane of binary32", Singles<SingleLanes1>),
        new("four lanes of binary32", Singles<SingleLanes128>),
        new("eight lanes of binary32", Singles<SingleLanes256>),
        new("sixteen lanes of binary32", Singles<SingleLanes512>),
    ];

    private static void Masks<TLanes>(Answer answer)
        where TLanes : struct, ILanes<TLanes>
    {
        var stored = new double[TLanes.Count];
        for (var bits = 0UL; bits < 1UL << TLanes.Count; bits++)
        {
            TLanes.Mask(bits).Store(ref stored[0]);
            foreach (var word in stored)
            {
                answer.Add(BitConverter.DoubleToInt64Bits(word));
            }
        }
    }

    // Of numbers alone: which of two is kept where one is none, each processor decides for itself.
    private static void Magnitudes<TLanes>(Answer answer)
        where TLanes : struct, ILanes<TLanes>
    {
        double[] one = [1.0, 2.0, 3.0, 3.0, 0.0, 1e308, 5e-324, 7.0], other = [-1.5, -1.5, 2.5, -3.0, -1e-300, -1.0, 0.0, -7.5];
        for (var i = 0; i < one.Length; i += TLanes.Count)
        {
            Store(answer, TLanes.LargerMagnitude(TLanes.Load(in one[i]), TLanes.Load(in other[i])));
        }
    }

    private static void Doubles<TLanes>(Answer answer)
        where TLanes : struct, ILanes<TLanes>
    {
        answer.Add(TLanes.Count);
        for (var i = 0; i < Left.Length; i += TLanes.Count)
        {
            TLanes left = TLanes.Load(in Left[i]), right = TLanes.Load(in Right[i]), addend = TLanes.Load(in Addend[i]);
            foreach (var result in new[] { left + right, left - right, left * right, left / right, TLanes.FusedMultiplyAdd(left, right, addend), TLanes.Broadcast(Left[i]) })
            {
                Store(answer, result);
            }

            Store(answer, Exponential.Exp(left));
            TLanes greater = TLanes.Greater(left, right), notLess = TLanes.GreaterOrEqual(left, right);
            answer.Add((int)greater.ToBits());
            answer.Add((int)notLess.ToBits());
            answer.Add((int)(greater & notLess).ToBits());
            Store(answer, TLanes.Select(greater, left, addend));
            for (var lane = 0; lane < TLanes.Count; lane++)
            {
                var values = new double[TLanes.Count];
                foreach (var value in new[] { 1.0, 2.0, -2.0, 3.999, -4.0, 4.0, -1.999, 1.999, double.NaN })
                {
                    Array.Fill(values, 3.0);
                    values[lane] = value;
                    answer.Add(TLanes.AllMagnitudesIn(TLanes.Load(in values[0]), 2.0, 4.0) ? 1 : 0);
                }
            }
        }

        foreach (var bits in new[] { 0UL, 1UL, 2UL, 0x55UL, 0xAAUL, 0x33UL, 0xFFUL, 0x1FF00UL, ulong.MaxValue })
        {
            answer.Add((int)TLanes.Mask(bits).ToBits());
        }

        for (var at = 0; at < 256; at += TLanes.Count)
        {
            var integers = Enumerable.Range(at, TLanes.Count).Select(n => BitConverter.UInt64BitsToDouble(0x4338000000000000 + (ulong)(n * 37))).ToArray();
            TLanes.LookUp(TLanes.Load(in integers[0]), in Pairs[0], out var first, out var second);
            Words(answer, first);
            Words(answer, second);
        }
    }

    private static void Singles<TLanes>(Answer answer)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        float[] leftNumbers = [.. Left.Select(value => (float)value)], rightNumbers = [.. Right.Select(value => (float)value)], addends = [.. Addend.Select(value => (float)value)];
        float[] some = [.. Enumerable.Range(1, 16).Select(i => BitConverter.UInt32BitsToSingle((uint)i * 0x9E3779B9))], others = [.. some.Reverse()];
        answer.Add(TLanes.Count);
        for (var i = 0; i < Left.Length; i += TLanes.Count)
        {
            TLanes left = TLanes.Load(in leftNumbers[i]), right = TLanes.Load(in rightNumbers[i]), addend = TLanes.Load(in addends[i]);
            foreach (var result in new[] { left + right, left - right, left * right, left / right, TLanes.FusedMultiplyAdd(left, right, addend), TLanes.Sqrt(left), TLanes.Broadcast(leftNumbers[i]) })
            {
                StoreNumbers(answer, result);
            }

            var notLess = TLanes.GreaterOrEqual(left, right);
            answer.Add((int)notLess.ToBits());
            StoreNumbers(answer, TLanes.Select(notLess, left, addend));
            TLanes word = TLanes.Load(in some[i]), other = TLanes.Load(in others[i]);
            foreach (var result in new[] { TLanes.AddWords(word, other), TLanes.SubtractWords(word, other), TLanes.ShiftWordsLeft(word, 7), TLanes.ShiftWordsRight(word, 9), TLanes.WordsToNumbers(word), TLanes.LaneNumbers(), TLanes.BroadcastWord(0xDEADBEEF) })
            {
                StoreWords(answer, result);
            }

            foreach (var rotation in new[] { 7, 8, 12, 16 })
            {
                TLanes.Mix(ref word, ref other, rotation);
                StoreWords(answer, word);
                StoreWords(answer, other);
            }
        }
    }

    private static void Store<TLanes>(Answer answer, TLanes lanes)
        where TLanes : struct, ILanes<TLanes>
    {
        var values = new double[TLanes.Count];
        lanes.Store(ref values[0]);
        answer.Add(values);
    }

    private static void Words<TLanes>(Answer answer, TLanes lanes)
        where TLanes : struct, ILanes<TLanes>
    {
        var values = new double[TLanes.Count];
        lanes.Store(ref values[0]);
        foreach (var word in MemoryMarshal.Cast<double, ulong>(values.AsSpan()))
        {
            answer.Add(word);
        }
    }

    private static void StoreNumbers<TLanes>(Answer answer, TLanes lanes)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        var values = new float[TLanes.Count];
        lanes.Store(ref values[0]);
        foreach (var value in values)
        {
            answer.Add((double)value);
        }
    }

    private static void StoreWords<TLanes>(Answer answer, TLanes lanes)
        where TLanes : struct, ISingleLanes<TLanes>
    {
        var values = new float[TLanes.Count];
        lanes.Store(ref values[0]);
        answer.Add(values);
    }
}
