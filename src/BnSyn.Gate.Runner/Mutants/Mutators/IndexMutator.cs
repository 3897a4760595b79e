using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BnSyn.Gate.Runner.Mutants.Mutators;

/// <summary>The neighbour of an element.</summary>
internal static class IndexMutator
{
    /// <summary>The changes of an index; one with a number in it has others already.</summary>
    public static IEnumerable<Change> ChangesOf(SyntaxNode node, SemanticModel model) =>
        node is ExpressionSyntax { Parent: ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax } } } index
        && !index.DescendantNodesAndSelf().Any(part => part.IsKind(SyntaxKind.NumericLiteralExpression))
        && model.GetTypeInfo(index).Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_IntPtr
            ? [Change.Of((ExpressionSyntax)node, $"({OneLine.Of(node)}) + 1")]
            : [];
}
