using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Tests.Claims;

public sealed class ClaimsCheckTests
{
    [Fact]
    public void A_register_whose_sources_symbols_tests_and_observables_are_there_is_counted()
    {
        using var register = new Register();

        var result = register.Check();

        Assert.Empty(result.Findings);
        Assert.Equal(new CheckedClaims(1, 1, 1), result.Claims);
        Assert.Equal("1 checked, 1 normative, 1 unverified", result.Claims!.ToString());
        Assert.Equal([register.File, register.BibliographyFile, register.TestFile], result.Files);
    }

    [Theory]
    [InlineData("\"claims\": [", "\"claims\": [,", 4, "")]
    [InlineData("\"id\": \"hooke\",", "\"id\": \"hooke\", \"id\": \"hooke\",", 6, "id")]
    [InlineData("\"id\": \"hooke\",", "", 5, "'id' is missing")]
    [InlineData("\"id\": \"hooke\"", "\"id\": \"Hooke's\"", 6, "'Hooke's' has other characters")]
    [InlineData("\"id\": \"hooke\"", "\"id\": 7", 6, "'id' is 7; valid: a text")]
    [InlineData("\"statement\"", "\"sentence\"", 7, "unknown key 'sentence'")]
    [InlineData("\"unverified\"", "\"proven\"", 9, "'proven'; valid: verified, unverified")]
    [InlineData("\"unverified\"", "\"verified\"", 9, "'place' does not say where")]
    [InlineData("\"normative\": true", "\"normative\": \"yes\"", 10, "'normative' is 'yes'; valid: true, false")]
    [InlineData("\"symbol\": \"BnSyn.Gate.Analysis.Tests.Claims.Spring.Energy\",", "", 12, "no symbol that the test could use")]
    [InlineData("\"tests\": [\"tests\"]", "\"tests\": [\"proofs\"]", 3, "does not exist")]
    [InlineData("\"tests\": [\"tests\"]", "\"tests\": \"tests\"", 3, "'tests' is 'tests'; valid: an array")]
    [InlineData("\"tests\": [\"tests\"]", "\"assertions\": [1]", 3, "1 is no name of a type")]
    public void A_register_that_is_none_is_BNG7012_at_its_line(string text, string instead, int line, string problem)
    {
        using var register = new Register(Register.Claim.Replace(text, instead, StringComparison.Ordinal));

        var finding = register.Check().Findings[0];

        Assert.Equal("BNG7012", finding.Diagnostic.Code);
        Assert.Contains(problem, finding.Message, StringComparison.Ordinal);
        Assert.Equal((register.File, line), (finding.Location!.File, finding.Location.Line));
    }

    [Fact]
    public void A_normative_claim_that_nothing_measures_is_BNG7012_and_one_that_explains_is_none()
    {
        var bare = """{ "bibliography": "references.bib", "claims": [ { "id": "a", "statement": "b", "source": "hooke1678", "status": "unverified", "normative": true } ] }""";
        using var normative = new Register(bare);
        using var explaining = new Register(bare.Replace("true", "false", StringComparison.Ordinal));
        using var empty = new Register("""{ "bibliography": "references.bib", "claims": [] }""");

        Assert.Contains("'a' is normative and needs a symbol", Assert.Single(normative.Check().Findings).Message, StringComparison.Ordinal);
        Assert.Equal(new CheckedClaims(1, 0, 1), explaining.Check().Claims);
        Assert.Contains("it has no claim", Assert.Single(empty.Check().Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_register_that_is_not_there_is_BNG7012()
    {
        using var register = new Register();
        File.Delete(register.File);

        Assert.Equal("BNG7012", Assert.Single(register.Check().Findings).Diagnostic.Code);
    }

    [Theory]
    [InlineData("@book{hooke1678, author = {Hooke", 1, "each brace closed")]
    [InlineData("\n\n@book{hooke1678, author = {Hooke}, title = {On springs}}", 3, "'hooke1678' has no year")]
    [InlineData("@book{hooke1678, author = {Hooke}, title = {On springs}, year = 1678, doi = {https://doi.org/10.1/2}}", 1, "valid: 10.")]
    public void A_bibliography_that_is_none_is_BNG7013_at_its_line(string text, int line, string problem)
    {
        using var register = new Register(bibliography: text);

        var finding = Assert.Single(register.Check().Findings);

        Assert.Equal("BNG7013", finding.Diagnostic.Code);
        Assert.Contains(problem, finding.Message, StringComparison.Ordinal);
        Assert.Equal((register.BibliographyFile, line), (finding.Location!.File, finding.Location.Line));
    }

    [Fact]
    public void A_bibliography_that_is_not_there_is_BNG7013()
    {
        using var register = new Register();
        File.Delete(register.BibliographyFile);

        Assert.Equal("BNG7013", Assert.Single(register.Check().Findings).Diagnostic.Code);
    }

    [Fact]
    public void A_claim_or_a_source_that_is_given_twice_is_BNG7014_with_the_line_of_the_first()
    {
        var claim = Register.Claim[(Register.Claim.IndexOf("\"claims\": [", StringComparison.Ordinal) + 11)..Register.Claim.LastIndexOf(']')];
        using var register = new Register(Register.Claim.Replace(claim, claim.TrimEnd() + "," + claim, StringComparison.Ordinal), Register.Bibliography + Register.Bibliography);

        var findings = register.Check().Findings;

        Assert.Equal(["BNG7014", "BNG7014"], findings.Select(finding => finding.Diagnostic.Code));
        Assert.Equal("the claim 'hooke' was given before, in line 6", findings[0].Message);
        Assert.Equal("the source 'hooke1678' was given before, in line 1", findings[1].Message);
        Assert.Equal((register.BibliographyFile, 2), (findings[1].Location!.File, findings[1].Location!.Line));
    }

    [Fact]
    public void A_dangling_key_is_BNG7015()
    {
        using var register = new Register(Register.Claim.Replace("hooke1678", "hooke1676", StringComparison.Ordinal), Register.Bibliography);

        var findings = register.Check().Findings;

        Assert.Equal(["BNG7015", "BNG7016"], findings.Select(finding => finding.Diagnostic.Code));
        Assert.Contains("hooke: 'hooke1676' is no key of", findings[0].Message, StringComparison.Ordinal);
        Assert.EndsWith("valid: hooke1678", findings[0].Message, StringComparison.Ordinal);
        Assert.Equal(8, findings[0].Location!.Line);
    }

    [Fact]
    public void A_source_that_no_claim_cites_is_BNG7016_at_its_line()
    {
        using var register = new Register(bibliography: Register.Bibliography + "@misc{other, author = {A}, title = {B}, year = 2000}");

        var finding = Assert.Single(register.Check().Findings);

        Assert.Equal("BNG7016", finding.Diagnostic.Code);
        Assert.Contains("'other'", finding.Message, StringComparison.Ordinal);
        Assert.Equal((register.BibliographyFile, 2), (finding.Location!.File, finding.Location.Line));
    }

    [Theory]
    [InlineData("BnSyn.Gate.Analysis.Tests.Claims.Spring.Stress", "there are BnSyn.Gate.Analysis.Tests.Claims.Spring.Energy")]
    [InlineData("BnSyn.Gate.Analysis.Tests.Spring", "there are BnSyn.Gate.Analysis.Tests.Claims.Spring")]
    [InlineData("Nowhere", "BnSyn.Gate.Analysis.dll")]
    public void A_renamed_symbol_is_BNG7017(string symbol, string said)
    {
        using var register = new Register(Register.Claim.Replace("BnSyn.Gate.Analysis.Tests.Claims.Spring.Energy", symbol, StringComparison.Ordinal));

        var finding = Assert.Single(register.Check().Findings);

        Assert.Equal("BNG7017", finding.Diagnostic.Code);
        Assert.Contains(symbol, finding.Message, StringComparison.Ordinal);
        Assert.Contains(said, finding.Message, StringComparison.Ordinal);
        Assert.Equal(11, finding.Location!.Line);
    }

    [Theory]
    [InlineData("BnSyn.Gate.Analysis.Tests.Claims.Spring")]
    [InlineData("BnSyn.Gate.Analysis.Tests.Claims.Spring.Stiffness")]
    [InlineData("BnSyn.Gate.Analysis.Tests.Claims.Spring.Damped")]
    [InlineData("BnSyn.Gate.Analysis.Tests.Claims.Spring.Damped.Friction")]
    [InlineData("BnSyn.Gate.Analysis.Diagnostics.DiagnosticSeverity.Warning")]
    public void Types_members_nested_and_generic_ones_and_those_of_other_assemblies_are_symbols(string symbol)
    {
        var name = symbol[(symbol.LastIndexOf('.') + 1)..];
        using var register = new Register(
            Register.Claim.Replace("BnSyn.Gate.Analysis.Tests.Claims.Spring.Energy", symbol, StringComparison.Ordinal),
            test: Register.Test.Replace("new Spring(2.0).Energy(2.0)", $"{name}(2.0)", StringComparison.Ordinal));

        Assert.Empty(register.Check().Findings);
    }

    [Theory]
    [InlineData("Energy_is_quadratic", "Energy_is_linear", "is not in its class")]
    [InlineData("class SpringTests", "class RodTests", "is in no class of the sources in")]
    [InlineData("namespace Springs.Tests;", "namespace Springs;", "is in no class of the sources in")]
    [InlineData("[Fact]", "", "has no attribute that makes it a test")]
    [InlineData("[Fact]", "[Fact(Skip = \"slow\")]", "is skipped")]
    [InlineData("[Fact]", "/* [Fact] */ // [Fact]", "has no attribute that makes it a test")]
    public void A_removed_test_is_BNG7018(string text, string instead, string problem)
    {
        using var register = new Register(test: Register.Test.Replace(text, instead, StringComparison.Ordinal));

        var finding = Assert.Single(register.Check().Findings);

        Assert.Equal("BNG7018", finding.Diagnostic.Code);
        Assert.Contains("hooke: 'Springs.Tests.SpringTests.Energy_is_quadratic' " + problem, finding.Message, StringComparison.Ordinal);
        Assert.Equal((register.File, 12), (finding.Location!.File, finding.Location.Line));
    }

    [Theory]
    [InlineData("oscillator/entropy", "'oscillator' declares no 'entropy'; valid: energy")]
    [InlineData("pendulum/energy", "there is no scenario 'pendulum'; valid: oscillator")]
    [InlineData("oscillator", "'oscillator' is a scenario without an observable; valid: energy")]
    public void An_observable_that_is_not_compared_is_BNG7019(string observable, string problem)
    {
        using var register = new Register(Register.Claim.Replace("oscillator/energy", observable, StringComparison.Ordinal));

        var finding = Assert.Single(register.Check().Findings);

        Assert.Equal("BNG7019", finding.Diagnostic.Code);
        Assert.Contains(problem, finding.Message, StringComparison.Ordinal);
        Assert.Equal(13, finding.Location!.Line);
    }

    [Theory]
    [InlineData("new Spring(2.0).Energy(2.0);", "asserts nothing")]
    [InlineData("_ = new Spring(2.0).Energy(2.0) + Assert.True(true);", "asserts nothing")]
    [InlineData("Assert.NotNull(new Spring(2.0));", "uses neither BnSyn.Gate.Analysis.Tests.Claims.Spring.Energy nor the name of oscillator/energy")]
    [InlineData("Assert.Equal(4.0, Of(\"Energy\")); // Energy(2.0)", "uses neither")]
    public void A_smoke_test_as_guard_is_BNG7020_at_the_test(string body, string problem)
    {
        using var register = new Register(test: Register.Test.Replace("Assert.Equal(4.0, new Spring(2.0).Energy(2.0));", body, StringComparison.Ordinal));

        var finding = Assert.Single(register.Check().Findings);

        Assert.Equal("BNG7020", finding.Diagnostic.Code);
        Assert.Contains(problem, finding.Message, StringComparison.Ordinal);
        Assert.Equal((register.TestFile, 5), (finding.Location!.File, finding.Location.Line));
    }

    [Theory]
    [InlineData("Assert.Equal(4.0, Measured(\"energy\"));")]
    [InlineData("new Spring(2.0).Energy(2.0).Should().Be(4.0);")]
    [InlineData("Prop.ForAll(x => new Spring(x).Energy(0) == 0).QuickCheckThrowOnFailure();")]
    [InlineData("Check(2.0); private static void Check(double x) { if (Of(x) != 4.0) { throw new Exception(); } } private static double Of(double x) => new Spring(2.0).Energy(x);")]
    public void A_test_that_names_the_observable_or_leaves_the_work_to_its_class_measures(string body)
    {
        using var register = new Register(test: Register.Test.Replace("Assert.Equal(4.0, new Spring(2.0).Energy(2.0));", body, StringComparison.Ordinal));

        Assert.Empty(register.Check().Findings);
    }

    [Fact]
    public void An_assertion_of_the_tests_own_counts_where_the_register_names_it()
    {
        var test = Register.Test.Replace("Assert.Equal(", "Near.To(", StringComparison.Ordinal);
        using var unnamed = new Register(test: test);
        using var named = new Register(Register.Claim.Replace("\"claims\"", "\"assertions\": [\"Near\"], \"claims\"", StringComparison.Ordinal), test: test);

        Assert.Equal("BNG7020", Assert.Single(unnamed.Check().Findings).Diagnostic.Code);
        Assert.Empty(named.Check().Findings);
    }

    [Fact]
    public void Findings_that_are_errors_make_a_run_invalid() => Assert.All(
        ClaimDiagnostics.Rows, row => Assert.Equal((DiagnosticSeverity.Error, Analysis.Outcomes.Outcome.Invalid), (row.Severity, row.Effect!.Value)));
}
