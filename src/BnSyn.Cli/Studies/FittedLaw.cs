using BnSyn.Engine.Avalanches;

namespace BnSyn.Cli.Studies;

/// <summary>The power law of one quantity of avalanches, or why there is none.</summary>
/// <param name="Quantity">What it is the law of.</param>
/// <param name="Values">The quantity of every avalanche.</param>
/// <param name="Fit">The law.</param>
/// <param name="Plausibility">Share of samples of the law that are as far from it; <see langword="null"/> where none were drawn.</param>
/// <param name="Reason">Why there is no law, or empty.</param>
internal sealed record FittedLaw(string Quantity, double[] Values, PowerLawFit? Fit, double? Plausibility, string Reason)
{
    // Clauset, Shalizi & Newman 2009, doi:10.1137/070710111, call a law ruled out from here down.
    private const double RuledOut = 0.1;

    /// <summary>What the fit comes to, in words.</summary>
    internal string Verdict => Fit is null ? Reason : Plausibility is not { } p ? "not tried" : p > RuledOut ? "plausible" : "ruled out";

    internal static FittedLaw Of(string quantity, double[] values, int leastCount, int samples, ulong seed, CancellationToken cancel)
    {
        PowerLawPlausibility law;
        try
        {
            law = new PowerLawPlausibility(values, leastCount, seed);
        }
        catch (ArgumentException e)
        {
            // Too few avalanches for a law are an answer as well.
            return new FittedLaw(quantity, values, null, null, CommandLineErrors.Describe(e));
        }

        var progress = new Progress(samples, $"sample of {quantity}", portion: 1);
        try
        {
            for (int i = 0; i < samples; i++)
            {
                cancel.ThrowIfCancellationRequested();
                law.Draw();
                progress.Report(i + 1);
            }
        }
        finally
        {
            progress.Clear();
        }

        return new FittedLaw(quantity, values, law.Fit, samples == 0 ? null : law.P, string.Empty);
    }

    /// <summary>The row of the report.</summary>
    internal object?[] Row() =>
    [
        Quantity, Fit?.Exponent, Fit?.Lower, Fit?.Upper, Fit?.Minimum, Fit?.Count, Fit?.Distance, Plausibility, Verdict,
    ];
}
