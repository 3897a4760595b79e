using BnSyn.Gate.Runner.Mutants.Sources;

namespace BnSyn.Gate.Runner.Tests.Mutants;

public sealed class SourcePatternsTests
{
    [Theory]
    [InlineData("src/Engine/A.cs", true, "../Engine/*.cs")]
    [InlineData("src/Engine/Deep/A.cs", false, "../Engine/*.cs")]
    [InlineData("src/Engine/Deep/A.cs", true, "../Engine/**/*.cs")]
    [InlineData("src/Engine/A.cs", true, "../Engine/**/*.cs")]
    [InlineData("src/Engine/A.cs", true, "/repository/src/Engine/?.cs")]
    [InlineData("src/Engine/A+B.cs", true, "../Engine/A?B.cs")]
    [InlineData("src/Engine/Acs", false, "../Engine/A.cs")]
    [InlineData("src/Gate/Old/A.cs", false, "**/*.cs", "!Old/**")]
    [InlineData("src/Gate/New/A.cs", true, "**/*.cs", "!Old/**")]
    [InlineData("src/Gate/A.cs", false, "!Old/**")]
    public void A_pattern_counts_from_the_projects_folder(string file, bool isMeant, params string[] patterns) =>
        Assert.Equal(isMeant, new SourcePatterns(patterns, "/repository/src/Gate", "/repository").Has(file));
}
