using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BnSyn.Gate.Runner.Mutants.Mutators;

/// <summary>Another operator between two operands.</summary>
internal static class OperatorMutator
{
    private static readonly Dictionary<SyntaxKind, string> OtherComparison = new()
    {
        [SyntaxKind.LessThanExpression] = "<=",
        [SyntaxKind.LessThanOrEqualExpression] = "<",
        [SyntaxKind.GreaterThanExpression] = ">=",
        [SyntaxKind.GreaterThanOrEqualExpression] = ">",
        [SyntaxKind.EqualsExpression] = "!=",
        [SyntaxKind.NotEqualsExpression] = "==",
    };

    private static readonly Dictionary<SyntaxKind, string> OtherArithmetic = new()
    {
        [SyntaxKind.AddExpression] = "-",
        [SyntaxKind.SubtractExpression] = "+",
        [SyntaxKind.MultiplyExpression] = "/",
        [SyntaxKind.DivideExpression] = "*",
        [SyntaxKind.ModuloExpression] = "*",
    };

    private static readonly Dictionary<SyntaxKind, string> OtherBits = new()
    {
        [SyntaxKind.LeftShiftExpression] = ">>",
        [SyntaxKind.RightShiftExpression] = "<<",
        [SyntaxKind.UnsignedRightShiftExpression] = "<<",
        [SyntaxKind.BitwiseAndExpression] = "|",
        [SyntaxKind.BitwiseOrExpression] = "&",
        [SyntaxKind.ExclusiveOrExpression] = "|",
    };

    private static readonly Dictionary<SyntaxKind, string> OtherLogic = new()
    {
        [SyntaxKind.LogicalAndExpression] = "||",
        [SyntaxKind.LogicalOrExpression] = "&&",
    };

    /// <summary>The changes of a comparison.</summary>
    public static IEnumerable<Change> Comparisons(SyntaxNode node, SemanticModel model) => ChangesOf(node, model, OtherComparison);

    /// <summary>The changes of a sum, a product or their like.</summary>
    public static IEnumerable<Change> Arithmetic(SyntaxNode node, SemanticModel model) => ChangesOf(node, model, OtherArithmetic);

    /// <summary>The changes of what works on bits.</summary>
    public static IEnumerable<Change> Bits(SyntaxNode node, SemanticModel model) => ChangesOf(node, model, OtherBits);

    /// <summary>The changes of two truths.</summary>
    public static IEnumerable<Change> Logic(SyntaxNode node, SemanticModel model) => ChangesOf(node, model, OtherLogic);

    private static IEnumerable<Change> ChangesOf(SyntaxNode node, SemanticModel model, Dictionary<SyntaxKind, string> others) =>
        node is BinaryExpressionSyntax binary && others.TryGetValue(binary.Kind(), out var other) && IsOfNumbers(binary, model)
            ? [Change.Of(binary, $"{OneLine.Of(binary.Left)} {other} {OneLine.Of(binary.Right)}")]
            : [];

    // Texts and events are no physics.
    private static bool IsOfNumbers(BinaryExpressionSyntax binary, SemanticModel model) =>
        model.GetTypeInfo(binary).Type is { SpecialType: not SpecialType.System_String, TypeKind: not TypeKind.Delegate };
}
