using System.Globalization;
using System.Runtime.InteropServices;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Runner.Divergences;

/// <summary>Finds the first quantity in which the recorded states of two runs differ.</summary>
internal static class StateComparison
{
    /// <summary>Compares the states, the earlier one first.</summary>
    /// <param name="found">Says whose states they are.</param>
    /// <param name="expected">A file of states.</param>
    /// <param name="actual">A file of as many states of the other run.</param>
    /// <param name="steps">The steps of the states, ascending.</param>
    /// <returns>The difference, or why none is told.</returns>
    public static StateDifference Of(StateDifference found, string expected, string actual, IEnumerable<int> steps)
    {
        using var one = new StateReader(expected);
        using var other = new StateReader(actual);
        foreach (var step in steps)
        {
            if (Compare(found with { Step = step }, one, other) is { } difference)
            {
                return difference;
            }
        }

        return found with { Problem = "both runs had the same states when they were made again" };
    }

    private static StateDifference? Compare(StateDifference found, StateReader expected, StateReader actual)
    {
        StateDifference? first = null;
        var also = new List<string>();
        for (var number = 1; ; number++)
        {
            var (one, other) = (expected.Next(), actual.Next());
            if (one is null && other is null)
            {
                return first is null ? null : first with { Also = also };
            }

            if (one is null || other is null || !one.IsLike(other))
            {
                return first is not null ? first with { Also = also } : found with { Problem = $"the states are not made of the same quantities: {Shape(one, number)} where {Shape(other, number)} was found" };
            }

            if (!one.Elements.AsSpan().SequenceEqual(other.Elements))
            {
                if (first is null)
                {
                    first = Differing(found, one, other, NameOf(one, number));
                }
                else
                {
                    also.Add(NameOf(one, number));
                }
            }
        }
    }

    private static StateDifference Differing(StateDifference found, Quantity expected, Quantity actual, string name)
    {
        var size = Quantity.SizeOf(expected.Kind);
        var first = expected.Elements.AsSpan().CommonPrefixLength(actual.Elements) / size;
        var length = Math.Max(expected.Length, actual.Length);
        var one = Element(expected, first, size);
        var other = Element(actual, first, size);
        return found with
        {
            Quantity = name,
            Index = first,
            Expected = Text(expected.Kind, one),
            Actual = Text(actual.Kind, other),
            Ulps = Ulps(expected.Kind, one, other),
            Differing = Enumerable.Range(first, length - first).Count(at => !Element(expected, at, size).SequenceEqual(Element(actual, at, size))),
            Elements = length,
        };
    }

    // Empty where the list ends before it.
    private static ReadOnlySpan<byte> Element(Quantity quantity, int at, int size) =>
        at < quantity.Length ? quantity.Elements.AsSpan(at * size, size) : [];

    private static string NameOf(Quantity quantity, int number) => quantity.Name.Length > 0 ? quantity.Name : FormattableString.Invariant($"quantity {number}");

    private static string Shape(Quantity? quantity, int number) =>
        quantity is null ? "nothing" : FormattableString.Invariant($"{NameOf(quantity, number)} ({quantity.Length} of {quantity.Kind})");

    private static string Text(ElementKind kind, ReadOnlySpan<byte> element) => kind switch
    {
        _ when element.IsEmpty => "nothing",
        ElementKind.Double => MemoryMarshal.Read<double>(element).ToString("R", CultureInfo.InvariantCulture),
        ElementKind.Single => MemoryMarshal.Read<float>(element).ToString("R", CultureInfo.InvariantCulture),
        ElementKind.Int32 => MemoryMarshal.Read<int>(element).ToString(CultureInfo.InvariantCulture),
        ElementKind.Int64 => MemoryMarshal.Read<long>(element).ToString(CultureInfo.InvariantCulture),
        _ => element[0] == 0 ? "false" : "true",
    };

    private static ulong? Ulps(ElementKind kind, ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) => kind switch
    {
        _ when one.IsEmpty || other.IsEmpty => null,
        ElementKind.Double when !double.IsNaN(MemoryMarshal.Read<double>(one)) && !double.IsNaN(MemoryMarshal.Read<double>(other)) =>
            Distance(Ordered(MemoryMarshal.Read<long>(one), long.MinValue), Ordered(MemoryMarshal.Read<long>(other), long.MinValue)),
        ElementKind.Single when !float.IsNaN(MemoryMarshal.Read<float>(one)) && !float.IsNaN(MemoryMarshal.Read<float>(other)) =>
            Distance(Ordered(MemoryMarshal.Read<int>(one), int.MinValue), Ordered(MemoryMarshal.Read<int>(other), int.MinValue)),
        _ => null,
    };

    // IEEE 754 numbers of one sign are ordered as their bits are; those below 0 run the other way, and -0 is beside +0.
    private static Int128 Ordered(long bits, long sign) => bits >= 0 ? bits : (Int128)sign - bits;

    private static ulong Distance(Int128 one, Int128 other) => (ulong)Int128.Abs(one - other);
}
