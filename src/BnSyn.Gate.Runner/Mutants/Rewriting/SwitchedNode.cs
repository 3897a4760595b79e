using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BnSyn.Gate.Runner.Mutants.Rewriting;

/// <summary>Recognises in a rewritten file what <see cref="SwitchRewriter"/> put there.</summary>
internal static class SwitchedNode
{
    /// <summary>The mutant between which and the source as it is a node chooses; 0 for any other node.</summary>
    /// <param name="node">A node of a rewritten file.</param>
    public static int NumberOf(SyntaxNode node) => node switch
    {
        ConditionalExpressionSyntax choice => NumberIn(choice.Condition),
        IfStatementSyntax choice => NumberIn(choice.Condition is PrefixUnaryExpressionSyntax not ? not.Operand : choice.Condition),
        _ => 0,
    };

    private static int NumberIn(ExpressionSyntax condition) =>
        condition is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax number }] }
        && access.ToString() == $"global::{MutantSwitch.Class}.Is"
            ? int.Parse(number.Token.Text, CultureInfo.InvariantCulture)
            : 0;
}
