namespace Lorenz;

/// <summary>One trajectory after the other, to be read beside the textbook.</summary>
public sealed class PlainSwarm(LorenzParameters parameters, double[] x, double[] y, double[] z) : Swarm(parameters, x, y, z)
{
    /// <inheritdoc/>
    public override void Step()
    {
        for (var i = 0; i < X.Length; i++)
        {
            (X[i], Y[i], Z[i]) = Step((X[i], Y[i], Z[i]));
        }
    }

    private (double X, double Y, double Z) Step((double X, double Y, double Z) at)
    {
        var (h, half) = (Parameters.TimeStep, Parameters.TimeStep / 2);
        var k1 = Slope(at);
        var k2 = Slope(Along(at, half, k1));
        var k3 = Slope(Along(at, half, k2));
        var k4 = Slope(Along(at, h, k3));
        return Along(at, h / 6, (Mean(k1.X, k2.X, k3.X, k4.X), Mean(k1.Y, k2.Y, k3.Y, k4.Y), Mean(k1.Z, k2.Z, k3.Z, k4.Z)));
    }

    private (double X, double Y, double Z) Slope((double X, double Y, double Z) at) => (
        Parameters.Sigma * (at.Y - at.X),
        (at.X * (Parameters.Rho - at.Z)) - at.Y,
        (at.X * at.Y) - (Parameters.Beta * at.Z));

    private static (double X, double Y, double Z) Along((double X, double Y, double Z) at, double time, (double X, double Y, double Z) slope) =>
        (at.X + (time * slope.X), at.Y + (time * slope.Y), at.Z + (time * slope.Z));

    private static double Mean(double k1, double k2, double k3, double k4) => k1 + (2 * (k2 + k3)) + k4;
}
