using System.Text.RegularExpressions;
using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Sdk.Tests.Tasks;

public sealed partial class GatePropertiesTests
{
    private static readonly IReadOnlyList<string> Names = GateProperties.ReadNames(Path.Combine(Repository.Root, "build", "BnSyn.Gate.Sdk.props"));

    [Fact]
    public void What_the_build_files_read_are_names_that_a_user_may_set()
    {
        Assert.NotEmpty(FilesOfThePackage());
        Assert.Equal(Names, Names.Union(FilesOfThePackage().SelectMany(NamesReadIn)));
    }

    [Fact]
    public void Every_name_has_its_row_on_the_page() =>
        Assert.Equal(Names, Page().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "properties.md"))).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    // What begins with an underscore is the package's own, and no name of the gate's.
    private static IEnumerable<string> NamesReadIn(string file) => Read().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value);

    private static IReadOnlyList<string> FilesOfThePackage() =>
    [
        .. new[] { Path.Combine(Repository.Root, "build"), Path.Combine(Repository.Root, "src", "BnSyn.Gate.Sdk", "Sdk"), Path.Combine(Repository.Root, "src", "BnSyn.Gate.Sdk", "buildMultiTargeting") }
            .SelectMany(Directory.GetFiles)
            .Where(file => Path.GetExtension(file) is ".props" or ".targets"),
    ];

    [GeneratedRegex(@"^\| `(PhysicsGate\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Page();

    [GeneratedRegex(@"\$\((PhysicsGate\w+)\)")]
    private static partial Regex Read();
}
