namespace BnSyn.Gate.Runner.Tests.Mutants;

public sealed class MutatedSourcesTests
{
    private const string Decay = """
        /// <summary>A decay.</summary>
        public static class A
        {
            private const double Tau = 2.0;
            private const int Most = 3;

            public static double F(double x)
            {
                const byte Shift = 1; // a comment
                byte steps = Most << Shift;
                double sum = 0;
                for (int i = 0; i < steps; i++)
                {
                    sum +=
                        x / Tau; // another
                }

                return sum > 100.0 ? -sum : System.Math.Min(sum, x);
            }
        }
        """;

    [Fact]
    public void Without_an_active_mutant_everything_is_as_it_was_and_with_one_it_is_not()
    {
        using var mutated = new MutatedText([Decay]);

        Assert.Equal(3.0, mutated.Call(0, 3.0));
        Assert.Equal(0.0, mutated.Call(mutated.Mutants.Single(mutant => mutant.After.EndsWith("return 0.0;", StringComparison.Ordinal)).Number, 3.0));
        Assert.Equal(9.0, mutated.Call(mutated.Mutants.Single(mutant => mutant.After.Contains("Math.Max(sum, x)", StringComparison.Ordinal)).Number, 3.0));
        Assert.Equal(-180.0, mutated.Call(0, 60.0));
        Assert.Equal(-60.0 / 2.02 * 6, (double)mutated.Call(mutated.Mutants.Single(mutant => mutant.After == "private const double Tau = 2.02;").Number, 60.0)!, 1e-9);
    }

    [Fact]
    public void Every_line_stays_where_it_was()
    {
        using var mutated = new MutatedText([Decay]);
        var (before, after) = (Decay.Split('\n'), mutated.Text.Split('\n'));

        Assert.Equal(before.Length, after.Length);
        Assert.Equal("/// <summary>A decay.</summary>", after[0]);
        Assert.EndsWith("// a comment", after[8], StringComparison.Ordinal);
        Assert.EndsWith("// another", after[14], StringComparison.Ordinal);
        Assert.All(mutated.Mutants, mutant => Assert.Contains(mutant.Before.Split(' ')[0], before[mutant.Line - 1], StringComparison.Ordinal));
    }

    [Fact]
    public void A_constant_that_has_to_be_one_stays_one_also_where_another_file_needs_it()
    {
        using var mutated = new MutatedText(
            [
                "public static class A { public const int N = 5; public const double X = 1.5; public static double F(double x) => B.G(x) * X; }",
                "public static class B { public static double G(double x, int n = A.N) => n switch { A.N => x, _ => 0 }; }",
            ],
            isLastApart: true);

        Assert.Equal(3.0, mutated.Call(0, 2.0));
        Assert.DoesNotContain(mutated.Mutants, mutant => mutant.After.Contains("N = 6", StringComparison.Ordinal));
        Assert.Contains(mutated.Mutants, mutant => mutant.After.Contains("X = 1.515", StringComparison.Ordinal));
        Assert.Contains("const int N = 5", mutated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_compile_is_dropped_and_only_that()
    {
        using var mutated = new MutatedText(["public static class A { public static string F(int i) { int j; if (i > 2) { j = 4; } else { j = 5; } return Name(j, i); } static string Name(int j, int i) => (j / i).ToString(); }"]);

        Assert.Equal("1", mutated.Call(0, 3));
        Assert.All(mutated.Mutants, mutant => mutated.Call(mutant.Number, 3));
        Assert.Contains(mutated.Mutants, mutant => mutant.After.Contains("Name(i, j)", StringComparison.Ordinal));
    }

    [Fact]
    public void An_error_of_the_build_drops_the_mutant_at_its_place()
    {
        using var mutated = new MutatedText(["public static class A\n{\n    public static double F(double x) => x * 2.5;\n}\n"]);
        var line = mutated.Text.Split('\n')[2];
        var place = line.IndexOf("2.525", StringComparison.Ordinal) + 1;

        var isDropped = mutated.Sources.DropAt(mutated.Path, 3, place);

        Assert.True(isDropped);
        Assert.Equal(mutated.Mutants.Count - 1, mutated.Sources.Mutants.Count());
        Assert.DoesNotContain(mutated.Sources.Mutants, mutant => mutant.Mutator == "number");
        Assert.False(mutated.Sources.DropAt("/no/such/File.cs", 1, 1));
    }
}
