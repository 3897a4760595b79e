using BnSyn.Engine.Networks;

namespace BnSyn.Cli.Parameters;

/// <summary>The parameters of a run, which stand beside the sections.</summary>
internal static class RunRows
{
    internal static IReadOnlyList<ParameterRow> All { get; } =
    [
        new("", "dt_ms", "ms", ValueRange.LeftOpen(0, 1), "Width of a step",
            r => r.Network.DtMs, (r, v) => With(r, n => n with { DtMs = v })),
        new("", "seed", "-", ValueRange.Closed(0, uint.MaxValue), "Seed of connections, potentials and drive",
            r => r.Seed, (r, v) => r with { Seed = (long)v }, IsInteger: true),
        new("", "steps", "-", ValueRange.Closed(1, Array.MaxLength), "Number of steps",
            r => r.Steps, (r, v) => r with { Steps = (long)v }, IsInteger: true),
        new("", "external_current_pA", "pA", ValueRange.Any, "Constant current into every neuron",
            r => r.Network.ExternalCurrentPA, (r, v) => With(r, n => n with { ExternalCurrentPA = v })),
    ];

    private static RunRequest With(RunRequest request, Func<NetworkParameters, NetworkParameters> change) =>
        request with { Network = change(request.Network) };
}
