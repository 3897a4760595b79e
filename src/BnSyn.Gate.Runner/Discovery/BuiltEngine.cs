using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Runner.Discovery;

/// <summary>An engine as its build left it.</summary>
/// <param name="Assembly">Full path of the scenarios' assembly.</param>
/// <param name="ProbePaths">Full paths of assemblies that need not be beside it.</param>
internal sealed record BuiltEngine(string Assembly, IReadOnlyList<string> ProbePaths)
{
    /// <summary>The engine that a request names.</summary>
    public static BuiltEngine Of(GateRequest request) => new(request.ScenarioAssembly, request.ProbePaths);
}
