using BnSyn.Gate.Sdk.Tests.Copies;
using YamlDotNet.RepresentationModel;

namespace BnSyn.Gate.Sdk.Tests.Workflows;

/// <summary>What Dependabot moves: GitHub accepts the name of nothing without a word.</summary>
public sealed class DependabotTests
{
    private static readonly Workflow Settings = new("dependabot.yml", File.ReadAllText(Path.Combine(Repository.Root, ".github", "dependabot.yml")));

    [Fact]
    public void It_moves_packages_and_the_pinned_actions() =>
        Assert.Equal(["github-actions", "nuget"], Settings.Root.Sequence("updates").Cast<YamlMappingNode>().Select(update => update.Text("package-ecosystem")));

    [Fact]
    public void What_it_leaves_alone_is_a_package_of_this_repository() => Assert.All(
        Settings.Root.Sequence("updates").Cast<YamlMappingNode>().Where(update => update.Has("ignore"))
            .SelectMany(update => update.Sequence("ignore").Cast<YamlMappingNode>()).Select(ignored => ignored.Text("dependency-name")!),
        package => Assert.Contains($"<PackageVersion Include=\"{package}\" ", File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props")), StringComparison.Ordinal));
}
