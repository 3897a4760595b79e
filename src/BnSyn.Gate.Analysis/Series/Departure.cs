namespace BnSyn.Gate.Analysis.Series;

/// <summary>A value beside the expected one.</summary>
/// <param name="Channel">The channel's place among those declared.</param>
/// <param name="Time">When.</param>
/// <param name="Actual">The run's value; in a tube the nearest that the run comes, where a value was expected that it does not come to.</param>
/// <param name="Expected">The expected value; in a tube the nearest within the time tolerance.</param>
/// <param name="Allowed">How far they may be apart.</param>
internal sealed record Departure(int Channel, double Time, double Actual, double Expected, double Allowed)
{
    /// <summary>How many times what is allowed the values are apart.</summary>
    public double Excess => Math.Abs(Actual - Expected) / Allowed;

    /// <summary>Whether the value holds after all: what is no number does not, and equal values do even where nothing is allowed.</summary>
    public bool Holds => Actual.Equals(Expected) || Math.Abs(Actual - Expected) <= Allowed;
}
