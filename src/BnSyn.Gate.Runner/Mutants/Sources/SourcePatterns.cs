using System.Text.RegularExpressions;

namespace BnSyn.Gate.Runner.Mutants.Sources;

/// <summary>Patterns of files as MSBuild has them: <c>*</c> and <c>?</c> within a name, <c>**</c> for any folders; <c>!</c> leaves out.</summary>
/// <param name="patterns">The patterns.</param>
/// <param name="folder">Where they count from.</param>
/// <param name="root">What files are relative to.</param>
internal sealed class SourcePatterns(IReadOnlyList<string> patterns, string folder, string root)
{
    private readonly List<(bool IsOut, Regex Pattern)> _patterns =
    [
        .. patterns.Select(pattern => (IsOut: pattern.StartsWith('!'), Text: pattern.TrimStart('!').Replace('\\', '/')))
            .Select(pattern => (pattern.IsOut, Of(Path.GetRelativePath(root, Path.GetFullPath(pattern.Text, folder)).Replace('\\', '/')))),
    ];

    /// <summary>Whether a file is meant.</summary>
    /// <param name="file">Relative to the root, with slashes.</param>
    public bool Has(string file) => _patterns.Any(pattern => !pattern.IsOut && pattern.Pattern.IsMatch(file)) && !_patterns.Any(pattern => pattern.IsOut && pattern.Pattern.IsMatch(file));

    private static Regex Of(string pattern) => new(
        "^" + Regex.Escape(pattern)
            .Replace(@"\*\*/", "(?:[^/]+/)*", StringComparison.Ordinal)
            .Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal)
            .Replace(@"\?", "[^/]", StringComparison.Ordinal) + "$",
        RegexOptions.CultureInvariant);
}
