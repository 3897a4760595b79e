using System.Xml.Linq;
using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>The ways in which a project may come to the gate.</summary>
public sealed class ConsumptionTests(PackedFeed feed)
{
    [Fact]
    public void The_template_makes_a_project_that_passes_at_once_and_an_edit_of_its_engine_fails_at_the_baselines_line()
    {
        var hive = feed.NewFolder();
        var folder = feed.NewFolder();
        Dotnet(folder, "new", "install", Path.Combine(feed.Folder, $"BnSyn.Gate.Templates.{feed.Version}.nupkg"), "--debug:custom-hive", hive);
        Dotnet(folder, "new", "physics-gate", "-n", "Swing", "--debug:custom-hive", hive);
        var made = Path.Combine(folder, "Swing");

        var right = Gate(made);
        var engine = Path.Combine(made, "ChainOfMasses.cs");
        File.WriteAllText(engine, File.ReadAllText(engine).Replace("_alpha = alpha;", "_alpha = 1.001 * alpha;", StringComparison.Ordinal));
        var wrong = Gate(made);

        right.AssertPassed();
        Assert.Empty(right.Warnings);
        Assert.Equal(1, right.GateRuns);
        Assert.Contains("namespace Swing;", File.ReadAllText(engine), StringComparison.Ordinal);
        wrong.AssertFailed();
        Assert.Contains("BNG3011", wrong.ErrorCodes);
        Assert.All(wrong.Errors, error =>
        {
            Assert.StartsWith("BNG3", error.Code, StringComparison.Ordinal);
            Assert.Equal(Path.Combine(made, "baselines", "chain.json"), error.File);
            Assert.InRange(error.Line, 2, int.MaxValue);
        });
    }

    [Fact]
    public void A_package_reference_brings_the_same_gate()
    {
        var user = new UserProject(feed);
        AsPackageReference(user);

        var gate = user.Gate();

        gate.AssertPassed();
        Assert.Equal(1, gate.GateRuns);
    }

    [Fact]
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
    [InlineData(true)]
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

    [Fact]
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

    [Fact]
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
        project.Save(user.Project);
    }
}
