using System.Text.Json.Serialization;

namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>A <see cref="SizeSeries"/> as files have it: for who reads them the fits, and every sample.</summary>
internal sealed record SeriesEntry(
    string Scenario, string Backend, string Factor, string Unit, string Held, double Declared, IReadOnlyList<FitEntry> Fits, IReadOnlyList<SizedSample> Samples)
{
    /// <summary>What the samples say.</summary>
    [JsonIgnore]
    public SizeSeries Series => new(Scenario, Backend, Factor, Unit, Held, Declared, Samples);

    /// <summary>The entry of a series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="at">The size that the exponents are of.</param>
    public static SeriesEntry Of(SizeSeries series, double at) => new(
        series.Scenario,
        series.Backend,
        series.Factor,
        series.Unit,
        series.Held,
        series.Declared,
        [.. series.Fits.Select(fit => new FitEntry(fit.Name, fit.Fit.Form, at, fit.Fit.Exponent(at), fit.Fit.MeanExponent, fit.Fit.LargestMiss, fit.Fit.Residuals))],
        series.Samples);
}

/// <summary>A fit as files have it.</summary>
/// <param name="Name">Of which cost.</param>
/// <param name="Form">The form.</param>
/// <param name="At">The size that the exponent is of.</param>
/// <param name="Exponent">The exponent.</param>
/// <param name="MeanExponent">The exponent over all sizes, on a scale of logarithms.</param>
/// <param name="LargestMiss">The largest relative error at a size that was left out.</param>
/// <param name="Residuals">Measured by fitted minus 1, by ascending size.</param>
internal sealed record FitEntry(string Name, CostForm Form, double At, Estimate Exponent, Estimate MeanExponent, double LargestMiss, IReadOnlyList<double> Residuals);
