using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BnSyn.Gate.Runner.Mutants.Mutators;

/// <summary>The other truth.</summary>
internal static class BooleanMutator
{
    /// <summary>The changes of a literal; a loop without end keeps it, because the compiler relies on it.</summary>
    public static IEnumerable<Change> ChangesOf(SyntaxNode node, SemanticModel model) => node switch
    {
        LiteralExpressionSyntax { Parent: WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax } => [],
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.TrueLiteralExpression) => [Change.Of(literal, "false")],
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.FalseLiteralExpression) => [Change.Of(literal, "true")],
        _ => [],
    };
}
