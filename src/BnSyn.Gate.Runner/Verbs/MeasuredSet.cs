using System.Globalization;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Machine;
using BnSyn.Gate.Runner.Observing;

namespace BnSyn.Gate.Runner.Verbs;

/// <summary>What was measured, with what and where it was.</summary>
internal static class MeasuredSet
{
    /// <summary>Puts it together.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="catalog">The engine's scenarios.</param>
    /// <param name="machine">The machine that measured.</param>
    /// <param name="measured">What was measured.</param>
    /// <param name="frame">Knows what the processes have loaded.</param>
    /// <param name="cancellation">Nothing is put together then.</param>
    /// <returns>The set.</returns>
    public static MeasurementSet Of(
        GateRequest request, ScenarioCatalog catalog, MachineDescription machine, IReadOnlyList<ScenarioMeasurement> measured, GateFrame frame, CancellationToken cancellation)
    {
        // The last stretch of gains may end after the cancellation: who cancelled wants no verdict of it.
        cancellation.ThrowIfCancellationRequested();
        string[] loaded = [.. LoadedFiles.Here(), .. frame.Footprint.Loaded];
        return new()
        {
            GateVersion = GateVersion.Text,
            MeasuredAt = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Commit = request.Commit,
            Engine = catalog.Engine,
            Packages = EnginePackages.Of(request.ScenarioAssembly),
            Inputs = [.. request.Inputs.Select(input => new InputDescription(input.Name, input.Bytes, input.Sha256))],
            LoadedWithoutInput = LoadedFiles.Without(request.Inputs, loaded),
            ForeignEngines = measured.Any(scenario => scenario.Description.ProcessBackends.Count > 0) ? frame.Footprint.Engines : null,
            OtherVersions = new OtherEngines(BuiltEngine.Of(request)).Loaded(measured.Select(scenario => scenario.Description), loaded),
            Machine = machine,
            Scenarios = measured,
        };
    }
}
