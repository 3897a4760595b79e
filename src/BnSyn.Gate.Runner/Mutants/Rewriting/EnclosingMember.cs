using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BnSyn.Gate.Runner.Mutants.Mutators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BnSyn.Gate.Runner.Mutants.Rewriting;

/// <summary>
/// The member that a mutant is in: by its text a record knows the mutant again, also when its file has changed elsewhere. Comments and line breaks are no
/// part of that text.
/// </summary>
internal sealed class EnclosingMember
{
    /// <summary>Two of a hundred thousand mutants have the same forty-eight bits in one engine of sixty thousand.</summary>
    private const int Digits = 12;

    private readonly string _text;
    private readonly Dictionary<int, int> _places;

    private EnclosingMember(SyntaxNode node)
    {
        SyntaxToken[] tokens = [.. node.DescendantTokens()];
        _places = tokens.Index().GroupBy(token => token.Item.SpanStart).ToDictionary(tokensThere => tokensThere.Key, tokensThere => tokensThere.Last().Index);
        _text = string.Join('\n', node.Ancestors().OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.Text).Concat(tokens.Select(token => token.Text)));
        Name = NameOf(node);
    }

    /// <summary>Its name in the record.</summary>
    public string Name { get; }

    /// <summary>Finds the member of a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="known">The members of the file that were met before.</param>
    public static EnclosingMember Of(Change change, Dictionary<SyntaxNode, EnclosingMember> known)
    {
        var node = (SyntaxNode?)change.Shown.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? change.Shown.SyntaxTree.GetRoot();
        if (!known.TryGetValue(node, out var member))
        {
            member = new(node);
            known.Add(node, member);
        }

        return member;
    }

    /// <summary>Tells a change from all others, and the member from what it was with another text.</summary>
    /// <param name="file">The file's name in the record.</param>
    /// <param name="change">The change.</param>
    /// <param name="mutator">The row that makes it.</param>
    /// <param name="isTaken">Says whether a change before it has these digits.</param>
    /// <returns>Hexadecimal digits.</returns>
    public string IdOf(string file, Change change, string mutator, Func<string, bool> isTaken)
    {
        for (var ordinal = 0; ; ordinal++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{_places[change.Shown.GetFirstToken().SpanStart]} {_places[change.Shown.GetLastToken().SpanStart]} {ordinal}");
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', file, place, mutator, change.Text, _text)));
            if (Convert.ToHexStringLower(hash)[..Digits] is var id && !isTaken(id))
            {
                return id;
            }
        }
    }

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
        OperatorDeclarationSyntax operation => "operator" + operation.OperatorToken.Text,
        IndexerDeclarationSyntax => "this[]",
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        _ => "member",
    };
}
