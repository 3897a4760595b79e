using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BnSyn.Gate.Runner.Mutants.Mutators;

/// <summary>One way to make a piece of the source wrong.</summary>
/// <param name="Target">The expression or statement that the switch chooses in place of.</param>
/// <param name="Replacement">What it chooses; <see langword="null"/> where a statement is left out.</param>
/// <param name="Shown">The piece that differs, of which a report tells.</param>
/// <param name="Text">What replaces it.</param>
internal sealed record Change(SyntaxNode Target, SyntaxNode? Replacement, SyntaxNode Shown, string Text)
{
    /// <summary>Another expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="text">The other one.</param>
    public static Change Of(ExpressionSyntax expression, string text) => Of(expression, SyntaxFactory.ParseExpression(text));

    /// <summary>Another expression. One that is a statement has mostly no value, so that the statement is chosen.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="replacement">The other one.</param>
    public static Change Of(ExpressionSyntax expression, ExpressionSyntax replacement)
    {
        var other = OneLine.Of(replacement);
        return expression.Parent is ExpressionStatementSyntax statement
            ? new(statement, OneLine.Of(SyntaxFactory.ExpressionStatement(other)), expression, other.ToString())
            : new(expression, other, expression, other.ToString());
    }

    /// <summary>A statement that is left out.</summary>
    /// <param name="statement">The statement.</param>
    public static Change Without(StatementSyntax statement) => new(statement, null, statement, ";");
}
