using Microsoft.CodeAnalysis;

namespace BnSyn.Gate.Runner.Mutants.Mutators;

/// <summary>A piece of the source without comments and on one line, so that what follows a mutant keeps its line.</summary>
internal static class OneLine
{
    /// <summary>The same piece.</summary>
    /// <typeparam name="T">Its kind.</typeparam>
    /// <param name="node">It.</param>
    public static T Of<T>(T node)
        where T : SyntaxNode =>
        node.ReplaceTrivia(node.DescendantTrivia(descendIntoTrivia: false), (_, _) => default).NormalizeWhitespace(indentation: "", eol: " ", elasticTrivia: false);
}
