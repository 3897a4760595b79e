namespace BnSyn.Gate.Analysis.Mutants;

/// <summary>A mutant by its text.</summary>
/// <param name="File">The file, relative to the repository's top folder, with slashes.</param>
/// <param name="Mutator">The row's name.</param>
/// <param name="Before">The source as it is.</param>
/// <param name="After">The same with the change.</param>
public sealed record MutantKey(string File, string Mutator, string Before, string After);
