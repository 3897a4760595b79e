using BnSyn.Gate.Runner.Mutants.Mutators;

namespace BnSyn.Gate.Runner.Tests.Mutants;

/// <summary>Every row of the table of mutators: text in, text out.</summary>
public sealed class MutatorTableTests
{
    [Theory]
    [InlineData("number", "double x", "return x * 2.5;", "return x * 2.525;")]
    [InlineData("number", "double x", "return x - 1;", "return x - 1.01;")]
    [InlineData("number", "int i", "return i % 7;", "return i % 8;", "return i % 6;")]
    [InlineData("number", "ulong i", "return i >> 1;", "return i >> 0;")]
    [InlineData("number", "float x", "return x * 2f;", "return x * 2.02F;")]
    [InlineData("number", "int i", "return i > 0xFF ? i : i;", "return i > 256 ? i : i;", "return i > 254 ? i : i;")]
    [InlineData("boolean", "bool b", "b = true; return b ? 1.5 : 2.5;", "b = false; return b ? 1.5 : 2.5;")]
    [InlineData("comparison", "int i, int j", "return i < j ? i : j;", "return i <= j ? i : j;")]
    [InlineData("comparison", "int i, int j", "return i != j ? i : j;", "return i == j ? i : j;")]
    [InlineData("arithmetic", "double x, double y", "return x + y;", "return x - y;")]
    [InlineData("arithmetic", "double x, double y", "return x / y;", "return x * y;")]
    [InlineData("arithmetic", "string s", "s = s + s; return s.Length;")]
    [InlineData("bits", "int i, int j", "return i << j;", "return i >> j;")]
    [InlineData("bits", "int i, int j", "return i ^ j;", "return i | j;")]
    [InlineData("logic", "bool a, bool b", "return a && b ? 1.5 : 2.5;", "return a || b ? 1.5 : 2.5;")]
    [InlineData("sign", "double x", "return -x;", "return x;")]
    [InlineData("condition", "int i, int j", "if (i < j) { j = i; } return j;", "if (!(i < j)) { j = i; } return j;")]
    [InlineData("condition", "int i, int j", "if (i == j) { j = 5; } return j;")]
    [InlineData("call", "double x, double y", "return Math.Min(x, y);", "return Math.Max(x, y);")]
    [InlineData("call", "double x", "return Math.Abs(x);", "return x;")]
    [InlineData("call", "double x", "return Math.Clamp(x, 1.5, 2.5);", "return x;")]
    [InlineData("arguments", "double x, double y", "return Math.Pow(x, y);", "return Math.Pow(y, x);")]
    [InlineData("arguments", "double x, double y", "return Math.Max(x, y);")]
    [InlineData("arguments", "double x, int i", "return Math.ScaleB(x, i);")]
    [InlineData("index", "double[] a, int i", "return a[i];", "return a[(i) + 1];")]
    [InlineData("index", "double[] a, int i", "return a[i - 1];")]
    [InlineData("assignment", "double x, double y", "x += y; return x;", "x -= y; return x;")]
    [InlineData("assignment", "int i", "i++; return i;", "i--; return i;")]
    [InlineData("statement", "double[] a, double x", "a[0] = x; return a[0];", "; return a[0];")]
    [InlineData("statement", "double x", "double y; y = x; return y;")]
    [InlineData("statement", "double x", "ArgumentOutOfRangeException.ThrowIfNegative(x); return x;")]
    [InlineData("return", "double x", "return x;", "return 0.0;")]
    public void A_row_makes_the_source_wrong_in_its_ways(string mutator, string parameters, string statements, params string[] after) =>
        Assert.Equal(after, MutatedText.After(parameters, statements, mutator));

    [Theory]
    [InlineData("throw new ArgumentException($\"{1 + 2} {nameof(x)}\");")]
    [InlineData("return x switch { < 1 => x, _ => x };")]
    [InlineData("while (true) { }")]
    public void What_the_language_or_only_a_person_reads_is_left_alone(string statements) =>
        Assert.DoesNotContain(MutatedText.After("double x", statements, "number").Concat(MutatedText.After("double x", statements, "boolean")).Concat(MutatedText.After("double x", statements, "arithmetic")), _ => true);

    [Fact]
    public void Of_a_long_table_three_entries_stand_for_all()
    {
        using var mutated = new MutatedText(["public static class A { static System.ReadOnlySpan<ulong> T => [10, 11, 12, 13, 14, 15, 16, 17, 18, 19]; public static ulong F(int i) => T[i]; }"]);

        Assert.Equal(["11", "9", "16", "14", "20", "18"], mutated.Mutants.Where(mutant => mutant.Mutator == "number").Select(mutant => mutant.After.Split('[')[1].Split(']')[0].Split(", ").Except(mutant.Before.Split('[')[1].Split(']')[0].Split(", ")).DefaultIfEmpty("").Single() is { Length: > 0 } value ? value : Twice(mutant.After)));

        static string Twice(string text) => text.Split('[')[1].Split(']')[0].Split(", ").GroupBy(word => word).Single(group => group.Count() == 2).Key;
    }

    [Fact]
    public void Every_row_has_a_name_of_its_own_and_says_what_it_does()
    {
        Assert.Distinct(MutatorTable.All.Select(row => row.Name));
        Assert.All(MutatorTable.All, row => Assert.NotEmpty(row.What));
    }
}
