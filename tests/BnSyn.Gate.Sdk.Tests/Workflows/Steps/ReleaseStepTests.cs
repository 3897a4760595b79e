namespace BnSyn.Gate.Sdk.Tests.Workflows.Steps;

/// <summary>What a tag releases: the version that the packages bear, and that the changelog calls released.</summary>
public sealed class ReleaseStepTests : IDisposable
{
    private const string Step = "release.yml: pack: Version";

    private readonly StepSandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Theory]
    [InlineData("0.1.1", "## 0.1.1 (2026-12-01)", "The tag is v0.1.0, and Directory.Build.props packs version 0.1.1")]
    [InlineData("0.1.0", "## 0.1.0 (unreleased)", "no heading '## 0.1.0 (yyyy-mm-dd)'")]
    [InlineData("0.1.0", "## 0x1.0 (2026-12-01)", "no heading '## 0.1.0 (yyyy-mm-dd)'")]
    public void A_tag_of_another_version_or_of_one_that_is_not_released_fails(string version, string heading, string said)
    {
        Write(_sandbox, version, heading);

        var step = _sandbox.Run(WorkflowStep.Of(Step), Values.Of("release.yml"));

        Assert.Equal(1, step.Process.ExitCode);
        Assert.Contains("::error::", step.Process.Output, StringComparison.Ordinal);
        Assert.Contains(said, step.Process.Output, StringComparison.Ordinal);
    }

    internal static void Write(StepSandbox sandbox, string version, string heading)
    {
        sandbox.Write("Directory.Build.props", $"<Project>\n  <PropertyGroup>\n    <Version>{version}</Version>\n  </PropertyGroup>\n</Project>\n");
        sandbox.Write("CHANGELOG.md", $"# Changelog\n\n{heading}\n\n- The first one.\n");
    }
}
