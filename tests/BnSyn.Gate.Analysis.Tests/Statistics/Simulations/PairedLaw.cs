using MathNet.Numerics.Distributions;
using Gaussian = MathNet.Numerics.Distributions.Normal;

namespace BnSyn.Gate.Analysis.Tests.Statistics.Simulations;

/// <summary>What a metric makes of a normal number: so two runs of a seed depend on each other as their normal numbers do, whatever the metric's law.</summary>
/// <param name="Name">As the page says it.</param>
/// <param name="Of">The metric's value.</param>
public sealed record PairedLaw(string Name, Func<double, double> Of)
{
    private const double Spikes = 4;

    public static readonly PairedLaw Normal = new("normal", z => z);
    public static readonly PairedLaw Lognormal = new("lognormal", Math.Exp);
    public static readonly PairedLaw Counts = new("discrete", z => Quantile(Gaussian.CDF(0, 1, z)));
    public static readonly PairedLaw Cauchy = new("Cauchy", z => z < 0 ? -Far(z) : Far(-z));

    public static IReadOnlyList<PairedLaw> All { get; } = [Normal, Lognormal, Counts, Cauchy];

    public override string ToString() => Name;

    /// <summary>A Poisson number of mean 4.</summary>
    private static double Quantile(double probability)
    {
        var (count, upTo) = (0, 0.0);
        while ((upTo += Poisson.PMF(Spikes, count)) < probability && count < 40)
        {
            count++;
        }

        return count;
    }

    /// <summary>The cotangent of the lower tail keeps its digits far out.</summary>
    private static double Far(double z) => 1 / Math.Tan(Math.PI * Gaussian.CDF(0, 1, z));
}
