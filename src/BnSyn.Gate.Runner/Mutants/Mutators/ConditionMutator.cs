using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BnSyn.Gate.Runner.Mutants.Mutators;

/// <summary>The opposite of a condition.</summary>
internal static class ConditionMutator
{
    /// <summary>The changes of a condition; what another row makes its opposite is left to that.</summary>
    public static IEnumerable<Change> ChangesOf(SyntaxNode node, SemanticModel model) =>
        node is ExpressionSyntax expression && IsCondition(expression) && !HasItsOwnRow(expression)
            ? [Change.Of(expression, $"!({OneLine.Of(expression)})")]
            : [];

    private static bool IsCondition(ExpressionSyntax expression) => expression.Parent switch
    {
        IfStatementSyntax parent => parent.Condition == expression,
        WhileStatementSyntax parent => parent.Condition == expression,
        DoStatementSyntax parent => parent.Condition == expression,
        ForStatementSyntax parent => parent.Condition == expression,
        ConditionalExpressionSyntax parent => parent.Condition == expression,
        _ => false,
    };

    private static bool HasItsOwnRow(ExpressionSyntax expression) =>
        expression.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.LogicalNotExpression or SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression;
}
