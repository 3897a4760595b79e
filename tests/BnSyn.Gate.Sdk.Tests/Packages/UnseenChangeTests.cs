using System.Runtime.InteropServices;

namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>Changes that a check of times and sources does not see, and that the gate must see; each was seen to slip past a tool.</summary>
public sealed class UnseenChangeTests(PackedFeed feed)
{
    private const string UpToDate = "PhysicsGate: up to date";

    private readonly UserProject _user = new(feed);

    [Fact(Explicit = true)]
    public void A_native_library_that_was_built_again_with_another_coefficient_is_drift()
    {
        Assert.SkipUnless(NativeLibrary.IsPossible, "the library is one of Linux");
        _user.ScaleByNative();
        _user.AddToProject("<ItemGroup><None Include=\"libfast.so\" CopyToOutputDirectory=\"PreserveNewest\" /></ItemGroup>");

        RunsAgainAsDrift(() => _user.WriteNative("libfast.so", 1), () => _user.WriteNative("libfast.so", 1.25));
    }

    [Fact(Explicit = true)]
    public void A_native_library_of_a_package_that_a_package_brings_in_another_version_is_drift()
    {
        Assert.SkipUnless(NativeLibrary.IsPossible, "the library is one of Linux");
        _user.ScaleByNative();
        _user.AddToProject("<ItemGroup><PackageReference Include=\"Fast.Outer\" Version=\"1.*\" /></ItemGroup>");
        var runtime = $"linux-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

        RunsAgainAsDrift(() => Publish("1.0.0", 1), () =>
        {
            Publish("1.1.0", 1.25);
            _user.ForgetRestore();
        });

        void Publish(string version, double coefficient)
        {
            HandmadePackage.Write(feed.Folder, "Fast.Inner", version, "", ($"runtimes/{runtime}/native/libfast.so", NativeLibrary.Returning(coefficient)), ("runtimes/win-x64/native/fast.dll", [1, 2, 3]));
            HandmadePackage.Write(feed.Folder, "Fast.Outer", version, $"<dependency id=\"Fast.Inner\" version=\"{version}\" />");
        }
    }

    [Fact]
    public void A_data_file_that_the_engine_reads_and_that_changed_is_drift()
    {
        _user.ScaleByFiles("alpha.txt");
        _user.AddToProject("<ItemGroup><Content Include=\"alpha.txt\" CopyToOutputDirectory=\"PreserveNewest\" /></ItemGroup>");

        RunsAgainAsDrift(() => _user.Write("alpha.txt", "1"), () => _user.Write("alpha.txt", "2"));
    }

    [Fact(Explicit = true)]
    public void Every_other_way_in_runs_the_gate_again_and_nothing_else_does()
    {
        // Read by the engine: a file that a target copies, one behind a link, one that only the engine knows of, and a generated constant.
        _user.ScaleByFiles("copied.txt", "linked.txt", "named.txt");
        _user.ScaleBy("Generated.Value");
        var outside = Path.Combine(_user.Folder, "..", $"{Path.GetFileName(_user.Folder)} data");
        Directory.CreateDirectory(outside);
        var named = Path.Combine(outside, "named.txt");
        File.WriteAllText(named, "1");
        File.WriteAllText(Path.Combine(outside, "linked.txt"), "1");
        _user.Write("copied.in", "1");
        _user.Write("generated.in", "1");
        _user.Replace("ChainOfMasses.cs", "\"named.txt\"", $"@\"{named}\"");
        _user.Replace("PhysicsGate1.csproj", "</Project>", $"""
              <ItemGroup>
                <PhysicsGateInput Include="{named}" />
                <PhysicsGateOutput Include="$(OutDir)engine.log" />
              </ItemGroup>
              <Target Name="Generate" BeforeTargets="CoreCompile">
                <WriteLinesToFile File="$(IntermediateOutputPath)Generated.cs" Lines="namespace PhysicsGate1%3B static class Generated {"{"} public const double Value = $([System.IO.File]::ReadAllText('generated.in'))%3B {"}"}" Overwrite="true" />
                <ItemGroup><Compile Include="$(IntermediateOutputPath)Generated.cs" /></ItemGroup>
              </Target>
              <Target Name="CopyData" AfterTargets="Build">
                <Copy SourceFiles="copied.in" DestinationFiles="$(OutDir)copied.txt" />
              </Target>
            </Project>
            """);
        _user.Build().AssertPassed();
        var output = _user.PathOf("bin/Release/net10.0");
        File.CreateSymbolicLink(Path.Combine(output, "linked.txt"), Path.Combine(outside, "linked.txt"));
        _user.Gate().AssertPassed();
        Assert.Contains("| project/", File.ReadAllText(_user.Report), StringComparison.Ordinal);

        Runs(0, "nothing");
        File.WriteAllText(Path.Combine(output, "engine.log"), "written by the engine");
        Runs(0, "a file that the engine writes");
        File.SetLastWriteTimeUtc(Path.Combine(output, "PhysicsGate1.dll"), DateTime.UtcNow.AddYears(1));
        Runs(0, "the time of the assembly alone");

        _user.Write("copied.in", "1.0");
        Runs(1, "what a target copies");
        File.WriteAllText(Path.Combine(outside, "linked.txt"), "1.0");
        Runs(1, "what a link leads to");
        var before = File.GetLastWriteTimeUtc(named);
        File.WriteAllText(named, "+1");
        Runs(1, "what the project names");
        File.WriteAllText(named, "01");
        File.SetLastWriteTimeUtc(named, before);
        Runs(1, "content of the same size and time");
        _user.Write("generated.in", "1 * 1.0");
        _user.Write("Extra.cs", "namespace PhysicsGate1; public static class Extra;");
        Runs(1, "a generated source");
        File.Move(Path.Combine(output, "linked.txt"), Path.Combine(output, "renamed.txt"));
        File.CreateSymbolicLink(Path.Combine(output, "linked.txt"), Path.Combine(output, "renamed.txt"));
        Runs(1, "a file with a new name");
        Runs(1, "a variable of the runtime", ("DOTNET_GCgen0size", "4000000"));
        Runs(1, "another variable, of a numerical library", ("OMP_NUM_THREADS", "1"));

        void Runs(int times, string after, params (string Name, string Value)[] environment)
        {
            var build = _user.Gate(environment, "--no-restore");
            build.AssertPassed();
            Assert.True(build.GateRuns == times, $"after a change of {after} the gate ran {build.GateRuns} times instead of {times}");
        }
    }

    [Fact]
    public void A_refresh_that_the_environment_asks_for_is_BNG1020()
    {
        var before = File.ReadAllBytes(_user.Baseline);

        var build = _user.Gate([("PhysicsGateRefreshBaselines", "true"), ("PhysicsGateRefreshReason", "by stealth")]);

        build.AssertFailed();
        Assert.Contains("is set in the environment", build.Error("BNG1020").Text, StringComparison.Ordinal);
        Assert.Equal(0, build.GateRuns);
        Assert.Equal(before, File.ReadAllBytes(_user.Baseline));
    }

    [Fact(Explicit = true)]
    public void A_refresh_that_a_project_asks_for_is_BNG1020()
    {
        _user.AddProperties("<PhysicsGateRefreshBaselines>true</PhysicsGateRefreshBaselines><PhysicsGateRefreshReason>by stealth</PhysicsGateRefreshReason>");

        var build = _user.Gate();

        build.AssertFailed();
        Assert.Contains("is set in a project", build.Error("BNG1020").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_that_cannot_be_read_is_BNG1019()
    {
        _user.Build().AssertPassed();
        File.CreateSymbolicLink(_user.PathOf("bin/Release/net10.0/gone.txt"), _user.PathOf("no-such-file"));

        var build = _user.Gate();

        build.AssertFailed();
        Assert.Contains("gone.txt", build.Error("BNG1019").Text, StringComparison.Ordinal);
        Assert.Equal(0, build.GateRuns);
    }

    [Fact(Explicit = true)]
    public void A_property_that_does_not_exist_is_BNG1002_also_where_everything_is_up_to_date()
    {
        _user.Gate().AssertPassed();

        var requires = _user.Gate("-p:PhysicsGateRequires=Identical");
        var variable = _user.Gate([("PhysicsGateScenario", "nope")]);

        Assert.All([requires, variable], build => build.AssertFailed());
        Assert.Contains("'PhysicsGateRequires'", requires.Error("BNG1002").Text, StringComparison.Ordinal);
        Assert.Contains("'PhysicsGateScenario'", variable.Error("BNG1002").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_that_does_not_exist_is_BNG1002_also_in_an_ordinary_build()
    {
        var build = _user.Build("-p:PhysicsGateOnBuid=true");

        build.AssertFailed();
        Assert.Contains("did you mean PhysicsGateOnBuild?", build.Error("BNG1002").Text, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void An_empty_target_of_the_same_name_does_not_replace_the_gate()
    {
        _user.Replace("PhysicsGate1.csproj", $"<Sdk Name=\"BnSyn.Gate.Sdk\" Version=\"{feed.Version}\" />", "");
        _user.Replace("PhysicsGate1.csproj", "</Project>", $"<ItemGroup><PackageReference Include=\"BnSyn.Gate.Sdk\" Version=\"{feed.Version}\" /></ItemGroup></Project>");
        _user.Write("Directory.Build.targets", "<Project><Target Name=\"PhysicsGate\" /></Project>");

        var empty = _user.Gate();
        _user.Write("Directory.Build.targets", "<Project><Target Name=\"PhysicsGate\" Condition=\"'$(HasPhysics)' != ''\" /></Project>");
        _user.Replace("PhysicsGate1.csproj", "<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0</TargetFrameworks>");
        var conditional = _user.Gate("-p:PhysicsGateForce=true");

        Assert.All([empty, conditional], build => build.AssertPassed());
        Assert.Equal((1, 1), (empty.GateRuns, conditional.GateRuns));
    }

    [Fact]
    public void What_changes_while_the_gate_runs_is_BNG9006()
    {
        // The engine itself alters a file beside it, as a build in another window would.
        const string Write = "System.IO.File.WriteAllText(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(typeof(ChainScenario).Assembly.Location)!, $\"meanwhile-{seed}-{System.Guid.NewGuid()}.txt\"), \"\");";
        _user.Replace("ChainScenario.cs", "        var bend =", Write + "\n        var bend =");

        var build = _user.Gate();

        build.AssertFailed();
        Assert.Contains("meanwhile-", build.Error("BNG9006").Text, StringComparison.Ordinal);
    }

    private void RunsAgainAsDrift(Action original, Action changed)
    {
        original();
        var first = _user.Gate();
        var second = _user.Gate();
        changed();
        var third = _user.Gate();

        Assert.All([first, second], build => build.AssertPassed());
        Assert.Contains(UpToDate, second.Process.Output, StringComparison.Ordinal);
        Assert.Equal(1, third.GateRuns);
        third.AssertFailed();
        Assert.Contains("BNG3011", third.ErrorCodes);
    }
}
