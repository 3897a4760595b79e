using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace BnSyn.Gate.Runner.Mutants.Rewriting;

/// <summary>
/// Puts mutants into a file: each place asks the switch which of them is wanted. A constant becomes a property, which the runtime
/// turns into the same constant again. Everything keeps its line.
/// </summary>
internal sealed class SwitchRewriter : CSharpSyntaxRewriter
{
    private readonly ILookup<SyntaxNode, Candidate> _candidates;
    private readonly SemanticModel _model;

    private SwitchRewriter(IEnumerable<Candidate> candidates, SemanticModel model)
    {
        _candidates = candidates.Where(candidate => candidate is { IsDropped: false, IsLeftOut: false }).ToLookup(candidate => candidate.Change.Target);
        _model = model;
    }

    /// <summary>Rewrites a file.</summary>
    /// <param name="root">The file as it is.</param>
    /// <param name="candidates">Its candidates.</param>
    /// <param name="model">Its meaning.</param>
    /// <returns>The file with the mutants that are neither dropped nor left out.</returns>
    public static SyntaxNode Rewrite(SyntaxNode root, IEnumerable<Candidate> candidates, SemanticModel model) => new SwitchRewriter(candidates, model).Visit(root)!;

    /// <inheritdoc/>
    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        var visited = base.Visit(node);
        if (node is null || visited is null || !_candidates.Contains(node))
        {
            return visited;
        }

        var plain = visited.WithoutLeadingTrivia().WithoutTrailingTrivia();
        foreach (var candidate in _candidates[node])
        {
            plain = node is StatementSyntax ? Chosen(candidate, (StatementSyntax)plain) : Chosen(candidate, (ExpressionSyntax)plain);
        }

        return (node is ExpressionSyntax expression ? Converted(expression, (ExpressionSyntax)plain) : plain)
            .WithLeadingTrivia(visited.GetLeadingTrivia())
            .WithTrailingTrivia(visited.GetTrailingTrivia());
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitFieldDeclaration(FieldDeclarationSyntax node)
    {
        if (!node.Modifiers.Any(SyntaxKind.ConstKeyword) || !HasMutant(node))
        {
            return base.VisitFieldDeclaration(node);
        }

        var field = (FieldDeclarationSyntax)base.VisitFieldDeclaration(node)!;
        var variable = field.Declaration.Variables[0];
        var keyword = field.Modifiers.First(modifier => modifier.IsKind(SyntaxKind.ConstKeyword));
        return PropertyDeclaration(
            field.AttributeLists,
            field.Modifiers.Replace(keyword, Token(keyword.LeadingTrivia, SyntaxKind.StaticKeyword, keyword.TrailingTrivia)),
            field.Declaration.Type,
            explicitInterfaceSpecifier: null,
            variable.Identifier,
            accessorList: null,
            ArrowExpressionClause(Token(default, SyntaxKind.EqualsGreaterThanToken, variable.Initializer!.EqualsToken.TrailingTrivia), variable.Initializer.Value),
            initializer: null,
            field.SemicolonToken);
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitLocalDeclarationStatement(LocalDeclarationStatementSyntax node)
    {
        var visited = base.VisitLocalDeclarationStatement(node);
        return visited is LocalDeclarationStatementSyntax { IsConst: true } local && HasMutant(node)
            ? local.WithModifiers(TokenList(local.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.ConstKeyword)))).WithLeadingTrivia(local.GetLeadingTrivia())
            : visited;
    }

    private bool HasMutant(SyntaxNode node) => node.DescendantNodes().Any(_candidates.Contains);

    private static ParenthesizedExpressionSyntax Chosen(Candidate candidate, ExpressionSyntax plain) =>
        ParenthesizedExpression(ConditionalExpression(
            Asked(candidate), ParenthesizedExpression((ExpressionSyntax)candidate.Change.Replacement!), ParenthesizedExpression(plain)));

    private static BlockSyntax Chosen(Candidate candidate, StatementSyntax plain) => Block(
        candidate.Change.Replacement is StatementSyntax other
            ? IfStatement(Asked(candidate), Block(other), ElseClause(Block(plain)))
            : IfStatement(PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, Asked(candidate)), Block(plain)));

    private static InvocationExpressionSyntax Asked(Candidate candidate) => InvocationExpression(
        ParseExpression($"global::{MutantSwitch.Class}.Is"),
        ArgumentList(SingletonSeparatedList(Argument(LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(candidate.Mutant.Number))))));

    // A constant fits where its value does; what is chosen between two has to be told.
    private ExpressionSyntax Converted(ExpressionSyntax node, ExpressionSyntax plain)
    {
        var type = _model.GetTypeInfo(node);
        return _model.GetConstantValue(node).HasValue && type.Type is { } own && type.ConvertedType is { } other && IsNumber(own) && IsNumber(other) && own.SpecialType != other.SpecialType
            ? ParenthesizedExpression(CastExpression(ParseTypeName(other.ToDisplayString()), plain))
            : plain;
    }

    private static bool IsNumber(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;
}
