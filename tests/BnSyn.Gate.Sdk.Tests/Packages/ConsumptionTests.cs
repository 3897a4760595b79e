using System.Text.RegularExpressions;
using System.Xml.Linq;
using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>The ways in which a project may come to the gate.</summary>
public sealed class ConsumptionTests(PackedFeed feed)
{
    [Theory]
    [InlineData("C#", "ChainOfMasses.cs", "namespace Swing;", "_alpha = alpha;", "_alpha = 1.001 * alpha;")]
    [InlineData("F#", "ChainOfMasses.fs", "namespace Swing", "let alpha = strength", "let alpha = 1.001 * strength", Explicit = true)]
    public void The_template_makes_a_project_that_passes_at_once_on_a_narrower_processor_too_fails_at_the_baselines_line_after_an_edit_of_its_engine_and_passes_after_a_refresh(
        string language, string engineFile, string inNamespace, string right, string wrong)
    {
        var hive = feed.NewFolder();
        var folder = feed.NewFolder();
        Dotnet(folder, "new", "install", Path.Combine(feed.Folder, $"BnSyn.Gate.Templates.{feed.Version}.nupkg"), "--debug:custom-hive", hive);
        Dotnet(folder, "new", "physics-gate", "-lang", language, "-n", "Swing", "--debug:custom-hive", hive);
        var made = Path.Combine(folder, "Swing");

        var atOnce = Gate(made);
        NarrowGate.AssertPassed(NarrowGate.Run(feed, made));
        var engine = Path.Combine(made, engineFile);
        var text = File.ReadAllText(engine);
        Assert.Contains(right, text, StringComparison.Ordinal);
        File.WriteAllText(engine, text.Replace(right, wrong, StringComparison.Ordinal));
        var edited = Gate(made, "--no-restore", "-p:PhysicsGateMeasureGains=false");
        var refreshed = Gate(made, "--no-restore", "-p:PhysicsGateMeasureGains=false", "-p:PhysicsGateRefreshBaselines=true", "-p:PhysicsGateRefreshReason=Stiffer springs");

        atOnce.AssertPassed();
        Assert.Empty(atOnce.Warnings);
        Assert.Equal(1, atOnce.GateRuns);
        Assert.Contains(inNamespace, text, StringComparison.Ordinal);
        edited.AssertFailed();
        Assert.Contains("BNG3011", edited.ErrorCodes);
        refreshed.AssertPassed();
        Assert.Contains("because: Stiffer springs", refreshed.Process.Output, StringComparison.Ordinal);
        Assert.All(edited.Errors, error =>
        {
            Assert.StartsWith("BNG3", error.Code, StringComparison.Ordinal);
            Assert.Equal(Path.Combine(made, "baselines", "chain.json"), error.File);
            Assert.InRange(error.Line, 2, int.MaxValue);
        });
    }

    [Fact]
    public void The_template_has_the_same_bits_in_both_languages()
    {
        string[] baselines = [.. new[] { "physics-gate", "physics-gate-fsharp" }.Select(template => File.ReadAllText(Path.Combine(Repository.Root, "src", "BnSyn.Gate.Templates", template, "baselines", "chain.json")))];

        Assert.All(baselines, baseline => Assert.Equal(3, States(baseline).Count));
        Assert.Equal(States(baselines[0]), States(baselines[1]));

        static List<string> States(string baseline) => [.. Regex.Matches(baseline, "\"state\": \"([0-9a-f]{64})\"").Select(state => state.Groups[1].Value)];
    }

    [Fact(Explicit = true)]
    public void A_project_in_Visual_Basic_has_the_contract_and_a_gate()
    {
        var folder = feed.NewFolder();
        File.WriteAllText(Path.Combine(folder, "Fall.vbproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Sdk Name="BnSyn.Gate.Sdk" Version="{feed.Version}" />
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Fall.vb"), """
            Imports BnSyn.Gate

            Public Class FallScenario
                Implements IPerturbableScenario

                Public Function Describe() As ScenarioDescription Implements IPhysicsScenario.Describe
                    Return New ScenarioDescription With {
                        .Name = "fall", .Purpose = "A stone falls.", .Steps = 100, .StepSeconds = 0.01,
                        .Seeds = {1UL, 2UL}, .Backends = {"plain"}, .ActivityMetric = "depth", .EnvironmentClass = EnvironmentClasses.Any,
                        .Parameters = {ParameterDescription.Number("g", 9.81, "m/s2")},
                        .Metrics = {New MetricDescription("depth", "m", ConformanceClass.Tolerance) With {.AbsoluteTolerance = 0.000000001, .RelativeTolerance = 0.000000001, .ToleranceReason = "rounding"}},
                        .Invariants = {New InvariantDescription("depth", 0, 100, "it falls")},
                        .Perturbations = {New PerturbationDescription("g", PerturbationKind.Parameter, "it is 1 % heavier")}}
                End Function

                Public Function Create(backend As String, seed As ULong) As ISimulation Implements IPhysicsScenario.Create
                    Return New FallSimulation(9.81, seed)
                End Function

                Public Function Create(backend As String, seed As ULong, perturbation As String, size As Double) As ISimulation Implements IPerturbableScenario.Create
                    Return New FallSimulation(9.81 * (1 + size), seed)
                End Function
            End Class

            Friend Class FallSimulation
                Implements ITracedSimulation

                Private ReadOnly _g As Double
                Private _speed As Double
                Private _depth As Double

                Public Sub New(g As Double, seed As ULong)
                    _g = g
                    _speed = seed
                End Sub

                Public Sub Advance(steps As Integer) Implements ISimulation.Advance
                    For i = 1 To steps
                        _speed += 0.01 * _g
                        _depth += 0.01 * _speed
                    Next
                End Sub

                Public Sub Trace(sink As IStateSink) Implements ITracedSimulation.Trace
                    sink.Write("speed and depth", New Double() {_speed, _depth})
                End Sub

                Public Sub Observe(sink As IObservationSink) Implements ISimulation.Observe
                    sink.Scalar("depth", _depth)
                End Sub

                Public Sub Dispose() Implements IDisposable.Dispose
                End Sub
            End Class
            """);

        var gate = Gate(folder, "-c", "Release", "-p:PhysicsGateMeasureGains=false", "-p:PhysicsGateRefreshBaselines=true", "-p:PhysicsGateRefreshReason=The first stone");

        gate.AssertPassed();
        Assert.Contains("PhysicsGate: Passed, 2 comparisons of 1 scenario", gate.Process.Output, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void A_package_reference_brings_the_same_gate()
    {
        var user = new UserProject(feed);
        AsPackageReference(user);

        var gate = user.Gate();

        gate.AssertPassed();
        Assert.Equal(1, gate.GateRuns);
    }

    [Fact(Explicit = true)]
    public void A_version_in_global_json_serves_a_project_with_central_package_management()
    {
        var user = new UserProject(feed);
        user.Change("PhysicsGate1.csproj", text => text.Replace($" Version=\"{feed.Version}\"", "", StringComparison.Ordinal));
        user.Write("global.json", $$"""{ "msbuild-sdks": { "BnSyn.Gate.Sdk": "{{feed.Version}}" } }""");
        user.Write("Directory.Packages.props", "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup></Project>");

        var gate = user.Gate();

        gate.AssertPassed();
        Assert.Equal(1, gate.GateRuns);
    }

    [Theory]
    [InlineData(false, Explicit = true)]
    [InlineData(true, Explicit = true)]
    public void A_project_of_several_frameworks_has_one_gate_and_the_contract_in_each(bool asPackageReference)
    {
        var user = new UserProject(feed);
        user.Replace("PhysicsGate1.csproj", "<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0;net8.0</TargetFrameworks><LangVersion>14</LangVersion>");
        if (asPackageReference)
        {
            AsPackageReference(user);
        }

        var gate = user.Gate();
        var onBuild = user.Build("-p:PhysicsGateOnBuild=true", "-p:PhysicsGateMeasureGains=false", "-p:PhysicsGateForce=true");

        gate.AssertPassed();
        Assert.Equal(1, gate.GateRuns);
        onBuild.AssertPassed();
        Assert.Equal(1, onBuild.GateRuns);
        Assert.True(File.Exists(user.PathOf("bin/Release/net8.0/PhysicsGate1.dll")), onBuild.Process.All);
    }

    [Fact]
    public void A_framework_that_the_gate_cannot_run_is_BNG1017_at_the_project()
    {
        var user = new UserProject(feed);
        user.Replace("PhysicsGate1.csproj", "<TargetFramework>net10.0<", "<TargetFramework>netstandard2.0<");

        var build = user.Build();

        build.AssertFailed();
        Assert.Equal(["BNG1017"], build.ErrorCodes);
        Assert.Equal(user.Project, build.Error("BNG1017").File);
        Assert.Contains("netstandard2.0", build.Error("BNG1017").Text, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void In_a_solution_the_gates_run_of_the_projects_that_have_one_after_init_MSB4057()
    {
        var user = new UserProject(feed);
        AsPackageReference(user);
        var folder = feed.NewFolder();
        Directory.CreateDirectory(Path.Combine(folder, "Other"));
        File.Copy(Path.Combine(user.Folder, "Directory.Build.rsp"), Path.Combine(folder, "Directory.Build.rsp"));
        File.WriteAllText(Path.Combine(folder, "Other", "Other.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        Dotnet(folder, "new", "sln", "-n", "Whole", "--format", "sln");
        Dotnet(folder, "sln", "add", user.Project, Path.Combine("Other", "Other.csproj"));
        File.WriteAllText(Path.Combine(folder, "Xml.slnx"), $"<Solution><Project Path=\"{user.Project}\" /><Project Path=\"Other/Other.csproj\" /></Solution>");

        var before = Gate(folder, "Whole.sln", "-p:PhysicsGateMeasureGains=false");
        Dotnet(folder, Repository.PhysicsGate, "init");
        BuildOutcome[] after = [.. new[] { "Whole.sln", "Xml.slnx" }.Select(solution => Gate(folder, solution, "--no-restore", "-p:PhysicsGateMeasureGains=false", "-p:PhysicsGateForce=true"))];

        before.AssertFailed();
        Assert.Equal(["MSB4057"], before.ErrorCodes.Distinct());
        Assert.All(after, build =>
        {
            build.AssertPassed();
            Assert.Equal(1, build.GateRuns);
        });
    }

    [Fact(Explicit = true)]
    public void The_tool_judges_again_what_the_gate_measured()
    {
        var user = new UserProject(feed);
        user.Gate().AssertPassed();
        Dotnet(user.Folder, "tool", "install", "BnSyn.Gate.Tool", "--tool-path", user.PathOf("tool"), "--version", feed.Version);

        var judged = CleanProcess.Run(
            user.Folder, user.PathOf("tool/physics-gate"), "judge", "--request", user.PathOf("obj/Release/net10.0/physics-gate/request.json"));

        Assert.True(judged.ExitCode == 0, judged.All);
        Assert.Contains("PhysicsGate: Passed, 9 comparisons of 1 scenario", judged.Output, StringComparison.Ordinal);
    }

    private static BuildOutcome Gate(string folder, params string[] options) => new(
        CleanProcess.Run(folder, CleanProcess.Dotnet, ["build", "-t:PhysicsGate", "-bl:" + Path.Combine(folder, "gate.binlog"), .. options]), Path.Combine(folder, "gate.binlog"));

    private static void Dotnet(string folder, params string[] arguments)
    {
        var outcome = CleanProcess.Run(folder, CleanProcess.Dotnet, arguments);
        Assert.True(outcome.ExitCode == 0, outcome.All);
    }

    private void AsPackageReference(UserProject user)
    {
        var project = XDocument.Load(user.Project);
        project.Root!.Element("Sdk")!.Remove();
        project.Root.Add(new XElement("ItemGroup", new XElement("PackageReference", new XAttribute("Include", "BnSyn.Gate.Sdk"), new XAttribute("Version", feed.Version))));
        user.Write(Path.GetFileName(user.Project), project.ToString());
    }
}
