using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Avalanches;

/// <summary>Whether a sample could come from the power law that was fitted to it: how often samples of that law are as far from theirs.</summary>
/// <remarks>
/// Clauset, Shalizi &amp; Newman 2009, doi:10.1137/070710111, section 4.1: samples of the same size are drawn, above x_min from the law, below it
/// from the data; each is fitted in the same way, its smallest value chosen anew, and p is the share of them whose Kolmogorov-Smirnov distance
/// is at least that of the data. They call the law ruled out where p is 0.1 or less. A large p does not show that the law is true: few values
/// are near any law.
/// </remarks>
public sealed class PowerLawPlausibility
{
    private const double Largest = 1e15;

    private readonly RandomGenerator _generator;
    private readonly double[] _below;
    private readonly int _count;
    private readonly int _leastCount;
    private int _asFar;

    /// <summary>Fits the law to a sample.</summary>
    /// <param name="data">Whole numbers.</param>
    /// <param name="leastCount">How many values are to be left at least; 2 or more.</param>
    /// <param name="seed">Seed of the samples.</param>
    /// <exception cref="ArgumentException">A value is no whole number, or too few are left; the message says which.</exception>
    public PowerLawPlausibility(ReadOnlySpan<double> data, int leastCount, ulong seed)
    {
        Fit = DiscretePowerLaw.FitFromBestMinimum(data, leastCount);
        double minimum = Fit.Minimum;
        _below = [.. data.ToArray().Where(x => x < minimum)];
        _count = data.Length;
        _leastCount = leastCount;
        _generator = new RandomGenerator(seed);
    }

    /// <summary>The law.</summary>
    public PowerLawFit Fit { get; }

    /// <summary>Number of samples drawn so far.</summary>
    public int Samples { get; private set; }

    /// <summary>Share of the samples that were as far from their law as the data, in [0, 1]; NaN before the first.</summary>
    public double P => Samples == 0 ? double.NaN : (double)_asFar / Samples;

    /// <summary>Draws a sample and fits it.</summary>
    public void Draw()
    {
        var sample = new double[_count];
        double whole = HurwitzZeta.At(Fit.Exponent, Fit.Minimum);
        for (int i = 0; i < sample.Length; i++)
        {
            bool isBelow = _generator.NextDouble() * _count < _below.Length;
            double u = _generator.NextDouble();
            sample[i] = isBelow ? _below[(int)(u * _below.Length)] : OfLaw(whole * (1.0 - u));
        }

        _asFar += DiscretePowerLaw.FitFromBestMinimum(sample, _leastCount).Distance >= Fit.Distance ? 1 : 0;
        Samples++;
    }

    // The largest x with ζ(α, x) ≥ rest: doubled until it is too large, then halved.
    private double OfLaw(double rest)
    {
        double low = Fit.Minimum;
        double high = 2.0 * low;
        while (high < Largest && HurwitzZeta.At(Fit.Exponent, high) >= rest)
        {
            (low, high) = (high, 2.0 * high);
        }

        while (high - low > 1.0)
        {
            double middle = Math.Round(0.5 * (low + high), MidpointRounding.ToEven);
            (low, high) = HurwitzZeta.At(Fit.Exponent, middle) >= rest ? (middle, high) : (low, middle);
        }

        return Math.Min(low, Largest);
    }
}
