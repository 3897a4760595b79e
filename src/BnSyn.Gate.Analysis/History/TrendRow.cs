namespace BnSyn.Gate.Analysis.History;

/// <summary>What was found in one series; a series with several changes has several rows.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Series">The quantity with its backend or seed.</param>
/// <param name="Unit">The unit, or <c>1</c>.</param>
/// <param name="Where">What its runs share: a machine, an environment class, or <c>any</c>.</param>
/// <param name="Runs">How many runs the series has.</param>
/// <param name="Kind">What it shows.</param>
public sealed record TrendRow(string Scenario, string Series, string Unit, string Where, int Runs, TrendKind Kind)
{
    /// <summary>Of a change the median before it, of a creep the line's first value, else the median of all; <see langword="null"/> without values.</summary>
    public double? Before { get; init; }

    /// <summary>Of a change the median after it, of a creep the line's last value, else the same as before.</summary>
    public double? After { get; init; }

    /// <summary>Of a change the first run after it, of a creep the first and the last run, as instant and commit.</summary>
    public string Place { get; init; } = "";

    /// <summary>Of a change the index of the first run after it, from 0 among the runs of its series.</summary>
    internal int Run { get; init; }

    /// <summary>How likely chance alone would do this anywhere in the history: the p-value after Holm's adjustment over all series.</summary>
    public double P { get; init; } = 1;

    /// <summary>Whether the change is beyond the threshold.</summary>
    public bool IsBeyondThreshold { get; init; }

    /// <summary>Which way the quantity gets better.</summary>
    public Better Better { get; init; }

    /// <summary>Whether what was found is for the better; <see langword="null"/> where neither can be said.</summary>
    public bool? IsBetter => Better == Better.Neither || RelativeChange == 0 ? null : RelativeChange > 0 == (Better == Better.Higher);

    /// <summary>Whether the values are shares of what is allowed.</summary>
    public bool IsShare { get; init; }

    /// <summary>(after - before) / |before|; infinite where something came of nothing. Of shares of what is allowed the difference.</summary>
    public double RelativeChange => IsShare ? (After ?? 0) - (Before ?? 0) : RelativeTo(Before ?? 0, After ?? 0);

    private static double RelativeTo(double before, double after) =>
        before.Equals(after) ? 0 : (after - before) / Math.Abs(before);
}
