using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BnSyn.Gate.Runner.Mutants.Mutators;

/// <summary>Another number.</summary>
internal static class NumberMutator
{
    /// <summary>Of a longer table a few entries represent all: hundreds of mutants of one table tell no more.</summary>
    private const int LongestWholeTable = 8;

    /// <summary>The changes of a literal.</summary>
    public static IEnumerable<Change> ChangesOf(SyntaxNode node, SemanticModel model)
    {
        if (node is not LiteralExpressionSyntax literal || !literal.IsKind(SyntaxKind.NumericLiteralExpression))
        {
            return [];
        }

        var others = Others(literal.Token.Value!, model.GetTypeInfo(literal).ConvertedType?.SpecialType ?? SpecialType.None);
        return TableOf(literal) is not var (table, place, count) ? others.Select(text => Change.Of(literal, text))
            : count > LongestWholeTable && place != 0 && place != count / 2 && place != count - 1 ? []
            : table is not null && model.GetTypeInfo(table).ConvertedType is { Name: "ReadOnlySpan" or "Span" } ? others.Select(text => InWholeTable(table, literal, text))
            : others.Select(text => Change.Of(literal, text));
    }

    // A span over constants is data of the assembly; with one entry that is none it would be built at every use.
    private static Change InWholeTable(ExpressionSyntax table, LiteralExpressionSyntax literal, string text) =>
        new(table, OneLine.Of(table.ReplaceNode(literal, SyntaxFactory.ParseExpression(text))), literal, text);

    private static IEnumerable<string> Others(object value, SpecialType converted) => (value, converted) switch
    {
        (decimal number, _) => [(number == 0 ? 1 : number * 1.01m).ToString(CultureInfo.InvariantCulture) + "M"],
        (float number, _) => [Real(number == 0 ? 1 : number * 1.01f) + "F"],
        (double number, _) => [Real(number == 0 ? 1 : number * 1.01)],
        (int, SpecialType.System_Double or SpecialType.System_Single) => [Real(1.01 * (int)value is var near && near == 0 ? 1 : near) + (converted == SpecialType.System_Single ? "F" : "")],
        (int number, _) => Whole((ulong)number, int.MaxValue, ""),
        (uint number, _) => Whole(number, uint.MaxValue, "U"),
        (long number, _) => Whole((ulong)number, long.MaxValue, "L"),
        (ulong number, _) => Whole(number, ulong.MaxValue, "UL"),
        _ => [],
    };

    private static string Real(double value) => WithPoint(value.ToString("R", CultureInfo.InvariantCulture));

    private static string Real(float value) => WithPoint(value.ToString("R", CultureInfo.InvariantCulture));

    private static string WithPoint(string text) => text.AsSpan().IndexOfAny(".E") < 0 ? text + ".0" : text;

    private static IEnumerable<string> Whole(ulong value, ulong most, string suffix)
    {
        if (value < 2)
        {
            yield return (1 - value).ToString(CultureInfo.InvariantCulture) + suffix;
            yield break;
        }

        if (value < most)
        {
            yield return (value + 1).ToString(CultureInfo.InvariantCulture) + suffix;
        }

        yield return (value - 1).ToString(CultureInfo.InvariantCulture) + suffix;
    }

    private static (ExpressionSyntax? Table, int Place, int Count)? TableOf(ExpressionSyntax literal)
    {
        var element = literal;
        while (element.Parent is PrefixUnaryExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            element = (ExpressionSyntax)element.Parent;
        }

        return element.Parent switch
        {
            ExpressionElementSyntax { Parent: CollectionExpressionSyntax table } entry => (table, table.Elements.IndexOf(entry), table.Elements.Count),
            InitializerExpressionSyntax list when list.IsKind(SyntaxKind.ArrayInitializerExpression) => (null, list.Expressions.IndexOf(element), list.Expressions.Count),
            _ => null,
        };
    }
}
