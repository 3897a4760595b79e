using System.Text.RegularExpressions;
using BnSyn.Gate.Sdk.Tests.Copies;
using Newtonsoft.Json.Linq;

namespace BnSyn.Gate.Sdk.Tests.Workflows;

/// <summary>Lines of real builds become annotations: with the options that GitHub's runner gives to its regular expressions.</summary>
public sealed class ProblemMatcherTests
{
    private static readonly IReadOnlyList<JToken> Patterns =
        [.. JObject.Parse(File.ReadAllText(Path.Combine(Repository.Root, ".github", "physics-gate-matcher.json")))["problemMatcher"]!.Select(matcher => matcher["pattern"]![0]!)];

    [Fact]
    public void A_drift_is_annotated_at_the_baselines_line() => Assert.Equal(
        ("/home/runner/work/gate/gate/baselines/silent-control.json", "283", "16", "error", "BNG3012", "silent-control: total_spikes of seed 1 (reference, accelerated) is 0, baseline 7 spikes, exact; the trails of states do not differ"),
        Match("/home/runner/work/gate/gate/baselines/silent-control.json(283,16): error BNG3012: silent-control: total_spikes of seed 1 (reference, accelerated) is 0, baseline 7 spikes, exact; the trails of states do not differ [/home/runner/work/gate/gate/src/BnSyn.Engine.Scenarios/BnSyn.Engine.Scenarios.csproj]"));

    [Fact]
    public void A_warning_of_a_parallel_build_in_a_folder_with_spaces_is_annotated() => Assert.Equal(
        ("/w/the gate (1)/a b.json", "3", "5", "warning", "BNG3016", "other bits (https://example.org/x#bng3016)"),
        Match("     2>/w/the gate (1)/a b.json(3,5): warning BNG3016: other bits (https://example.org/x#bng3016) [/w/the gate (1)/G.csproj::TargetFramework=net10.0]"));

    [Theory]
    [InlineData("/w/G.csproj : error BNG1012: PhysicsGateScenarios names 'nonsense'; valid: a [b], c")]
    [InlineData("/w/G.csproj : error BNG1012: PhysicsGateScenarios names 'nonsense'; valid: a [b], c [/w/G.csproj]")]
    public void An_error_without_a_line_is_annotated_at_its_project(string line) => Assert.Equal(
        ("/w/G.csproj", "", "", "error", "BNG1012", "PhysicsGateScenarios names 'nonsense'; valid: a [b], c"), Match(line));

    [Theory]
    [InlineData("  PhysicsGate: Drift, 9 comparisons of 1 scenarios, report in /w/artifacts/physics-gate/report.md")]
    [InlineData("/w/A.cs(1,2): error CS0103: The name 'x' does not exist [/w/G.csproj]")]
    [InlineData("- **Error BNG3012** a report that is printed")]
    public void Other_lines_are_left_alone(string line) => Assert.DoesNotContain(Patterns, pattern => Expression(pattern).IsMatch(line));

    private static (string File, string Line, string Column, string Severity, string Code, string Message) Match(string line)
    {
        var pattern = Assert.Single(Patterns, pattern => Expression(pattern).IsMatch(line));
        var groups = Expression(pattern).Match(line).Groups;
        string Of(string name) => pattern[name] is { } index ? groups[(int)index].Value : "";
        return (Of("file"), Of("line"), Of("column"), Of("severity"), Of("code"), Of("message"));
    }

    private static Regex Expression(JToken pattern) => new((string)pattern["regexp"]!, RegexOptions.CultureInvariant | RegexOptions.ECMAScript);
}
