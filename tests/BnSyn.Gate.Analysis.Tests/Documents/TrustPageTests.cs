using System.Text.RegularExpressions;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Documents;

/// <summary>docs/trust.md names the tests that keep each hole closed: they are there.</summary>
public sealed class TrustPageTests
{
    private static readonly IReadOnlyList<(string Tried, string Tests)> Holes =
    [
        .. File.ReadLines(RepositoryFiles.PathOf("docs", "trust.md"))
            .Where(line => line.StartsWith('|') && line.Contains("Tests", StringComparison.Ordinal))
            .Select(line => line.Split('|'))
            .Select(cells => (cells[1].Trim(), cells[^2])),
    ];

    [Fact]
    public void Every_hole_has_a_test()
    {
        Assert.InRange(Holes.Count, 20, int.MaxValue);
        Assert.All(Holes, hole => Assert.NotEmpty(Named(hole.Tests)));
    }

    [Fact]
    public void Every_test_that_is_named_is_there()
    {
        var sources = Directory.EnumerateFiles(RepositoryFiles.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories).ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);

        Assert.All(Holes.SelectMany(hole => Named(hole.Tests)), test =>
        {
            var texts = sources[test.Class].ToList();
            Assert.True(texts.Count > 0, $"there is no class {test.Class}");
            Assert.True(test.Method.Length == 0 || texts.Exists(text => Regex.IsMatch(text, $@"\b(void|Task) {test.Method}\(")), $"{test.Class} has no test {test.Method}");
        });
    }

    /// <summary>A class, a class with a method, or a method of the class before.</summary>
    private static List<(string Class, string Method)> Named(string tests)
    {
        var named = new List<(string Class, string Method)>();
        foreach (var parts in Regex.Matches(tests, "`([A-Za-z0-9_.]+)`").Select(match => match.Groups[1].Value.Split('.')))
        {
            var isClass = parts[0].EndsWith("Tests", StringComparison.Ordinal);
            named.Add(isClass ? (parts[0], parts.ElementAtOrDefault(1) ?? "") : (named[^1].Class, parts[0]));
        }

        return named;
    }
}
