using BnSyn.Gate.Runner.Discovery;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>What a process that tries mutants one after the other is asked for next.</summary>
/// <param name="Engine">The engine with its mutants.</param>
/// <param name="InstructionSet">What the process is to find itself with.</param>
/// <param name="Variables">Environment variables, which name the mutant to the engine.</param>
/// <param name="Runs">The runs; a run is answered by its place in this list.</param>
internal sealed record TrialOrder(BuiltEngine Engine, string InstructionSet, IReadOnlyDictionary<string, string> Variables, IReadOnlyList<ObserveOrder.Run> Runs)
{
    /// <summary>
    /// Whether the engine is the one without a mutant by which the process shows that it is fit: it stays loaded. Any other is loaded anew
    /// where the variables differ from those of the order before.
    /// </summary>
    public bool IsCheck { get; init; }
}
