namespace BnSyn.Gate.Runner.Bases;

/// <summary>The global properties of this build as the base's build gets them.</summary>
internal static class BaseProperties
{
    /// <summary>What this build says of its own places, solution and restore, and what the base's build is told otherwise.</summary>
    private static readonly string[] OfThisBuildAlone =
    [
        "Configuration", "PathMap", "RunAnalyzers", "TreatWarningsAsErrors",
        "OutputPath", "OutDir", "BaseOutputPath", "IntermediateOutputPath", "BaseIntermediateOutputPath", "MSBuildProjectExtensionsPath", "ArtifactsPath", "PublishDir", "PackageOutputPath",
        "CurrentSolutionConfigurationContents", "BuildingSolutionFile", "IsGraphBuild", "RestoreGraphProjectInput", "ExcludeRestorePackageImports",
    ];

    private static readonly string[] Prefixes = ["PhysicsGate", "MSBuild", "_"];

    /// <summary>Chooses them; a path below this build's repository becomes the same one below the base's.</summary>
    /// <param name="properties">This build's, each as <c>Name=Value</c> with MSBuild's escapes.</param>
    /// <param name="root">The top folder of this build's repository.</param>
    /// <param name="worktree">The base's.</param>
    /// <returns>The base's, in the same form and in the order of their names.</returns>
    public static IReadOnlyList<string> Of(IEnumerable<string> properties, string root, string worktree) =>
    [
        .. properties
            .Where(property => property.IndexOf('=', StringComparison.Ordinal) > 0 && !IsOfThisBuildAlone(property[..property.IndexOf('=', StringComparison.Ordinal)]))
            .Select(property => property.Replace(root.TrimEnd('/', '\\'), worktree, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsOfThisBuildAlone(string name) =>
        OfThisBuildAlone.Contains(name, StringComparer.OrdinalIgnoreCase)
        || Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
