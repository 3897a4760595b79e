using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BnSyn.Gate.Runner.Mutants.Mutators;

/// <summary>A statement that is forgotten.</summary>
internal static class StatementMutator
{
    /// <summary>The changes of a statement; without some of them nothing would compile, without others only a wrong call would go on.</summary>
    public static IEnumerable<Change> ChangesOf(SyntaxNode node, SemanticModel model) =>
        node is ExpressionStatementSyntax statement && IsForgettable(statement.Expression, model) ? [Change.Without(statement)] : [];

    private static bool IsForgettable(ExpressionSyntax expression, SemanticModel model) => expression switch
    {
        AssignmentExpressionSyntax assignment => !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || !IsTheFirst(assignment.Left, model),
        InvocationExpressionSyntax call => model.GetSymbolInfo(call).Symbol is not IMethodSymbol method || !IsCheck(method),
        PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax => true,
        _ => false,
    };

    // What has no value before has none without it.
    private static bool IsTheFirst(ExpressionSyntax left, SemanticModel model) =>
        left is TupleExpressionSyntax or DeclarationExpressionSyntax
        || model.GetSymbolInfo(left).Symbol switch
        {
            ILocalSymbol local => local.DeclaringSyntaxReferences.Any(place => place.GetSyntax() is VariableDeclaratorSyntax { Initializer: null }),
            IParameterSymbol parameter => parameter.RefKind == RefKind.Out,
            IDiscardSymbol => true,
            _ => false,
        };

    private static bool IsCheck(IMethodSymbol method) =>
        method.Name.StartsWith("ThrowIf", StringComparison.Ordinal) || method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ConditionalAttribute");
}
