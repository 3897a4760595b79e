using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Verbs;

/// <summary>Stage 3 (Plan): the engine's scenarios, and what of them is measured.</summary>
/// <param name="Catalog">The scenarios.</param>
/// <param name="Plan">The plan.</param>
internal sealed record EnginePlan(ScenarioCatalog Catalog, MeasurementPlan Plan)
{
    /// <summary>Loads the engine and plans.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="frame">Tells what is wrong.</param>
    /// <returns>The plan; <see langword="null"/> where there is none.</returns>
    public static EnginePlan? Make(GateRequest request, GateFrame frame) =>
        frame.Accept(ScenarioCatalog.Load(BuiltEngine.Of(request))) is { } catalog && frame.Accept(MeasurementPlan.Make(catalog.Scenarios, request)) is { } plan
            ? new(catalog, plan)
            : null;
}
