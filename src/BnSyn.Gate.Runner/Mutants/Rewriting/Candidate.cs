using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Runner.Mutants.Mutators;

namespace BnSyn.Gate.Runner.Mutants.Rewriting;

/// <summary>A mutant of a file, until it is known whether it compiles.</summary>
/// <param name="mutant">What is told of it.</param>
/// <param name="change">What is done.</param>
internal sealed class Candidate(Mutant mutant, Change change)
{
    /// <summary>What is told of it.</summary>
    public Mutant Mutant => mutant;

    /// <summary>What is done.</summary>
    public Change Change => change;

    /// <summary>Whether it does not compile.</summary>
    public bool IsDropped { get; set; }

    /// <summary>Whether it is not among those that are written now.</summary>
    public bool IsLeftOut { get; set; }
}
