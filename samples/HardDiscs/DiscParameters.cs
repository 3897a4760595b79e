namespace HardDiscs;

/// <summary>
/// Discs of unit mass and unit diameter in a periodic square. Two that overlap repel each other like a stiff spring: the contact of the
/// discrete element method (Cundall and Strack 1979, Geotechnique 29, 47) without friction and damping, so that energy is conserved.
/// Temperature is in units of energy, and time follows from the three.
/// </summary>
/// <param name="Edge">Discs along one edge of the lattice that they start on, a multiple of <see cref="Lattice.TileEdge"/>.</param>
/// <param name="PackingFraction">Share of the square that the discs cover; a fluid up to 0.7.</param>
/// <param name="Stiffness">Force over overlap; the potential is <c>k (1 - r)^2 / 2</c>.</param>
/// <param name="Temperature">Kinetic energy per disc at the start.</param>
/// <param name="TimeStep">Length of a step of velocity Verlet: a contact lasts <c>pi / sqrt(2 k)</c>, 44 steps.</param>
public sealed record DiscParameters(int Edge = 12, double PackingFraction = 0.5, double Stiffness = 2500, double Temperature = 1, double TimeStep = 0.001)
{
    /// <summary>Number of discs.</summary>
    public int Discs => Edge * Edge;

    /// <summary>Edge of the square, in diameters.</summary>
    public double BoxLength => Edge * Math.Sqrt(Math.PI / (4 * PackingFraction));
}
