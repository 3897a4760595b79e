namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>One number of a run's state over time.</summary>
/// <param name="Name">As the engine named it.</param>
/// <param name="Kept">The value in the built state and after every so-many-th step: binary64, the lowest byte first.</param>
public sealed record ValueCourse(string Name, byte[] Kept)
{
    /// <summary>The kept values.</summary>
    /// <returns>In the order of time; one that is not finite is what the state held.</returns>
    public double[] Numbers() => PackedNumbers.Doubles(Kept);
}
