using BnSyn.Gate.Analysis.Claims;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Claims;

/// <summary>A register of one claim with everything around it in a folder, to be made wrong in one place.</summary>
internal sealed class Register : IDisposable
{
    public const string Claim = """
        {
          "bibliography": "references.bib",
          "tests": ["tests"],
          "claims": [
            {
              "id": "hooke",
              "statement": "A spring's energy grows with the square of its stretch.",
              "source": "hooke1678",
              "status": "unverified",
              "normative": true,
              "symbol": "BnSyn.Gate.Analysis.Tests.Claims.Spring.Energy",
              "test": "Springs.Tests.SpringTests.Energy_is_quadratic",
              "observable": "oscillator/energy"
            }
          ]
        }
        """;

    public const string Bibliography = "@book{hooke1678, author = {Hooke, Robert}, title = {De Potentia Restitutiva}, year = 1678}\n";

    public const string Test = """
        namespace Springs.Tests;

        public sealed class SpringTests
        {
            [Fact]
            public void Energy_is_quadratic() => Assert.Equal(4.0, new Spring(2.0).Energy(2.0));
        }
        """;

    private readonly TemporaryFolder _folder = new();

    /// <param name="claims">The register.</param>
    /// <param name="bibliography">The bibliography.</param>
    /// <param name="test">The source of the test.</param>
    public Register(string claims = Claim, string bibliography = Bibliography, string test = Test)
    {
        File = _folder.Write("claims.json", claims);
        BibliographyFile = _folder.Write("references.bib", bibliography);
        TestFile = _folder.Write("tests/SpringTests.cs", test);
        _folder.Write("tests/obj/Generated.cs", Test);
    }

    public string File { get; }

    public string BibliographyFile { get; }

    public string TestFile { get; }

    public void Dispose() => _folder.Dispose();

    public ClaimsResult Check() => Check(Sample.Description with { Name = "oscillator", Metrics = [Sample.Description.Metrics[0] with { Name = "energy" }] });

    public ClaimsResult Check(params ScenarioDescription[] scenarios) =>
        ClaimsCheck.Check(File, typeof(Spring).Assembly.Location, _ => null, scenarios);
}
