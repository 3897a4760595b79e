using System.Text.RegularExpressions;
using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>
/// `dotnet test` with BnSyn.Gate.Testing, in the projects of docs/testing.md: of three scenarios one is what its baseline says, one drifts, and of one
/// neither is shown.
/// </summary>
public sealed class TestFrameworkTests(PackedFeed feed)
{
    private const string Engine = "tests/BnSyn.Gate.Testing.Tests/Engine/";
    private const string Baselines = "tests/BnSyn.Gate.Testing.Tests/baselines/";

    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "testing.md")).ReplaceLineEndings("\n");

    [Theory]
    [InlineData("xunit")]
    [InlineData("NUnit", Explicit = true)]
    [InlineData("MSTest", Explicit = true)]
    public void Exactly_the_tests_of_scenarios_that_do_not_pass_fail_with_the_gates_code_and_place(string framework)
    {
        var folder = framework == "xunit" ? BesideAGateProject() : Alone(framework);
        var tests = Block(framework, "csharp");
        File.WriteAllText(Path.Combine(folder, "PhysicsTests.cs"), tests);
        foreach (var scenario in (string[])["Steady", "Drifting", "Undecided"])
        {
            File.WriteAllText(
                Path.Combine(folder, $"{scenario}Tests.cs"),
                "using BnSyn.Gate.Testing.Tests.Engine;\n" + tests.Replace("PhysicsTests", scenario + "Tests", StringComparison.Ordinal).Replace("ChainScenario", scenario, StringComparison.Ordinal).Replace("The_chain", scenario, StringComparison.Ordinal));
        }

        File.WriteAllText(Path.Combine(Path.GetDirectoryName(folder)!, "global.json"), Block("xunit", "json"));
        var temporary = Directory.CreateDirectory(Path.Combine(folder, "temporary")).FullName;
        var run = CleanProcess.Run(folder, [("TMPDIR", temporary), ("TEMP", temporary), ("TMP", temporary)], CleanProcess.Dotnet, "test", "-c", "Release", "--no-progress", "--no-ansi", "--output", "detailed");

        Assert.True(run.ExitCode != 0, run.All);
        Assert.Equal(["Drifting", "Undecided"], Scenarios("failed", run));
        Assert.Equal(["Steady", "The_chain"], Scenarios("passed", run));
        var baselines = framework == "xunit" ? Path.Combine(Path.GetDirectoryName(folder)!, "Swing", "baselines") : Path.Combine(folder, "baselines");
        Assert.Matches($@"PhysicsGate: Drift, [\s\S]*{Regex.Escape(Path.Combine(baselines, "drifting.json"))}\(\d+,\d+\): error BNG3011: drifting: ", run.Output);
        Assert.Matches($@"PhysicsGate: Inconclusive, [\s\S]*{Regex.Escape(Path.Combine(baselines, "undecided.json"))}\(\d+,\d+\): error BNG3037: undecided: ", run.Output);
        Assert.Contains("diagnostics.md#bng3037", run.Output, StringComparison.Ordinal);
        Assert.Contains($" --baselines \"{baselines}\" --reason", run.Output, StringComparison.Ordinal);

        // What passed has left nothing; what failed has left its report.
        Assert.Equal(2, Directory.EnumerateFiles(temporary, "report.md", SearchOption.AllDirectories).Count());
        Assert.Equal(2, Directory.EnumerateDirectories(temporary, "physics-gate-*").Count());
    }

    /// <summary>The page's first project, beside the template's, which is where the scenarios are.</summary>
    private string BesideAGateProject()
    {
        var gate = new UserProject(feed);
        CopyEngine(gate.Folder);
        Directory.Move(gate.Folder, gate.Folder + ".moved");
        Directory.CreateDirectory(gate.Folder);
        Directory.Move(gate.Folder + ".moved", gate.PathOf("Swing"));
        File.Move(gate.PathOf("Swing/PhysicsGate1.csproj"), gate.PathOf("Swing/Swing.csproj"));
        return Write(gate.PathOf("Swing.Tests"), Block("xunit", "xml"));
    }

    /// <summary>A test project that has everything itself: the scenarios, the engine and the baselines.</summary>
    private string Alone(string framework)
    {
        var template = new UserProject(feed);
        var folder = Path.Combine(template.Folder, "Swing.Tests");
        CopyEngine(folder);
        foreach (var file in (string[])["ChainOfMasses.cs", "ChainScenario.cs", "ChainSimulation.cs", "baselines/chain.json"])
        {
            File.Move(template.PathOf(file), Path.Combine(folder, file));
        }

        var runner = Regex.Match(Section(framework), "`(<Enable.*>)`").Groups[1].Value;
        var project = Regex.Replace(Block("xunit", "xml"), ".*(PhysicsGateBaselineDirectory|ProjectReference|xunit).*\n", "");
        return Write(folder, project
            .Replace("  </PropertyGroup>", $"    {runner}\n  </PropertyGroup>", StringComparison.Ordinal)
            .Replace("  </ItemGroup>", Block(framework, "xml") + "  </ItemGroup>", StringComparison.Ordinal));
    }

    private string Write(string folder, string project)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Swing.Tests.csproj"), project.Replace("Version=\"0.1.0\"", $"Version=\"{feed.Version}\"", StringComparison.Ordinal));
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(folder)!, "Chain*.cs", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("namespace PhysicsGate1;", "namespace Swing;", StringComparison.Ordinal));
        }

        return folder;
    }

    // With the scenarios of the tests of BnSyn.Gate.Testing, of which one drifts and one shows nothing.
    private static void CopyEngine(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "baselines"));
        foreach (var file in Repository.TrackedFiles())
        {
            if (file.StartsWith(Engine + "Swing", StringComparison.Ordinal) || file.StartsWith(Baselines, StringComparison.Ordinal))
            {
                File.Copy(Path.Combine(Repository.Root, file), Path.Combine(folder, file.StartsWith(Engine, StringComparison.Ordinal) ? "" : "baselines", Path.GetFileName(file)));
            }
        }
    }

    // Some frameworks print a test's class, some its method alone.
    private static IEnumerable<string> Scenarios(string outcome, ProcessOutcome run) =>
        Regex.Matches(run.Output, $@"(?m)^{outcome} .*?(\w+)_is_what_its_baseline_says").Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);

    private static string Section(string framework) => Page.Split("\n## ").Single(section => section.StartsWith(framework + "\n", StringComparison.Ordinal));

    private static string Block(string framework, string language) => Regex.Match(Section(framework), $"```{language}\n([\\s\\S]*?)```").Groups[1].Value;
}
