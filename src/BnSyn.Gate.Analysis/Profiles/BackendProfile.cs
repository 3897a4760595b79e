using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>Where the time of one scenario goes on one backend.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Backend">One of its backends.</param>
/// <param name="Seed">The realisation that was profiled.</param>
/// <param name="Samples">One per process, at least one, each with the same kernels.</param>
public sealed record BackendProfile(string Scenario, string Backend, ulong Seed, IReadOnlyList<ProfileSample> Samples)
{
    /// <summary>A step that no clock is told of, in s.</summary>
    public SampleInterval Step => SampleInterval.Of([.. Samples.Select(sample => sample.StepSeconds)]);

    /// <summary>What being profiled adds to a step, as a part of it: 0.1 for a tenth.</summary>
    public SampleInterval Overhead => SampleInterval.Of([.. Samples.Select(sample => (sample.ClockedSeconds / sample.StepSeconds) - 1)]);

    /// <summary>The sum of the kernels without the rest, as a part of a step that no clock is told of.</summary>
    public SampleInterval Covered => SampleInterval.Of([.. Samples.Select(sample => sample.Kernels.Where(kernel => kernel.Name != KernelSample.Rest).Sum(kernel => kernel.Seconds) / sample.StepSeconds)]);

    /// <summary>The kernels and the rest, the one with the most time first.</summary>
    public IReadOnlyList<KernelFigures> Kernels =>
    [
        .. Samples[0].Kernels
            .Select(kernel => kernel.Name)
            .Select(Of)
            .OrderByDescending(kernel => kernel.Seconds.Median)
            .ThenBy(kernel => kernel.Name, StringComparer.Ordinal),
    ];

    private KernelFigures Of(string name)
    {
        List<KernelSample> own = [.. Samples.SelectMany(sample => sample.Kernels).Where(kernel => kernel.Name == name)];
        var shares = Samples.Zip(own, (sample, kernel) => kernel.Seconds / sample.Kernels.Sum(other => other.Seconds));
        return new(
            name,
            SampleInterval.Of([.. own.Select(kernel => kernel.Seconds)]),
            shares.Median(),
            own.Select(kernel => kernel.Entries).Median(),
            own.Select(kernel => kernel.AllocatedBytes).Median())
        {
            Counts = [.. Enumerable.Range(0, Samples.Min(sample => sample.CounterNames.Count)).Select(counter => own.Select(kernel => kernel.Counts[counter]).Median())],
        };
    }
}
