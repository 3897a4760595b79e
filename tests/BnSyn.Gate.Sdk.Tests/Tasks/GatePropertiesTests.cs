using System.Text.RegularExpressions;
using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Sdk.Tests.Tasks;

public sealed partial class GatePropertiesTests
{
    [Fact]
    public void The_names_are_those_of_the_page_and_of_what_the_targets_read()
    {
        var page = Page().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "properties.md"))).Select(match => match.Groups[1].Value);
        var read = Read().Matches(string.Concat(Directory.GetFiles(Path.Combine(Repository.Root, "build"), "*.targets").Select(File.ReadAllText))).Select(match => match.Groups[1].Value);

        Assert.Equal(page.Union(read).Order(StringComparer.Ordinal), GateProperties.All);
    }

    [GeneratedRegex(@"^\| `(PhysicsGate\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Page();

    [GeneratedRegex(@"\$\((PhysicsGate\w+)\)")]
    private static partial Regex Read();
}
