using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>When rounding has grown to the tolerance of an observable: the predictability horizon of it.</summary>
/// <param name="Time">Simulated time, in seconds; of a series in its own unit.</param>
/// <param name="Kind">How it is known.</param>
internal readonly record struct Horizon(double Time, HorizonKind Kind)
{
    /// <summary>The unit of a series' times; <see langword="null"/> for seconds of everything else.</summary>
    public string? TimeUnit { get; init; }

    /// <summary>Finds it by the distance of the states, to which the observable's difference is taken to be in proportion.</summary>
    /// <param name="excess">The floor at the end of the run, in units of the tolerance.</param>
    /// <param name="curve">How the distance of the states grew.</param>
    /// <param name="growth">The law of that; <see langword="null"/> where it is not known.</param>
    /// <param name="end">Simulated time of the run.</param>
    public static Horizon Of(double excess, DistanceCurve curve, GrowthEstimate? growth, double end) =>
        excess > 1 ? curve.Largest > 0 ? new(curve.ReachesPart(1 / excess), HorizonKind.Within) : new(end, HorizonKind.AtEnd)
        : excess > 0 && growth is { Law: GrowthLaw.Exponential, IsSharp: true } && curve.Saturation is null ? new(end + (Math.Log(1 / excess) / growth.Rate), HorizonKind.Extrapolated)
        : new(end, HorizonKind.Beyond);

    /// <summary>Reads it off the values of a channel.</summary>
    /// <param name="floor">The channel's floor.</param>
    /// <param name="unit">The unit of its times.</param>
    public static Horizon Of(Spread floor, string unit) =>
        new(floor.Exceeds ?? double.NaN, floor.Exceeds is null ? HorizonKind.Beyond : HorizonKind.Within) { TimeUnit = unit };

    /// <summary>The horizon in words.</summary>
    public override string ToString() => Kind switch
    {
        HorizonKind.Within => $"t = {Text}",
        HorizonKind.AtEnd => $"by t = {Text}, the end",
        HorizonKind.Extrapolated => $"about t = {NumberText.Rounded(Time, 2)}, beyond the run",
        _ => TimeUnit is null ? "not within the run" : "not within what is compared",
    };

    /// <summary>The time in words.</summary>
    public string Text => NumberText.WithUnit(NumberText.Rounded(Time), TimeUnit ?? "");
}
