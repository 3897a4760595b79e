namespace Lorenz;

/// <summary>
/// The convection model of Lorenz (1963), J. Atmos. Sci. 20, 130, equations 25 to 27:
/// <c>dx/dt = sigma (y - x)</c>, <c>dy/dt = x (rho - z) - y</c>, <c>dz/dt = x y - beta z</c>.
/// </summary>
/// <param name="Sigma">Prandtl number.</param>
/// <param name="Rho">Rayleigh number over its critical value.</param>
/// <param name="Beta">Geometry of the rolls.</param>
/// <param name="TimeStep">Length of a step of Runge and Kutta's fourth-order method.</param>
public sealed record LorenzParameters(double Sigma = 10, double Rho = 28, double Beta = 8.0 / 3, double TimeStep = 0.01);
