using BnSyn.Gate.Analysis.Profiles;

namespace BnSyn.Gate.Analysis.Tests.Profiles;

/// <summary>Profiles of known figures.</summary>
internal static class Profiles
{
    /// <summary>Six processes of one backend with three kernels of 6, 3 and 1 us and 0.5 us of rest; processes differ by up to 2 %.</summary>
    /// <param name="machine">By how much the machine is slower as a whole.</param>
    /// <param name="factors">By how much each kernel is.</param>
    public static EngineProfile Of(double machine = 1, params double[] factors) => new(
        "1.2.3",
        "2026-01-02T03:04:05Z",
        "abc",
        new("Linux", "x64", ".NET 10", "a processor", 2, 512) { EnvironmentClass = "linux-x64" },
        [new("sparse", "accelerated", 1, [.. Enumerable.Range(0, 6).Select(process => Sample(process, [("delivery", 6), ("fused-pass", 3), ("drive", 1), (KernelSample.Rest, 0.5)], machine, factors))])]);

    /// <summary>The same with kernels of these times in us, named <c>kernel 0</c> on.</summary>
    public static EngineProfile Sized(double[] microseconds)
    {
        var profile = Of();
        (string, double)[] kernels = [.. microseconds.Select((time, place) => ($"kernel {place}", time))];
        return profile with { Backends = [profile.Backends[0] with { Samples = [.. Enumerable.Range(0, 6).Select(process => Sample(process, kernels, 1, []))] }] };
    }

    /// <summary>The same with its growth: delivery as the square of the neurons, the other kernels as the neurons; drive follows their rate alone.</summary>
    public static EngineProfile Grown() => Of() with
    {
        Growth =
        [
            new("sparse", "accelerated", "neurons", "1", "50 synapses into each neuron", 1000, [.. Sizes(1000).Select(size => Sized(size, 6e-12 * size * size, 3e-9 * size, 1e-9 * size))]),
            new("sparse", "accelerated", "drive", "Hz", "neurons and synapses", 20, [.. Sizes(20).Select(size => Sized(size, 6e-6, 3e-6, 5e-8 * size))]),
        ],
    };

    /// <summary>The same in ten pairs of processes with another commit, on a machine that gets slower by a half meanwhile; in this one each kernel takes so many times as long.</summary>
    public static EngineProfile Paired(params double[] factors)
    {
        (string, double)[] kernels = [("delivery", 6), ("fused-pass", 3), ("drive", 1), (KernelSample.Rest, 0.5)];
        var profile = Of();
        return profile with
        {
            Backends = [profile.Backends[0] with { Samples = [.. Enumerable.Range(0, 10).Select(pair => Sample(pair, kernels, 1 + (0.05 * pair), factors))] }],
            Comparison = new("main", "0123abc", [new("sparse", "accelerated", [.. Enumerable.Range(0, 10).Select(pair => Sample(pair + 1, kernels, 1 + (0.05 * pair), []))], "")]),
        };
    }

    private static IEnumerable<double> Sizes(double declared) => from part in (double[])[0.25, 0.5, 1, 2, 4] from process in (double[])[1, 1.002] select part * declared * process;

    private static SizedSample Sized(double size, double delivery, double fused, double drive) =>
        new(size, delivery + fused + drive, 0.01, 500 * size, [new("delivery", delivery), new("fused-pass", fused), new("drive", drive), new(KernelSample.Rest, 1e-9)]) { Events = 0.1 * size };

    private static ProfileSample Sample(int process, (string Name, double Microseconds)[] kernels, double machine, double[] factors)
    {
        var noise = machine * (1 + (0.004 * ((process * 5) % 6)));
        List<KernelSample> samples = [.. kernels.Select((kernel, place) => new KernelSample(kernel.Name, 1e-6 * kernel.Microseconds * noise * (place < factors.Length ? factors[place] : 1), 1, place == 0 ? 24 : 0))];
        var step = samples.Sum(kernel => kernel.Seconds);
        return new(1500, step, 1.05 * step, 2e-8, samples) { WithoutCounters = "perf_event_open refuses instructions: No such file or directory" };
    }
}
