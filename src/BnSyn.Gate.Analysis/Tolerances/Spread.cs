using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>The largest differences between values and those of another rounding.</summary>
/// <param name="Absolute">In the observable's unit.</param>
/// <param name="Relative">Of the larger of the two values; for a channel of its size.</param>
/// <param name="Excess">In units of the declared tolerance; above 1 is drift. 0 where there is no tolerance.</param>
internal readonly record struct Spread(double Absolute, double Relative, double Excess)
{
    /// <summary>The first time at which a value is off by more than the tolerance; <see langword="null"/> where there is none, or no time.</summary>
    public double? Exceeds { get; init; }

    /// <summary>
    /// The first time at which a value uses up more of the tolerance than leaves room for compilers that were not tried: minus infinity
    /// where that is so early that nothing is left before, <see langword="null"/> where there is none.
    /// </summary>
    public double? Nears { get; init; }

    /// <summary>The larger of two, figure by figure, and the earlier of two times.</summary>
    public Spread Or(Spread other) => new(Math.Max(Absolute, other.Absolute), Math.Max(Relative, other.Relative), Math.Max(Excess, other.Excess))
    {
        Exceeds = Earlier(Exceeds, other.Exceeds),
        Nears = Earlier(Nears, other.Nears),
    };

    /// <summary>Of two values; <see langword="null"/> where one of them or their difference is not finite.</summary>
    public static Spread? Of(double first, double second, ToleranceBand? tolerance)
    {
        var difference = Math.Abs(first - second);
        return !double.IsFinite(first) || !double.IsFinite(second) || !double.IsFinite(difference) ? null
            : difference == 0 ? default(Spread)
            : new(difference, difference / Math.Max(Math.Abs(first), Math.Abs(second)), tolerance?.Excess(first, second) ?? 0);
    }

    private static double? Earlier(double? first, double? second) => first is { } one && second is { } other ? Math.Min(one, other) : first ?? second;
}
