namespace BnSyn.Engine.Branching;

/// <summary>Sums from which the slope of one lag comes, over any set of pairs: sums of sets are sums of sums.</summary>
internal struct LagMoments
{
    // Below this share of the squares a variance is rounding alone.
    private const double LeastShare = 1e-9;

    private double _pairs, _x, _y, _xx, _xy;

    internal void Add(double x, double y)
    {
        _pairs++;
        _x += x;
        _y += y;
        _xx += x * x;
        _xy += x * y;
    }

    /// <summary>Adds, or with -1 takes away, the pairs of another set.</summary>
    internal void Add(in LagMoments other, double sign)
    {
        _pairs += sign * other._pairs;
        _x += sign * other._x;
        _y += sign * other._y;
        _xx += sign * other._xx;
        _xy += sign * other._xy;
    }

    /// <summary>The slope of least squares with an intercept; NaN where x does not vary.</summary>
    internal readonly double Slope
    {
        get
        {
            double variance = _xx - (_x * _x / _pairs);
            return variance > LeastShare * _xx ? (_xy - (_x * _y / _pairs)) / variance : double.NaN;
        }
    }
}
