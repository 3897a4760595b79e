using BnSyn.Gate.Analysis.Profiles;

namespace BnSyn.Gate.Analysis.Scaling;

/// <summary>Where one kernel lies under the roof of the machine.</summary>
/// <param name="Kernel">The kernel.</param>
/// <param name="Share">Its part of the step at the largest size, from 0 to 1.</param>
/// <param name="Places">Its places, by ascending size; empty where they are not known.</param>
/// <param name="Missing">Why they are not known; empty where they are.</param>
public sealed record KernelRoof(string Kernel, double Share, IReadOnlyList<RoofPlace> Places, string Missing)
{
    /// <summary>The kernels of a backend, in the order of their part of the largest step.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="roof">The machine.</param>
    public static IReadOnlyList<KernelRoof> Of(ScaledBackend backend, MachineRoof roof)
    {
        ArgumentNullException.ThrowIfNull(backend);
        return [.. backend.Gains.Select(gain => Of(backend, gain, roof))];
    }

    private static KernelRoof Of(ScaledBackend backend, KernelGain gain, MachineRoof roof)
    {
        List<(SizedSample Sample, KernelTime Kernel)> own =
        [
            .. from size in backend.Series.Sizes
               let sample = backend.Typical(size)
               from kernel in sample.Kernels
               where kernel.Name == gain.Kernel
               select (sample, kernel),
        ];
        List<RoofPlace> places = [.. own.Select(at => RoofPlace.Of(at.Sample, at.Kernel, roof)).OfType<RoofPlace>()];
        var largest = own[^1].Kernel;
        var missing = places.Count > 0 ? ""
            : largest is { Operations: 0, Bytes: 0 } ? "not measured: no work of it is counted (ICountedSimulation), and no event that every processor counts tells operations"
            : largest.Operations == 0 ? "no floating-point operation is counted in it"
            : largest.Bytes == 0 ? "not measured: no bytes are counted in it"
            : "not measured: it takes less than the clock can tell";
        return new(gain.Kernel, gain.Share, places, missing);
    }
}
