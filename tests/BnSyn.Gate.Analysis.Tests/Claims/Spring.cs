namespace BnSyn.Gate.Analysis.Tests.Claims;

/// <summary>What the claims of these tests are about, in an assembly that is there.</summary>
internal sealed class Spring(double stiffness)
{
    public double Stiffness { get; } = stiffness;

    public double Energy(double stretch) => 0.5 * Stiffness * stretch * stretch;

    internal sealed class Damped<T>(T friction)
    {
        public T Friction => friction;
    }
}
