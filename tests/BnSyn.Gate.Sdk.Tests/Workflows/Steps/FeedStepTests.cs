namespace BnSyn.Gate.Sdk.Tests.Workflows.Steps;

/// <summary>Where a repository that is not this one gets the packages from, until they are published.</summary>
public sealed class FeedStepTests : IDisposable
{
    internal const string Address = "https://feed.example/v3/index.json";

    private readonly StepSandbox sandbox = new();

    public static TheoryData<string> Steps => ["gate.yml: gate: Feed", "refresh.yml: measure: Feed"];

    public void Dispose() => sandbox.Dispose();

    [Theory]
    [MemberData(nameof(Steps))]
    public void An_address_is_added_as_it_is(string step) => Assert.Equal(Added(Address), Run(step, Address).AssertPassed().Call);

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_folder_of_the_repository_is_added_with_its_full_path(string step)
    {
        sandbox.Write("my packages/BnSyn.Gate.Sdk.0.1.0.nupkg", "");

        var call = Run(step, "my packages").AssertPassed().Call;

        Assert.True(Path.IsPathFullyQualified(call[4]), call[4]);
        Assert.Equal(Added(call[4]), call);
        Assert.True(File.Exists(Path.Combine(call[4], "BnSyn.Gate.Sdk.0.1.0.nupkg")), call[4]);
    }

    [Theory]
    [InlineData("no such folder")]
    [InlineData("http://feed.example/v3/index.json")]
    public void Anything_else_is_refused_before_anything_is_added(string feed) => Assert.All(Steps, step =>
    {
        var outcome = Run(step.Data, feed);

        Assert.Equal(64, outcome.Process.ExitCode);
        Assert.Contains($"::error::the feed '{feed}' is neither an https address nor a folder of the repository", outcome.Process.Output, StringComparison.Ordinal);
        Assert.Empty(outcome.Calls);
    });

    internal static string[] Added(string source) => ["dotnet", "nuget", "add", "source", source, "--name", "physics-gate"];

    private StepOutcome Run(string step, string feed)
    {
        var found = WorkflowStep.Of(step);
        return sandbox.Run(found, Values.Of(found.Workflow.Name, given: ("feed", feed)));
    }
}
