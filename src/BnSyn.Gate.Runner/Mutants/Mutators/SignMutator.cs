using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BnSyn.Gate.Runner.Mutants.Mutators;

/// <summary>A sign that is lost.</summary>
internal static class SignMutator
{
    /// <summary>The changes of a sign.</summary>
    public static IEnumerable<Change> ChangesOf(SyntaxNode node, SemanticModel model) =>
        node is PrefixUnaryExpressionSyntax sign && sign.Kind() is SyntaxKind.UnaryMinusExpression or SyntaxKind.LogicalNotExpression or SyntaxKind.BitwiseNotExpression
            ? [Change.Of(sign, sign.Operand)]
            : [];
}
