using System.Text.RegularExpressions;
using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Sdk.Tests.Packages;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Documents;

/// <summary>
/// Every command of the pages for users is typed as it stands, one after the other, and prints what the page shows. All tests type the first
/// page; tests/thorough types the others.
/// </summary>
public sealed class PageCommandsTests(PackedFeed feed)
{
    [Theory]
    [InlineData("getting-started.md", false, Explicit = true)]
    [InlineData("choosing-tolerances.md", true, Explicit = true)]
    [InlineData("mutants.md", true, Explicit = true)]
    [InlineData("reading-a-report.md", true, Explicit = true)]
    [InlineData("refreshing-baselines.md", true, Explicit = true)]
    public void The_commands_of_a_page_do_what_it_says(string page, bool startsInAProject)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The pages' commands are a Unix shell's.");
        var home = feed.NewFolder();
        var folder = feed.NewFolder();
        var commands = ConsoleCommand.Read(File.ReadAllText(Path.Combine(Repository.Root, "docs", page)));
        if (startsInAProject)
        {
            commands = [new("dotnet new install BnSyn.Gate.Templates", []), new("dotnet new physics-gate -n Swing", []), new("cd Swing", []), .. commands];
        }

        Assert.Contains(commands, command => command.Command.Contains("-t:Physics", StringComparison.Ordinal));
        foreach (var command in commands)
        {
            folder = Type(command, folder, home);
        }
    }

    /// <summary>Types one command, and tells in which folder it leaves the shell.</summary>
    private string Type(ConsoleCommand command, string folder, string home)
    {
        var pwd = Path.Combine(home, "pwd");
        var typed = CleanProcess.Run(
            folder, [("DOTNET_CLI_HOME", home), ("NUGET_PACKAGES", Path.Combine(feed.Root, "packages")), ("PWD_FILE", pwd)],
            "bash", "-c", $"{command.Command}\ncode=$?; pwd > \"$PWD_FILE\"; exit $code");

        Assert.True(typed.ExitCode == 0 != command.Fails, $"{command.Command}\n{typed.All}");
        foreach (var line in command.Output)
        {
            var pattern = string.Join(".*", line.TrimEnd().Split('…').Select(Regex.Escape));
            Assert.True(Regex.IsMatch(typed.Output, $"(?m)^{pattern}"), $"{command.Command} does not print: {line}\n{typed.All}");
        }

        return File.ReadAllText(pwd).TrimEnd();
    }
}
