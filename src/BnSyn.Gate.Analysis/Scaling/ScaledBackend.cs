using BnSyn.Gate.Analysis.Profiles;

namespace BnSyn.Gate.Analysis.Scaling;

/// <summary>One scenario on one backend over its size.</summary>
/// <param name="Series">The sizes that are fitted.</param>
/// <param name="HeldOut">Sizes between them that are not.</param>
/// <param name="Stopped">Why there is no larger size, in a few words.</param>
public sealed record ScaledBackend(SizeSeries Series, IReadOnlyList<SizedSample> HeldOut, string Stopped)
{
    /// <summary>The largest size that was measured.</summary>
    public double Largest => Series.Sizes[^1];

    /// <summary>What is foretold of the sizes that the fit was not shown, and what they are.</summary>
    public IReadOnlyList<HeldOutSize> Foretold
    {
        get
        {
            var series = Series with { Samples = HeldOut };
            return Series.Fit(SizeSeries.Step) is { } fit ? [.. series.Sizes.Select(size => new HeldOutSize(size, series.Least(size, SizeSeries.Step), fit.At(size)))] : [];
        }
    }

    /// <summary>The sample with the median step of a size; of an even number the quicker one.</summary>
    /// <param name="size">One of the fitted sizes.</param>
    public SizedSample Typical(double size)
    {
        List<SizedSample> own = [.. Series.Samples.Where(sample => sample.Size == size).OrderBy(sample => sample.StepSeconds)];
        return own[(own.Count - 1) / 2];
    }

    /// <summary>Where the largest sizes lie under the roof; empty where the simulation counts no operations.</summary>
    /// <param name="roof">The machine.</param>
    public IReadOnlyList<RoofPlace> Places(MachineRoof roof) => [.. Series.Sizes.Select(size => RoofPlace.Of(Typical(size), roof)).OfType<RoofPlace>()];

    /// <summary>Where each kernel lies under the roof, the one with the largest part of the step first; empty where the simulation names none.</summary>
    /// <param name="roof">The machine.</param>
    public IReadOnlyList<KernelRoof> KernelRoofs(MachineRoof roof) => KernelRoof.Of(this, roof);

    /// <summary>What each kernel could gain at the largest size, the most first.</summary>
    public IReadOnlyList<KernelGain> Gains
    {
        get
        {
            var kernels = Typical(Largest).Kernels;
            var sum = kernels.Sum(kernel => kernel.Seconds);
            return
            [
                .. kernels
                    .Where(kernel => kernel.Name != KernelSample.Rest && sum > 0)
                    .Select(kernel => new KernelGain(Series.Scenario, Series.Backend, Largest, kernel.Name, kernel.Seconds / sum, Series.Fit(kernel.Name)?.Exponent(Largest)))
                    .OrderByDescending(gain => gain.Share)
                    .ThenBy(gain => gain.Kernel, StringComparer.Ordinal),
            ];
        }
    }
}
