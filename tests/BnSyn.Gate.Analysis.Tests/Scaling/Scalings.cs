using BnSyn.Gate.Analysis.Profiles;
using BnSyn.Gate.Analysis.Scaling;

namespace BnSyn.Gate.Analysis.Tests.Scaling;

/// <summary>Two backends of known growth.</summary>
internal static class Scalings
{
    private static readonly double[] Sizes = [250, 500, 1000, 2000, 4000];
    private static readonly double[] Between = [354, 707, 1414, 2828];

    /// <summary>
    /// A dense backend whose step is 1 ns for each pair and a sparse one whose step is 1 us for each element: they cross at 1000, in energy too, as each takes 20 W. Each has two kernels, of
    /// three quarters and a quarter. Two processes a size, 1 % apart, and three sizes that are a little off.
    /// </summary>
    public static EngineScaling Of() => new(
        "1.2.3",
        "2026-01-02T03:04:05Z",
        "abc",
        new("Linux", "x64", ".NET 10", "a processor", 2, 512) { EnvironmentClass = "linux-x64" },
        240,
        8e9,
        0.5,
        new(4e10, [new(24_576, 1e11), new(100_663_296, 1e10)]),
        [Backend("dense", size => 1e-9 * size * size, size => 8 * size * size), Backend("sparse", size => 1e-6 * size, size => 500 * size)]);

    private static ScaledBackend Backend(string name, Func<double, double> seconds, Func<double, double> bytes)
    {
        return new(
            new("ring", name, "neurons", "1", "50 synapses into each neuron", 1000, [.. Sizes.SelectMany(size => new[] { Sample(size, 1), Sample(size, 1.01) })]),
            [.. Between.Select(size => Sample(size, 1.005))],
            "the scenario has no more");

        SizedSample Sample(double size, double noise)
        {
            var step = noise * (size switch { 500 => 1.004, 1000 => 0.996, 2000 => 1.003, _ => 1 }) * seconds(size);
            return new(size, step, 0.01, bytes(size), [new("delivery", 0.75 * step) { Operations = 1e9 * seconds(size), Bytes = 8e9 * seconds(size) }, new("neurons", 0.25 * step), new(KernelSample.Rest, 0)])
            {
                Elements = size,
                Synapses = 50 * size,
                Events = 0.1 * size,
                Operations = 2e9 * seconds(size),
                Multiplications = 1e9 * seconds(size),
                Words = 1e9 * seconds(size),
                SimulatedSeconds = 1e-4,
                Joules = 20 * step,
                WithoutJoules = "",
            };
        }
    }
}
