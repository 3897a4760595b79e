using BnSyn.Gate.Analysis.Mutants;

namespace BnSyn.Gate.Runner.Tests.Mutants;

public sealed class EnclosingMemberTests
{
    private const string Text = """
        public static class A
        {
            private const double Tau = 2.0;

            public static double F(double x)
            {
                double sum = x / Tau + x / Tau;
                return -(-sum) * 3.0;
            }

            private static double G(double x) => x * 3.0;

            private static class Inner
            {
                private static double G(double x) => x * 3.0;
            }
        }
        """;

    [Fact]
    public void Each_mutant_of_a_file_has_digits_of_its_own_and_the_name_of_its_member()
    {
        var mutants = MutantsOf(Text);

        Assert.All(mutants, mutant => Assert.Matches("^[0-9a-f]{12}$", mutant.Id));
        Assert.Equal(mutants.Count, mutants.DistinctBy(mutant => mutant.Id).Count());
        Assert.Equal(["Tau", "F", "G"], mutants.Select(mutant => mutant.Member).Distinct());
    }

    [Fact]
    public void They_are_the_same_where_only_comments_line_breaks_and_other_members_have_changed()
    {
        var changed = MutantsOf(Text
            .Replace("double sum =", "// a comment\n        double sum =\n            ", StringComparison.Ordinal)
            .Replace("public static double F", "private static double H(double x) => x - 7.0;\n\n    public static double F", StringComparison.Ordinal)
            .Replace("Tau = 2.0", "Tau = 5.0", StringComparison.Ordinal));

        Assert.Equal(IdsOf("F", MutantsOf(Text)), IdsOf("F", changed));
        Assert.Equal(IdsOf("G", MutantsOf(Text)), IdsOf("G", changed));
        Assert.Empty(IdsOf("Tau", MutantsOf(Text)).Intersect(IdsOf("Tau", changed)));
    }

    [Fact]
    public void All_of_a_member_are_others_where_its_text_has_changed_anywhere()
    {
        var changed = MutantsOf(Text.Replace("-(-sum) * 3.0", "-(-sum) * 4.0", StringComparison.Ordinal));

        Assert.Empty(IdsOf("F", MutantsOf(Text)).Intersect(IdsOf("F", changed)));
        Assert.Equal(IdsOf("G", MutantsOf(Text)), IdsOf("G", changed));
    }

    [Theory]
    [InlineData("public A(double x) { X = x * 2.0; } public double X;", "A")]
    [InlineData("public double X { get { return 2.0; } }", "X")]
    [InlineData("public double this[int i] => i * 2.0;", "this[]")]
    [InlineData("public static A operator -(A a) { a.X = 2.0; return a; } public double X;", "operator-")]
    [InlineData("public static double F(double x) { return Half(x); double Half(double y) => y * 0.5; }", "F")]
    [InlineData("public static explicit operator double(A a) => 2.0;", "member")]
    public void Members_of_each_kind_have_a_name(string member, string expected) =>
        Assert.Equal([expected], MutantsOf($"public class A {{ {member} }}").Select(mutant => mutant.Member).Distinct());

    [Fact]
    public void The_same_member_in_another_file_has_others()
    {
        using var mutated = new MutatedText(["public static partial class A { public static double F(double x) => x * 2.0; }", "public static partial class B { public static double F(double x) => x * 2.0; }"]);

        Assert.Equal(mutated.Mutants.Count, mutated.Mutants.DistinctBy(mutant => mutant.Id).Count());
    }

    [Fact]
    public void What_is_in_no_member_is_in_the_type() =>
        Assert.Equal(["A"], MutantsOf("public class B(double x) { public double X => x; } public class A(double x) : B(x * 2.0);").Select(mutant => mutant.Member).Distinct().Except(["X"]));

    private static IReadOnlyList<Mutant> MutantsOf(string text)
    {
        using var mutated = new MutatedText([text]);
        return mutated.Mutants;
    }

    private static IEnumerable<string> IdsOf(string member, IEnumerable<Mutant> mutants) => mutants.Where(mutant => mutant.Member == member).Select(mutant => mutant.Id);
}
