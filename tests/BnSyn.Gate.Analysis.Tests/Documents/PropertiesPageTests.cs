using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Documents;

public sealed class PropertiesPageTests
{
    [Fact]
    public void The_page_is_written_from_the_build_files() =>
        RepositoryFiles.AssertHolds(PropertiesPage.Write(), "docs", "properties.md");

    [Fact]
    public void Every_property_has_a_reason() =>
        Assert.All(PropertiesPage.Properties(), property => Assert.NotEmpty(property.Reason));

    [Fact]
    public void Every_property_reaches_the_request_or_rules_the_build()
    {
        var files = Directory.EnumerateFiles(RepositoryFiles.PathOf("build"), "*.targets").Select(File.ReadAllText).ToList();

        Assert.All(PropertiesPage.Properties(), property => Assert.Contains(files, text => text.Contains($"$({property.Name})", StringComparison.Ordinal)));
    }
}
