using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BnSyn.Gate.Runner.Mutants.Mutators;

/// <summary>Another method of the same type, or none.</summary>
internal static class CallMutator
{
    private static readonly (string First, string Second)[] Pairs =
    [
        ("Min", "Max"), ("Floor", "Ceiling"), ("Greater", "GreaterOrEqual"), ("Less", "LessOrEqual"), ("GreaterThan", "GreaterThanOrEqual"), ("LessThan", "LessThanOrEqual"),
        ("And", "Or"), ("BitwiseAnd", "BitwiseOr"), ("Add", "Subtract"), ("Multiply", "Divide"), ("ShiftLeft", "ShiftRightLogical"),
    ];

    private static readonly string[] LeftOut = ["Abs", "Clamp"];

    /// <summary>The changes of a call.</summary>
    public static IEnumerable<Change> ChangesOf(SyntaxNode node, SemanticModel model)
    {
        if (node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call || model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
        {
            return [];
        }

        if (LeftOut.Contains(method.Name, StringComparer.Ordinal) && method.IsStatic && call.ArgumentList.Arguments is [{ RefKindKeyword.RawKind: 0 } first, ..])
        {
            return [Change.Of(call, first.Expression)];
        }

        return Pairs
            .Select(pair => pair.First == method.Name ? pair.Second : pair.Second == method.Name ? pair.First : "")
            .Where(other => other.Length > 0 && Has(method, other))
            .Select(other => Change.Of(call, call.ReplaceNode(access.Name, SyntaxFactory.IdentifierName(other))));
    }

    private static bool Has(IMethodSymbol method, string other) =>
        method.ContainingType.AllInterfaces.Prepend(method.ContainingType).Any(type => type.GetMembers(other).Length > 0);
}
