using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using Gaussian = MathNet.Numerics.Distributions.Normal;

namespace BnSyn.Gate.Analysis.Tests.Statistics.Simulations;

/// <summary>A distribution that simulated metrics follow.</summary>
/// <param name="Name">As the page says it.</param>
/// <param name="Ties">Whether equal values are likely.</param>
/// <param name="Draw">One value; standard deviation 1, before rounding.</param>
/// <param name="Shape">Its density, before rounding.</param>
/// <param name="Difference">The density of the difference of two values.</param>
public sealed record Law(string Name, bool Ties, Func<Random, double> Draw, Shape Shape, Shape Difference)
{
    /// <summary>Beyond so many standard deviations an exponential tail is below 1e-16.</summary>
    private const double Far = 38;

    private static readonly double Width = Math.Sqrt(12);
    private static readonly Shape Gauss = new(x => Gaussian.PDF(0, 1, x), x => Gaussian.CDF(0, 1, x), -9, 9);
    private static readonly Shape Gauss2 = new(x => Gaussian.PDF(0, Math.Sqrt(2), x), x => Gaussian.CDF(0, Math.Sqrt(2), x), -13, 13);

    public static readonly Law Normal = new("normal", false, random => Gaussian.Sample(random, 0, 1), Gauss, Gauss2);
    public static readonly Law Uniform = new(
        "uniform", false, random => Width * random.NextDouble(),
        new(_ => 1 / Width, x => Math.Clamp(x / Width, 0, 1), 0, Width),
        new(x => Triangular.PDF(-Width, Width, 0, x), x => Triangular.CDF(-Width, Width, 0, x), -Width, Width));
    public static readonly Law Exponential = new(
        "exponential", false, random => MathNet.Numerics.Distributions.Exponential.Sample(random, 1),
        new(x => Math.Exp(-x), x => x > 0 ? 1 - Math.Exp(-x) : 0, 0, Far),
        new(x => Math.Exp(-Math.Abs(x)) / 2, x => x < 0 ? Math.Exp(x) / 2 : 1 - (Math.Exp(-x) / 2), -Far, Far));
    public static readonly Law Counts = new("rounded normal", true, random => Math.Round(Gaussian.Sample(random, 0, 1)), Gauss, Gauss2);

    /// <summary>A generator whose stream is the same on every machine.</summary>
    public static Random Generator(int seed) => new Xoshiro256StarStar(seed, threadSafe: false);

    /// <summary>So many values.</summary>
    public double[] Sample(int count, Random random) => [.. Enumerable.Range(0, count).Select(_ => Draw(random))];

    public override string ToString() => Name;
}
