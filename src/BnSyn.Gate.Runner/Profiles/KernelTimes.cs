namespace BnSyn.Gate.Runner.Profiles;

/// <summary>What a clock measured of a stretch of steps: one entry per kernel, and for the rest a last one.</summary>
/// <param name="Values">Seconds, or whatever else the clock counts.</param>
/// <param name="Entries">How often it was entered.</param>
internal sealed record KernelTimes(double[] Values, long[] Entries)
{
    /// <summary>The sum of all.</summary>
    public double Sum => Values.Sum();

    /// <summary>Without what each entry adds.</summary>
    /// <param name="entry">The clock's own part of an entry.</param>
    public KernelTimes Without(double entry) => new([.. Values.Zip(Entries, (value, entries) => Math.Max(0, value - (entry * entries)))], Entries);
}
