using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>What to make of a floor, in a few words.</summary>
internal static class Advice
{
    /// <summary>A tolerance that is so many times the floor holds on compilers and machines that were not tried.</summary>
    public const double Comfortable = 10;

    /// <summary>The words.</summary>
    public static string Of(ObservableFloor floor)
    {
        string[] words = [OfRounding(floor), .. OfHorizon(floor), .. OfPhysics(floor.Physics)];
        return string.Join("; ", words.Where(word => word.Length > 0));
    }

    /// <summary>How many times, to two digits.</summary>
    public static string Times(double factor) => factor < 1e6 ? NumberText.Rounded(factor, 2) : factor.ToString("0.#e+0", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>
    /// The latest horizon of a series before which rounding leaves a tenth of the tolerance or more unused, to three digits and rounded
    /// down; <see langword="null"/> where everything does, or where too little is left before.
    /// </summary>
    public static string? HorizonOf(ObservableFloor floor)
    {
        if (floor.Nears is not { } time || !double.IsFinite(time) || time <= 0)
        {
            return null;
        }

        // Strictly before: the value at that time is the first that is too large.
        var exponent = (int)Math.Floor(Math.Log10(time)) - 2;
        var whole = Math.Ceiling(time / Math.Pow(10, exponent)) - 1;
        var before = DecimalNumber.Of(whole, exponent);
        return NumberText.WithUnit(NumberText.Of(before), floor.Observable.TimeUnit);
    }

    private static IEnumerable<string> OfHorizon(ObservableFloor floor) =>
        HorizonOf(floor) is { } horizon ? [$"{Comfortable:0}x above it up to t = {horizon}: declare a Horizon of at most that"] : [];

    private static string OfRounding(ObservableFloor floor) => floor switch
    {
        { All: null } => "not measured: " + floor.Missing,
        { All.Absolute: 0 } => "exactly zero: rounding moves the state, and not this",
        { Observable.Conformance: ConformanceClass.Exact } => "exact, and rounding moves it: holds only while every bit does",
        { All.Excess: > 1 } => "below the floor: will alarm on another compiler",
        { All.Excess: > 1 / Comfortable } => $"only {Times(1 / floor.All.Value.Excess)}x above the floor: may alarm on another compiler",
        _ => $"{Times(1 / floor.All.Value.Excess)}x above the floor",
    };

    private static IEnumerable<string> OfPhysics(SeenPhysics physics)
    {
        if (physics.Passing is [var worst, ..])
        {
            yield return $"blind: {NumberText.Percent(worst.Size)} of {worst.Perturbation} passes{(physics.Passing.Count > 1 ? $" (and {physics.Passing.Count - 1} more)" : "")}";
        }
    }
}
