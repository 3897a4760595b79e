using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>One version of a package beside another one, as backends of one gate.</summary>
public sealed class OtherVersionTests
{
    private const string Item = "<PhysicsGateOtherVersion Include=\"Springs\" Version=\"1.0.0\" />";

    private readonly PackedFeed _feed;
    private readonly UserProject _user;

    public OtherVersionTests(PackedFeed feed)
    {
        _feed = feed;
        _user = new(feed);
        Publish("2.0.0", 1);
        _user.AddToProject($"<ItemGroup><PackageReference Include=\"Springs\" Version=\"2.0.0\" />{Item}</ItemGroup>");
        _user.Replace("ChainScenario.cs", "Backends = [\"plain\", \"vectorized\"],", "Backends = [\"plain\", \"vectorized\"], VersionBackends = [new(\"vectorized\", \"old\")],");
    }

    [Fact(Explicit = true)]
    public void Two_versions_of_an_assembly_run_beside_each_other_and_a_change_of_the_old_one_alone_runs_the_gate_again_as_drift_of_its_backend()
    {
        Publish("1.0.0", 1);
        Publish("1.1.0", 1.001);
        _user.ScaleBy(ManagedLibrary.Call);

        var both = _user.Gate();
        var measured = File.ReadAllText(_user.PathOf("artifacts/physics-gate/measurements.json"));
        var again = _user.Gate();
        _user.Replace("PhysicsGate1.csproj", Item, Item.Replace("1.0.0", "1.1.0", StringComparison.Ordinal));
        var changed = _user.Gate();

        both.AssertPassed();
        Assert.Matches("folder\": \"old\",\\s+\"assembly\": \"Springs.dll\",\\s+\"version\": \"1.0.0.0\",\\s+\"replaces\": \"2.0.0.0\"", measured);
        Assert.Equal(0, again.GateRuns);
        Assert.Equal(1, changed.GateRuns);
        changed.AssertFailed();
        Assert.Contains("BNG3011", changed.ErrorCodes);
        var drifted = VerdictDocument.Read(_user.PathOf("artifacts/physics-gate/verdict.json")).Comparisons.Where(comparison => comparison.Outcome == "Drift").Select(comparison => comparison.Backend).Distinct();
        Assert.Equal(["vectorized"], drifted);
    }

    [Fact(Explicit = true)]
    public void A_version_that_the_engine_has_but_never_calls_is_BNG1026()
    {
        Publish("1.0.0", 1);

        var gate = _user.Gate();

        gate.AssertFailed();
        Assert.Contains("chain: the backend 'vectorized' ran and loaded no assembly from 'old'", gate.Error("BNG1026").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_that_is_not_written_in_full_is_BNG1027_at_the_project()
    {
        Publish("1.0.0", 1);
        _user.Replace("PhysicsGate1.csproj", Item, Item.Replace("1.0.0", "1.0", StringComparison.Ordinal));

        var build = _user.Build();

        build.AssertFailed();
        Assert.Equal(["BNG1027"], build.ErrorCodes);
        Assert.Equal(_user.Project, build.Error("BNG1027").File);
        Assert.Contains("The PhysicsGateOtherVersion item 'Springs' names the version '1.0', which was not restored; expected: ", build.Error("BNG1027").Text, StringComparison.Ordinal);
    }

    // Of several frameworks the closest is taken: the other one would be drift.
    private void Publish(string version, double coefficient)
    {
        if (!File.Exists(Path.Combine(_feed.Folder, $"Springs.{version}.nupkg")))
        {
            var number = Version.Parse(version + ".0");
            HandmadePackage.Write(
                _feed.Folder, ManagedLibrary.Name, version, "",
                ("lib/netstandard2.0/Springs.dll", ManagedLibrary.Returning(number, 2 * coefficient)),
                ("lib/net9.0/Springs.dll", ManagedLibrary.Returning(number, coefficient)));
        }
    }
}
