using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BnSyn.Gate.Runner.Mutants.Mutators;

/// <summary>Two arguments in the wrong order.</summary>
internal static class ArgumentMutator
{
    /// <summary>Whose first two arguments may be swapped without a difference.</summary>
    private static readonly string[] Commutative =
        ["Min", "Max", "Add", "Multiply", "And", "Or", "Xor", "BitwiseAnd", "BitwiseOr", "Equals", "FusedMultiplyAdd", "MultiplyAdd", "MultiplyAddEstimate", "BigMul"];

    /// <summary>The changes of a call or a construction.</summary>
    public static IEnumerable<Change> ChangesOf(SyntaxNode node, SemanticModel model) => node switch
    {
        InvocationExpressionSyntax call => Swapped(call, call.ArgumentList, model),
        BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation => Swapped(creation, arguments, model),
        _ => [],
    };

    private static IEnumerable<Change> Swapped(ExpressionSyntax call, ArgumentListSyntax list, SemanticModel model)
    {
        var first = model.GetSymbolInfo(call).Symbol is IMethodSymbol method && Commutative.Contains(method.Name, StringComparer.Ordinal) ? 1 : 0;
        for (var place = first; place + 1 < list.Arguments.Count; place++)
        {
            var (one, other) = (list.Arguments[place], list.Arguments[place + 1]);
            if (IsPlain(one) && IsPlain(other) && !one.IsEquivalentTo(other, topLevel: false) && AreOfOneType(one, other, model))
            {
                yield return Change.Of(call, call.ReplaceNodes([one, other], (node, _) => node == one ? other : one));
            }
        }
    }

    private static bool IsPlain(ArgumentSyntax argument) => argument is { RefKindKeyword.RawKind: 0, NameColon: null };

    private static bool AreOfOneType(ArgumentSyntax one, ArgumentSyntax other, SemanticModel model) =>
        model.GetTypeInfo(one.Expression).ConvertedType is { SpecialType: not SpecialType.System_String } type && SymbolEqualityComparer.Default.Equals(type, model.GetTypeInfo(other.Expression).ConvertedType);
}
