using BnSyn.Gate.Sdk.Tests.Copies;

namespace BnSyn.Gate.Sdk.Tests.Workflows;

/// <summary>Who owns what: GitHub accepts a line that matches nothing without a word.</summary>
public sealed class CodeOwnersTests
{
    private static readonly (string Path, string[] Owners)[] Lines =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, ".github", "CODEOWNERS"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(words => (words[0], words[1..])),
    ];

    [Fact]
    public void Every_line_names_an_owner_and_files_that_there_are() => Assert.All(Lines, line =>
    {
        Assert.NotEmpty(line.Owners);
        Assert.All(line.Owners, owner => Assert.StartsWith("@", owner, StringComparison.Ordinal));
        Assert.Contains(Repository.TrackedFiles(), file => Owns(line.Path, file));
    });

    [Fact]
    public void Every_baseline_has_an_owner() => Assert.All(
        Repository.TrackedFiles().Where(file => file.Contains("baselines/", StringComparison.Ordinal)),
        file => Assert.Contains(Lines, line => Owns(line.Path, file)));

    // A pattern with a slash at its start is of the root, one that ends in a slash is a folder at any depth.
    private static bool Owns(string pattern, string file) => pattern.StartsWith('/')
        ? file.StartsWith(pattern[1..], StringComparison.Ordinal)
        : $"/{file}".Contains($"/{pattern}", StringComparison.Ordinal);
}
