using System;

namespace HeatEquation;

/// <summary>A solution: <c>sin(m pi x) sin(n pi y) exp(-(m^2 + n^2) pi^2 t)</c>.</summary>
public sealed class SineMode
{
    private readonly int _m;
    private readonly int _n;

    /// <param name="m">Half waves along x, at least 1.</param>
    /// <param name="n">Half waves along y, at least 1.</param>
    public SineMode(int m, int n) => (_m, _n) = (m, n);

    /// <summary>Temperature at a place and time.</summary>
    public double At(double x, double y, double time) =>
        Math.Sin(_m * Math.PI * x) * Math.Sin(_n * Math.PI * y) * Math.Exp(-((_m * _m) + (_n * _n)) * Math.PI * Math.PI * time);

    /// <summary>How far a plate is from it: root of the mean square over all points.</summary>
    public double ErrorOf(Plate plate, double time)
    {
        var sum = 0.0;
        for (var row = 0; row < plate.Width; row++)
        {
            for (var column = 0; column < plate.Width; column++)
            {
                var error = plate.Temperature[(row * plate.Width) + column] - At(column / (plate.Width - 1.0), row / (plate.Width - 1.0), time);
                sum += error * error;
            }
        }

        return Math.Sqrt(sum / plate.Temperature.Length);
    }
}
