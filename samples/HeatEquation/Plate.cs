using System;
using System.Numerics;

namespace HeatEquation;

/// <summary>
/// A square plate of unit edge and unit diffusivity, kept at 0 along its rim: <c>u_t = u_xx + u_yy</c>, in time forward and in space
/// centred (FTCS), on a grid of equal spacing.
/// </summary>
public sealed class Plate
{
    private readonly bool _inVectors;
    private double[] _next;

    /// <param name="cells">Cells along an edge: 1 over the spacing, at least 2.</param>
    /// <param name="ratio">Time step over spacing squared; stable up to 1/4.</param>
    /// <param name="diffusivity">1, unless the physics shall be wrong.</param>
    /// <param name="inVectors">Whether several points of a row are stepped at once.</param>
    /// <exception cref="ArgumentOutOfRangeException">The grid has no inner point, or the scheme is not stable.</exception>
    public Plate(int cells, double ratio, double diffusivity, bool inVectors)
    {
        if (cells < 2)
        {
            throw new ArgumentOutOfRangeException(nameof(cells), cells, "valid: 2 and more");
        }

        if (!(ratio * diffusivity > 0 && ratio * diffusivity <= 0.25))
        {
            throw new ArgumentOutOfRangeException(nameof(ratio), ratio * diffusivity, "valid: above 0, up to 0.25");
        }

        Width = cells + 1;
        TimeStep = ratio / ((double)cells * cells);
        Weight = ratio * diffusivity;
        _inVectors = inVectors;
        Temperature = new double[Width * Width];
        _next = new double[Width * Width];
    }

    /// <summary>Points along an edge, the rim's two among them.</summary>
    public int Width { get; }

    /// <summary>Length of a step.</summary>
    public double TimeStep { get; }

    /// <summary>Temperature of one row of points after the other; the rim stays as it is.</summary>
    public double[] Temperature { get; private set; }

    /// <summary>What a point gets of its neighbours' difference in a step.</summary>
    public double Weight { get; }

    /// <summary>Sets every inner point.</summary>
    /// <param name="initial">Temperature at a place of the unit square.</param>
    public void Fill(Func<double, double, double> initial)
    {
        for (var row = 1; row < Width - 1; row++)
        {
            for (var column = 1; column < Width - 1; column++)
            {
                Temperature[(row * Width) + column] = initial(column / (Width - 1.0), row / (Width - 1.0));
            }
        }
    }

    /// <summary>One step.</summary>
    public void Step()
    {
        for (var row = 1; row < Width - 1; row++)
        {
            var at = (row * Width) + 1;
            var end = at + Width - 2;
            if (_inVectors)
            {
                at = StepInVectors(at, end);
            }

            for (; at < end; at++)
            {
                var u = Temperature;
                _next[at] = u[at] + (Weight * (u[at - 1] + u[at + 1] + u[at - Width] + u[at + Width] - (4 * u[at])));
            }
        }

        (Temperature, _next) = (_next, Temperature);
    }

    private int StepInVectors(int at, int end)
    {
        var u = Temperature;
        for (; at + Vector<double>.Count <= end; at += Vector<double>.Count)
        {
            var here = new Vector<double>(u, at);
            var around = new Vector<double>(u, at - 1) + new Vector<double>(u, at + 1) + new Vector<double>(u, at - Width) + new Vector<double>(u, at + Width);
            (here + (Weight * (around - (4 * here)))).CopyTo(_next, at);
        }

        return at;
    }
}
