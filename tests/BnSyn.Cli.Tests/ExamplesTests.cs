using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace BnSyn.Cli.Tests;

/// <summary>The examples of the help and of docs/command-line.md run as they stand.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class ExamplesTests
{
    [Theory]
    [InlineData("simulate", "trace.json raster.svg")]
    [InlineData("parameters", "learning.json")]
    [InlineData("dtcheck", "")]
    [InlineData("fi-curve", "fi.svg")]
    [InlineData("avalanches", "avalanches.svg")]
    [InlineData("plasticity", "weights.svg")]
    [InlineData("anneal", "anneal.svg")]
    public void Example_of_the_help_runs_and_writes_its_files(string verb, string files)
    {
        using var folder = new TemporaryFolder();
        string help = Bnsyn.Run(verb, "--help").Output;
        string example = Regex.Match(help, $@"Example: bnsyn ({verb} [^\n]+)").Groups[1].Value;
        (int exitCode, _, string error) = Bnsyn.RunIn(folder, example.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.True(exitCode == 0, $"{example}: {error}");
        Assert.Equal(files.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), folder.Files().Order());
        AssertWellFormed(folder);
    }

    [Fact]
    public void Commands_of_the_page_run_one_after_the_other()
    {
        using var folder = new TemporaryFolder();
        string page = File.ReadAllText(Path.Combine(Root(), "docs", "command-line.md"));
        string[] commands = [.. Regex.Matches(page, "(?s)```sh\n(.*?)```").SelectMany(block => block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))];
        Assert.True(commands.Length >= 7, $"only {commands.Length} commands were found");
        foreach (string command in commands)
        {
            Assert.StartsWith("bnsyn ", command, StringComparison.Ordinal);
            (int exitCode, _, string error) = Bnsyn.RunIn(folder, command["bnsyn ".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Assert.True(exitCode == 0, $"{command}: {error}");
        }

        AssertWellFormed(folder);
    }

    private static void AssertWellFormed(TemporaryFolder folder) => Assert.All(folder.Files(), name =>
    {
        string text = File.ReadAllText(folder.Path(name));
        object? content = name.EndsWith(".svg", StringComparison.Ordinal) ? XDocument.Parse(text).Root : JsonNode.Parse(text);
        Assert.NotNull(content);
    });

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BnSyn.Gate.sln")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }
}
