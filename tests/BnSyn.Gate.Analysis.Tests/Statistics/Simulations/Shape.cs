namespace BnSyn.Gate.Analysis.Tests.Statistics.Simulations;

/// <summary>A law as theory sees it: density and distribution function on a range outside which nothing worth a digit lies.</summary>
/// <param name="Density">The density, in 1/standard deviation.</param>
/// <param name="AtMost">The probability of at most a value.</param>
/// <param name="Least">The lower end of the range.</param>
/// <param name="Most">The upper end of the range.</param>
public sealed record Shape(Func<double, double> Density, Func<double, double> AtMost, double Least, double Most)
{
    private const int Cells = 20_000;

    /// <summary>The mean of a function of a value, by the midpoint rule.</summary>
    public double Mean(Func<double, double> function)
    {
        var (width, sum) = ((Most - Least) / Cells, 0.0);
        for (var cell = 0; cell < Cells; cell++)
        {
            var x = Least + ((cell + 0.5) * width);
            sum += function(x) * Density(x);
        }

        return sum * width;
    }
}
