using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace BnSyn.Engine.Scenarios.Tests;

[WaitsFor(Awaited.Processes)]
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void The_code_on_the_first_screen_is_the_sample() =>
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "samples", "TwoBackends", "Program.cs")), Block("csharp"));

    [Fact]
    public async Task The_sample_prints_what_the_first_screen_shows()
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Program("TwoBackends")]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var printed = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Equal(Block("text"), printed.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_link_into_the_repository_leads_somewhere()
    {
        var targets = Regex.Matches(Readme, @"\]\(([^)#]+)\)").Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal));

        Assert.All(targets, target => Assert.True(Path.Exists(Path.Combine(Repository.Root, target)), target));
    }

    private static string Block(string language) =>
        Regex.Match(Readme, $"^```{language}\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline).Groups[1].Value;
}
