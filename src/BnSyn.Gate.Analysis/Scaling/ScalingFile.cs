using System.Text.Json;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Profiles;

namespace BnSyn.Gate.Analysis.Scaling;

/// <summary><c>scaling.json</c>: what the page says, and every sample.</summary>
internal static class ScalingFile
{
    /// <summary>The version that is written.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The file's bytes; the same measurements always give the same ones.</summary>
    public static byte[] Write(EngineScaling scaling) => JsonSerializer.SerializeToUtf8Bytes(
        new Document(
            SchemaVersion,
            scaling.GateVersion,
            scaling.MeasuredAt,
            scaling.Commit,
            scaling.Machine,
            scaling.BudgetSeconds,
            scaling.MemoryBytes,
            scaling.Load,
            scaling.Roof,
            [.. scaling.Scenarios.Select(scenario => EntryOf(scenario.Name, scenario.Backends, scaling.Roof))]),
        JsonFile.Report);

    private static ScenarioEntry EntryOf(string scenario, IReadOnlyList<ScaledBackend> backends, MachineRoof roof) => new(
        scenario,
        ScalingText.Sentences(backends, roof),
        [.. EngineScaling.Gains(backends)],
        EngineScaling.Crossovers(backends),
        SizeGain.Of(backends),
        [.. backends.Select(backend => new BackendEntry(SeriesEntry.Of(backend.Series, backend.Largest), backend.Stopped, backend.Foretold, backend.Places(roof), backend.KernelRoofs(roof), backend.HeldOut))]);

    private sealed record Document(
        int ScalingVersion,
        string GateVersion,
        string MeasuredAt,
        string Commit,
        MachineDescription Machine,
        double BudgetSeconds,
        double MemoryBytes,
        double Load,
        MachineRoof Roof,
        IReadOnlyList<ScenarioEntry> Scenarios);

    private sealed record ScenarioEntry(
        string Scenario, IReadOnlyList<string> Sentences, IReadOnlyList<KernelGain> Next, IReadOnlyList<Crossover> Crossovers, IReadOnlyList<SizeGain> Gains, IReadOnlyList<BackendEntry> Backends);

    private sealed record BackendEntry(
        SeriesEntry Series, string Stopped, IReadOnlyList<HeldOutSize> Foretold, IReadOnlyList<RoofPlace> Places, IReadOnlyList<KernelRoof> Kernels, IReadOnlyList<SizedSample> HeldOut);
}
