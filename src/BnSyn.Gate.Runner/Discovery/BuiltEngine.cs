using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Runner.Discovery;

/// <summary>An engine as its build left it.</summary>
/// <param name="Assembly">Full path of the scenarios' assembly.</param>
/// <param name="ProbePaths">Full paths of assemblies that need not be beside it.</param>
internal sealed record BuiltEngine(string Assembly, IReadOnlyList<string> ProbePaths)
{
    /// <summary>Full names of the classes whose scenarios are wanted; empty for all. To describe a hundred others takes longer than what most processes are started for.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>The same, of which only these classes are asked for their scenarios.</summary>
    public BuiltEngine Only(IEnumerable<string> classes) => this with { Classes = [.. classes.Distinct(StringComparer.Ordinal)] };

    /// <summary>The engine that a request names.</summary>
    public static BuiltEngine Of(GateRequest request) => new(request.ScenarioAssembly, request.ProbePaths);
}
