using MathNet.Numerics.LinearAlgebra;

namespace OdeSolvers;

/// <summary>
/// Prey and predators of Lotka (1925) and Volterra (1926), in units in which three of the four rates are 1:
/// <c>dx/dt = x (1 - y)</c>, <c>dy/dt = mortality y (x - 1)</c>.
/// </summary>
/// <param name="Mortality">Of the predators, over the prey's growth.</param>
internal sealed record PredatorPrey(double Mortality = 1)
{
    /// <summary>Both rates of change.</summary>
    public Vector<double> Slope(double time, Vector<double> at) =>
        Vector<double>.Build.Dense([at[0] * (1 - at[1]), Mortality * at[1] * (at[0] - 1)]);

    /// <summary>What stays constant along every solution: <c>mortality (x - ln x) + y - ln y</c>.</summary>
    public double Invariant(double prey, double predators) => (Mortality * (prey - Math.Log(prey))) + predators - Math.Log(predators);
}
