using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BnSyn.Gate.Runner.Mutants.Mutators;

/// <summary>Another result.</summary>
internal static class ReturnMutator
{
    /// <summary>The changes of what is returned; a literal or a comparison has others already.</summary>
    public static IEnumerable<Change> ChangesOf(SyntaxNode node, SemanticModel model) =>
        node is ExpressionSyntax { Parent: ReturnStatementSyntax or ArrowExpressionClauseSyntax } expression and not LiteralExpressionSyntax and not RefExpressionSyntax
            ? Others(expression, model.GetTypeInfo(expression).ConvertedType?.SpecialType ?? SpecialType.None)
            : [];

    private static IEnumerable<Change> Others(ExpressionSyntax expression, SpecialType type) => type switch
    {
        SpecialType.System_Boolean => expression.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.LogicalNotExpression
            ? []
            : [Change.Of(expression, $"!({OneLine.Of(expression)})")],
        SpecialType.System_Double => [Change.Of(expression, "0.0")],
        SpecialType.System_Single => [Change.Of(expression, "0F")],
        SpecialType.System_Int32 => [Change.Of(expression, "0")],
        SpecialType.System_UInt32 => [Change.Of(expression, "0U")],
        SpecialType.System_Int64 => [Change.Of(expression, "0L")],
        SpecialType.System_UInt64 => [Change.Of(expression, "0UL")],
        _ => [],
    };
}
