using System.Xml.Linq;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Tables;

/// <summary>A targets file cannot read the table, and the error must come before any task of the gate can run.</summary>
public sealed class UnfitFrameworkTextTests
{
    [Fact]
    public void The_targets_say_BNG1017_in_the_words_of_the_table()
    {
        var error = Assert.Single(XDocument.Load(RepositoryFiles.PathOf("build", "BnSyn.Gate.Framework.targets")).Descendants("Error"));
        var row = RequestDiagnostics.UnfitFramework;

        Assert.Equal(row.Code, error.Attribute("Code")?.Value);
        Assert.Equal(row.HelpLink, error.Attribute("HelpLink")?.Value);
        Assert.Equal(row.Template.Replace("{framework}", "$(TargetFramework)", StringComparison.Ordinal), error.Attribute("Text")?.Value);
    }

    [Fact]
    public void The_targets_say_BNG1027_in_the_words_of_the_table()
    {
        var error = Assert.Single(XDocument.Load(RepositoryFiles.PathOf("build", "BnSyn.Gate.OtherVersions.targets")).Descendants("Error"));
        var row = RequestDiagnostics.OtherVersionNotRestored;
        var text = row.Template
            .Replace("{package}", "$(_PhysicsGateOther)", StringComparison.Ordinal)
            .Replace("{version}", "$(_PhysicsGateOtherVersion)", StringComparison.Ordinal)
            .Replace("{problem}", "$(_PhysicsGateOtherProblem)", StringComparison.Ordinal);

        Assert.Equal((row.Code, row.HelpLink, text), (error.Attribute("Code")?.Value, error.Attribute("HelpLink")?.Value, error.Attribute("Text")?.Value));
    }
}
