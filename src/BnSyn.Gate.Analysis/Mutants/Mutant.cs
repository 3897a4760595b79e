using System.Text.Json.Serialization;

namespace BnSyn.Gate.Analysis.Mutants;

/// <summary>One way in which the engine's source is made wrong.</summary>
/// <param name="Number">Its number, from 1 in the order of files, lines and rows of the table of mutators.</param>
/// <param name="File">The file, relative to the repository's top folder, with slashes.</param>
/// <param name="Line">The line in it, from 1.</param>
/// <param name="Mutator">The row's name.</param>
/// <param name="Before">The line or lines as they are, on one line.</param>
/// <param name="After">The same with the change.</param>
/// <param name="Member">The member that it is in, as <c>Step</c>, for people.</param>
/// <param name="Id">Hexadecimal digits of the file's name, of the member's text and of what is changed where in it: every other mutant has others, and so has this one once its member changes.</param>
public sealed record Mutant(int Number, string File, int Line, string Mutator, string Before, string After, string Member, string Id)
{
    /// <summary>What stays the same when lines above it come or go.</summary>
    [JsonIgnore]
    public MutantKey Key => new(File, Mutator, Before, After);
}
