namespace HardDiscs;

/// <summary>What is known of a fluid of hard discs, whatever its trajectory; the invariants compare with it.</summary>
/// <param name="parameters">The fluid; its stiff discs count as hard ones of <see cref="Diameter"/>.</param>
internal sealed class HardDiscTheory(DiscParameters parameters)
{
    /// <summary>
    /// Diameter of the hard disc that stands for a spring: the integral of <c>1 - exp(-u(r) / T)</c> over r, which is
    /// <c>1 - sqrt(pi T / (2 k))</c> (Barker and Henderson 1967, J. Chem. Phys. 47, 4714).
    /// </summary>
    public double Diameter => 1 - Math.Sqrt(Math.PI * parameters.Temperature / (2 * parameters.Stiffness));

    /// <summary>Share of the square that discs of this diameter cover.</summary>
    public double PackingFraction => parameters.PackingFraction * Diameter * Diameter;

    /// <summary>
    /// Pressure over that of an ideal gas, <c>(1 + eta^2 / 8) / (1 - eta)^2</c>: right to half a percent in the fluid (Henderson 1975,
    /// Mol. Phys. 30, 971).
    /// </summary>
    public double Compressibility => (1 + (PackingFraction * PackingFraction / 8)) / ((1 - PackingFraction) * (1 - PackingFraction));

    /// <summary>
    /// Collisions of all discs in a unit of time. The virial that a collision transfers is <c>d sqrt(pi m T)</c> on average, so that the
    /// pressure fixes the rate: <c>Z - 1 = rate d sqrt(pi T) / (2 N T)</c> (Alder and Wainwright 1960, J. Chem. Phys. 33, 1439).
    /// </summary>
    public double CollisionRate =>
        (Compressibility - 1) * 2 * parameters.Discs * parameters.Temperature / (Diameter * Math.Sqrt(Math.PI * parameters.Temperature));
}
