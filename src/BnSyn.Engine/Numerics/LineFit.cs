namespace BnSyn.Engine.Numerics;

/// <summary>The line y = slope·x + intercept of least squares.</summary>
/// <param name="Slope">In units of y per unit of x.</param>
/// <param name="Intercept">In units of y.</param>
/// <param name="R2">Share of the variance of y that the line explains, at most 1; 1 where y does not vary.</param>
/// <remarks>
/// slope = Σ(x - x̄)(y - ȳ)/Σ(x - x̄)², intercept = ȳ - slope·x̄, R² = 1 - SS_res/SS_tot. Centring first keeps the digits that the
/// normal equations of [x, 1] lose. Background: Björck 1996, doi:10.1137/1.9781611971484.
/// </remarks>
public readonly record struct LineFit(double Slope, double Intercept, double R2)
{
    /// <summary>The line through points.</summary>
    /// <param name="x">At least two different finite values.</param>
    /// <param name="y">As many finite values.</param>
    /// <exception cref="ArgumentException">The lengths differ, a value is not finite, or x has fewer than two different values.</exception>
    public static LineFit Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length)
        {
            throw new ArgumentException($"x,y must be 1D arrays of same shape, got ({x.Length},) and ({y.Length},)", nameof(y));
        }

        RequireFinite(x, nameof(x));
        RequireFinite(y, nameof(y));
        if (x.IsEmpty || x.IndexOfAnyExcept(x[0]) < 0)
        {
            throw new ArgumentException($"a line needs two different values of x, got {x.Length} values, all equal", nameof(x));
        }

        double meanX = PairwiseSum.Mean(x);
        double meanY = PairwiseSum.Mean(y);
        double xx = 0.0, xy = 0.0, yy = 0.0;
        for (int i = 0; i < x.Length; i++)
        {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            xx += dx * dx;
            xy += dx * dy;
            yy += dy * dy;
        }

        double slope = xy / xx;
        double residual = 0.0;
        for (int i = 0; i < x.Length; i++)
        {
            double error = y[i] - meanY - (slope * (x[i] - meanX));
            residual += error * error;
        }

        return new LineFit(slope, meanY - (slope * meanX), yy == 0.0 ? 1.0 : 1.0 - (residual / yy));
    }

    private static void RequireFinite(ReadOnlySpan<double> values, string name)
    {
        foreach (double value in values)
        {
            ParameterCheck.Finite(value, name);
        }
    }
}
