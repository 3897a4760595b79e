using BnSyn.Gate.Analysis.Claims.Sources;

namespace BnSyn.Gate.Analysis.Tests.Claims;

public sealed class SourceClassReaderTests
{
    [Fact]
    public void Members_of_every_form_are_found_by_name()
    {
        const string code = """
            using System;
            [assembly: Thing(typeof(int))]
            namespace A.B;

            /// <summary>class Wrong { void Not() { } }</summary>
            [Collection("x"), Other]
            public abstract partial class C<T>(int x) : D(x, [1, 2]), IE where T : class, new()
            {
                private static readonly (int A, string B)[] Pairs = [(1, "a"), (2, "}")];
                public const int Nine = 9;
                public int Auto { get; private set; } = 7;
                public string Computed => x switch { 1 => "one", _ => "{" };
                public event EventHandler? Changed;
                [Fact, Trait("a", "b")]
                [NS.TheoryAttribute]
                public async Task<int> Method<TOther>(int a = 1, string s = ")") where TOther : struct { if (a > 1) { return 1; } return 2; }
                private (int, int) Tuple() => (1, 2);
                private protected abstract void Bodiless();
                public C() : this(1) { }
                public int this[int index] => index;
                public static bool operator ==(C<T> a, C<T> b) => true;
                private enum Kind { One, Two }
                private record struct Point(int X, int Y);
                public sealed class Inner { public void Deep() { var record = new object(); } }
                private Func<(int, int), bool> _field = pair => pair.Item1 > 0;
                void IE.Explicit() { }
            }
            """;

        var classes = SourceClassReader.Read("x.cs", code);

        Assert.Equal(["A.B.C.Point", "A.B.C.Inner", "A.B.C"], classes.Select(found => found.Name));
        Assert.Equal("Deep", Assert.Single(classes[1].Members).Name);
        Assert.Equal(
            ["Pairs", "Nine", "Auto", "Computed", "Changed", "Method", "Tuple", "Bodiless", "C", "_field", "Explicit"],
            classes[2].Members.Select(member => member.Name).Where(name => name.Length > 0 && name != "=" && name != "this" && name != "operator"));
        var method = classes[2].Members.Single(member => member.Name == "Method");
        Assert.Equal(["Fact", "Trait", "Theory"], method.Attributes);
        Assert.Equal((14, true, false), (method.Place.Line, method.IsTest, method.IsSkipped));
        Assert.True(method.Tokens[^1].IsMark('}'));
    }

    [Fact]
    public void Namespaces_in_braces_and_several_in_a_file_are_told_apart() => Assert.Equal(
        ["A.B.C", "A.D", "E.F"],
        SourceClassReader.Read("x.cs", "namespace A { namespace B { class C { } } interface D { } } namespace E { record F; }").Select(found => found.Name));

    [Theory]
    [InlineData("[Fact(Skip = \"later\")]", true)]
    [InlineData("[Ignore]", true)]
    [InlineData("[Fact(Skip = \"no GPU\", SkipUnless = nameof(HasGpu))]", false)]
    [InlineData("[Theory] [InlineData(\"Skip\")]", false)]
    public void A_test_that_never_runs_is_told_from_one_that_runs_somewhere(string attributes, bool isSkipped) =>
        Assert.Equal(isSkipped, Assert.Single(Assert.Single(SourceClassReader.Read("x.cs", $"class C {{ {attributes} void M() {{ var Skip = 1; }} }}")).Members).IsSkipped);
}
