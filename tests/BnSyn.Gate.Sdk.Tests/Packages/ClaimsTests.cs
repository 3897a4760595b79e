namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>A register of claims in a user's project: the build checks it, and what it reads is an input of the gate.</summary>
public sealed class ClaimsTests
{
    private const string UpToDate = "PhysicsGate: up to date";

    private const string Test = """
        namespace Chains.Tests;

        public sealed class EnergyTests
        {
            [Fact]
            public void Energy_is_kept() => Assert.Equal(1.0, new ChainOfMasses([1.0], 0.25, false).Energy, 9);
        }
        """;

    private readonly UserProject _user;

    public ClaimsTests(PackedFeed feed)
    {
        _user = new(feed);
        _user.AddProperties("<PhysicsGateClaims>claims/claims.json</PhysicsGateClaims><EnableDefaultCompileItems>false</EnableDefaultCompileItems>");
        _user.Replace("PhysicsGate1.csproj", "</Project>", "<ItemGroup><Compile Include=\"*.cs\" /></ItemGroup></Project>");
        Directory.CreateDirectory(_user.PathOf("claims/tests"));
        _user.Write("claims/tests/EnergyTests.cs", Test);
        _user.Write("claims/references.bib", "@book{newton1687, author = {Newton, Isaac}, title = {Principia}, year = 1687}");
        _user.Write("claims/claims.json", """
            {
              "bibliography": "references.bib",
              "tests": ["tests"],
              "claims": [
                {
                  "id": "energy", "statement": "Energy is conserved.", "source": "newton1687", "status": "unverified", "normative": true,
                  "symbol": "PhysicsGate1.ChainOfMasses.Energy", "test": "Chains.Tests.EnergyTests.Energy_is_kept", "observable": "chain/energy_error"
                }
              ]
            }
            """);
    }

    [Fact(Explicit = true)]
    public void A_register_that_holds_passes_is_up_to_date_afterwards_and_fails_at_its_line_when_its_test_is_gone()
    {
        var first = _user.Gate();
        var second = _user.Gate();
        _user.Replace("claims/tests/EnergyTests.cs", "Energy_is_kept", "Energy_is_there");
        var removed = _user.Gate();
        _user.Replace("claims/tests/EnergyTests.cs", "Energy_is_there", "Energy_is_kept");
        var restored = _user.Gate();
        File.Delete(_user.PathOf("claims/references.bib"));
        var withoutBibliography = _user.Gate();

        first.AssertPassed();
        Assert.Contains("claims: 1 checked, 1 normative, 1 unverified", first.Process.Output, StringComparison.Ordinal);
        Assert.Contains(UpToDate, second.Process.Output, StringComparison.Ordinal);
        removed.AssertFailed();
        Assert.Equal(["BNG7018"], removed.ErrorCodes);
        Assert.Equal(_user.PathOf("claims/claims.json"), removed.Error("BNG7018").File);
        restored.AssertPassed();
        Assert.Equal(1, restored.GateRuns);
        Assert.Equal(["BNG7013"], withoutBibliography.ErrorCodes);
    }
}
