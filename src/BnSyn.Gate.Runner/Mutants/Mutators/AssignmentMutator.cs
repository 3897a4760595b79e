using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BnSyn.Gate.Runner.Mutants.Mutators;

/// <summary>Another way to change a variable.</summary>
internal static class AssignmentMutator
{
    private static readonly Dictionary<SyntaxKind, string> Others = new()
    {
        [SyntaxKind.AddAssignmentExpression] = "-=",
        [SyntaxKind.SubtractAssignmentExpression] = "+=",
        [SyntaxKind.MultiplyAssignmentExpression] = "/=",
        [SyntaxKind.DivideAssignmentExpression] = "*=",
        [SyntaxKind.ModuloAssignmentExpression] = "*=",
        [SyntaxKind.AndAssignmentExpression] = "|=",
        [SyntaxKind.OrAssignmentExpression] = "&=",
        [SyntaxKind.ExclusiveOrAssignmentExpression] = "|=",
        [SyntaxKind.LeftShiftAssignmentExpression] = ">>=",
        [SyntaxKind.RightShiftAssignmentExpression] = "<<=",
        [SyntaxKind.UnsignedRightShiftAssignmentExpression] = "<<=",
    };

    /// <summary>The changes of an assignment that is a statement.</summary>
    public static IEnumerable<Change> ChangesOf(SyntaxNode node, SemanticModel model) => node switch
    {
        AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment
            when Others.TryGetValue(assignment.Kind(), out var other) && model.GetTypeInfo(assignment).Type is { SpecialType: not SpecialType.System_String, TypeKind: not TypeKind.Delegate } =>
            [Change.Of(assignment, $"{OneLine.Of(assignment.Left)} {other} {OneLine.Of(assignment.Right)}")],
        PostfixUnaryExpressionSyntax { Parent: ExpressionStatementSyntax } step when step.IsKind(SyntaxKind.PostIncrementExpression) => [Change.Of(step, $"{OneLine.Of(step.Operand)}--")],
        PostfixUnaryExpressionSyntax { Parent: ExpressionStatementSyntax } step when step.IsKind(SyntaxKind.PostDecrementExpression) => [Change.Of(step, $"{OneLine.Of(step.Operand)}++")],
        PrefixUnaryExpressionSyntax { Parent: ExpressionStatementSyntax } step when step.IsKind(SyntaxKind.PreIncrementExpression) => [Change.Of(step, $"--{OneLine.Of(step.Operand)}")],
        PrefixUnaryExpressionSyntax { Parent: ExpressionStatementSyntax } step when step.IsKind(SyntaxKind.PreDecrementExpression) => [Change.Of(step, $"++{OneLine.Of(step.Operand)}")],
        _ => [],
    };
}
