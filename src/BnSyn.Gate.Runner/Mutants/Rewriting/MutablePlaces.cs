using BnSyn.Gate.Runner.Mutants.Mutators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BnSyn.Gate.Runner.Mutants.Rewriting;

/// <summary>Where the source may be made wrong: not where the language wants a constant, nor where only a person reads the result.</summary>
internal static class MutablePlaces
{
    private static readonly string[] ForPeople = ["ToString", "GetHashCode"];

    /// <summary>Which of two ways with one result the processor takes; other sets of instructions try them, not mutants.</summary>
    private static readonly string[] ChoicesOfTheProcessor = ["IsSupported", "IsHardwareAccelerated"];

    /// <summary>The nodes of a file that may be changed, in the order of the text.</summary>
    /// <param name="root">The file.</param>
    public static IEnumerable<SyntaxNode> Of(SyntaxNode root) => root.DescendantNodes(node => !IsApart(node)).Where(node => !IsApart(node));

    /// <summary>Whether the switch can be put there: what declares or gives a variable is needed behind it, and a reference has no other value.</summary>
    /// <param name="change">A change.</param>
    public static bool Allows(Change change) =>
        change.Target is (StatementSyntax or ExpressionSyntax { Parent: not RefExpressionSyntax and not ArgumentSyntax { RefKindKeyword.RawKind: not 0 } })
        && !change.Target.DescendantNodesAndSelf().Any(node => node is VariableDesignationSyntax || (node is ArgumentSyntax argument && argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword)));

    private static bool IsApart(SyntaxNode node) => node switch
    {
        AttributeListSyntax or UsingDirectiveSyntax or EnumMemberDeclarationSyntax => true,
        PatternSyntax or SwitchLabelSyntax or GotoStatementSyntax => true,
        ThrowStatementSyntax or ThrowExpressionSyntax or InterpolatedStringExpressionSyntax => true,
        EqualsValueClauseSyntax { Parent: ParameterSyntax } => true,
        FieldDeclarationSyntax field => (field.Modifiers.Any(SyntaxKind.ConstKeyword) && field.Declaration.Variables.Count > 1) || field.Modifiers.Any(SyntaxKind.FixedKeyword),
        MethodDeclarationSyntax method => ForPeople.Contains(method.Identifier.Text, StringComparer.Ordinal),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } } => true,
        MemberAccessExpressionSyntax access => ChoicesOfTheProcessor.Contains(access.Name.Identifier.Text, StringComparer.Ordinal),
        PrefixUnaryExpressionSyntax { Operand: MemberAccessExpressionSyntax access } => ChoicesOfTheProcessor.Contains(access.Name.Identifier.Text, StringComparer.Ordinal),
        _ => false,
    };
}
