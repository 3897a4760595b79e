namespace OdeSolvers;

/// <summary>
/// Growth of a population that reaches what its surroundings carry: <c>dx/dt = growth x (1 - x)</c>, Verhulst (1838).
/// </summary>
internal sealed record Logistic(double Growth = 1)
{
    /// <summary>Rate of change.</summary>
    public double Slope(double time, double population) => Growth * population * (1 - population);

    /// <summary>The solution.</summary>
    public static double At(double time, double growth, double initial) => initial / (initial + ((1 - initial) * Math.Exp(-growth * time)));
}
