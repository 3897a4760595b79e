namespace BnSyn.Engine.Numerics;

/// <summary>Where a function of one variable is smallest, by thirds that shrink by the golden ratio.</summary>
internal static class GoldenSection
{
    private const double InverseGoldenRatio = 0.6180339887498949;
    private const int Steps = 80;

    /// <summary>The place of the minimum of a function that falls and then rises between two bounds.</summary>
    /// <remarks>A minimum is flat: the place is known to about the square root of the last place, 1e-8 of its size.</remarks>
    internal static double Minimum(Func<double, double> function, double low, double high)
    {
        double left = high - (InverseGoldenRatio * (high - low));
        double right = low + (InverseGoldenRatio * (high - low));
        double atLeft = function(left);
        double atRight = function(right);
        for (int step = 0; step < Steps; step++)
        {
            if (atLeft <= atRight)
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - (InverseGoldenRatio * (high - low));
                atLeft = function(left);
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + (InverseGoldenRatio * (high - low));
                atRight = function(right);
            }
        }

        return 0.5 * (low + high);
    }

    /// <summary>The same where the function may have other minima: looked for first on a grid.</summary>
    /// <param name="function">The function.</param>
    /// <param name="grid">Ascending places, at least three; the minimum is sought between the neighbours of the best.</param>
    internal static double Minimum(Func<double, double> function, ReadOnlySpan<double> grid)
    {
        int best = 0;
        double least = double.PositiveInfinity;
        for (int i = 0; i < grid.Length; i++)
        {
            double value = function(grid[i]);
            if (value < least)
            {
                (best, least) = (i, value);
            }
        }

        return Minimum(function, grid[Math.Max(0, best - 1)], grid[Math.Min(grid.Length - 1, best + 1)]);
    }
}
