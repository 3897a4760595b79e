namespace IdealGas;

/// <summary>
/// Soft spheres of unit mass and unit diameter in a periodic cube. Two that overlap repel each other by the potential
/// <c>epsilon (1 - r^2)^3</c>, whose force and slope of the force vanish at contact.
/// </summary>
/// <param name="Edge">Particles along one edge of the lattice that they start on.</param>
/// <param name="BoxLength">Edge of the cube, in diameters.</param>
/// <param name="Epsilon">Height of the repulsion.</param>
/// <param name="Speed">Speed at the start, of all particles, along the first axis.</param>
/// <param name="TimeStep">Length of a step of velocity Verlet.</param>
public sealed record GasParameters(int Edge = 6, double BoxLength = 9, double Epsilon = 10, double Speed = 1.75, double TimeStep = 0.01)
{
    /// <summary>Number of particles.</summary>
    public int Particles => Edge * Edge * Edge;
}
