using System.Numerics;

namespace BnSyn.Gate.Analysis.Tests.Statistics;

/// <summary>Every arrangement of a tiny sample: the oracle that a distribution under "nothing differs" is held against.</summary>
internal static class Enumeration
{
    /// <summary>Each way to call <paramref name="first"/> of the pooled values the first sample.</summary>
    public static IEnumerable<(double[] First, double[] Second)> Splits(double[] pooled, int first) =>
        from mask in Enumerable.Range(0, 1 << pooled.Length)
        where BitOperations.PopCount((uint)mask) == first
        select (
            pooled.Where((_, index) => (mask >> index & 1) == 1).ToArray(),
            pooled.Where((_, index) => (mask >> index & 1) == 0).ToArray());

    /// <summary>Each way to give the differences other signs.</summary>
    public static IEnumerable<double[]> SignFlips(double[] differences) =>
        from mask in Enumerable.Range(0, 1 << differences.Length)
        select differences.Select((value, index) => (mask >> index & 1) == 1 ? -value : value).ToArray();

    /// <summary>Each way to exchange the labels within some of the pairs.</summary>
    public static IEnumerable<(T[] First, T[] Second)> Exchanges<T>(IReadOnlyList<T> reference, IReadOnlyList<T> candidate) =>
        from mask in Enumerable.Range(0, 1 << reference.Count)
        select (
            reference.Select((value, index) => (mask >> index & 1) == 1 ? candidate[index] : value).ToArray(),
            candidate.Select((value, index) => (mask >> index & 1) == 1 ? reference[index] : value).ToArray());

    /// <summary>The share of the arrangements for which something holds.</summary>
    public static double Share<T>(this IEnumerable<T> arrangements, Func<T, bool> holds)
    {
        var all = arrangements.ToArray();
        return (double)all.Count(holds) / all.Length;
    }
}
