using Microsoft.CodeAnalysis;

namespace BnSyn.Gate.Runner.Mutants.Mutators;

/// <summary>One row of the table of mutators.</summary>
/// <param name="Name">The word for it in reports and in the list of equivalents.</param>
/// <param name="What">What it does, for the documentation.</param>
/// <param name="ChangesOf">The ways in which it makes a node wrong; none for most.</param>
internal sealed record Mutator(string Name, string What, Func<SyntaxNode, SemanticModel, IEnumerable<Change>> ChangesOf);
