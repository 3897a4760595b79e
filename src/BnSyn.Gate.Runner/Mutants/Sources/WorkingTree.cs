using System.Security.Cryptography;
using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Runner.Bases;

namespace BnSyn.Gate.Runner.Mutants.Sources;

/// <summary>The files of the user's working tree that make the engine: what git tracks, and what is new and not ignored.</summary>
/// <param name="Root">The top folder, in the spelling of the project's path.</param>
/// <param name="Project">The project file relative to it.</param>
/// <param name="Files">The files relative to it, with slashes, sorted.</param>
internal sealed record WorkingTree(string Root, string Project, IReadOnlyList<string> Files)
{
    /// <summary>Asks git.</summary>
    /// <param name="projectFile">Full path of the project.</param>
    /// <param name="cancellation">Ends git.</param>
    /// <returns>The tree, or a finding that says why there is none.</returns>
    public static Checked<WorkingTree> Find(string projectFile, CancellationToken cancellation)
    {
        var git = new GitFolder(Path.GetDirectoryName(projectFile)!, cancellation);

        // Relative answers keep the spelling of the path: git would resolve links, and MSBuild does not.
        var up = git.Ask("rev-parse", "--show-cdup");
        if (up.ExitCode != 0 || git.Line("rev-parse", "--show-prefix") is not { } prefix)
        {
            return new(null, [Finding.Of(MutantDiagnostics.NoRepository, ("file", git.Folder), ("problem", up.LastWords))]);
        }

        var root = Path.GetFullPath(Path.Combine(git.Folder, up.Output.Trim()));
        var top = new GitFolder(root, cancellation);
        var listed = new[] { top.Ask("ls-files", "-z", "--cached", "--recurse-submodules"), top.Ask("ls-files", "-z", "--others", "--exclude-standard") };
        return Array.Find(listed, said => said.ExitCode != 0) is { } refused
            ? new(null, [Finding.Of(MutantDiagnostics.NoRepository, ("file", git.Folder), ("problem", refused.LastWords))])
            : new(new(root, prefix + Path.GetFileName(projectFile), [.. listed.SelectMany(said => said.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries))
                .Distinct(StringComparer.Ordinal).Where(file => File.Exists(Path.Combine(root, file))).Order(StringComparer.Ordinal)]), []);
    }

    /// <summary>One hash of all files that a build may read.</summary>
    /// <param name="apart">Full paths of files that it does not.</param>
    public string Hash(IReadOnlyList<string> apart)
    {
        var text = new StringBuilder();
        foreach (var file in Files.Where(file => !file.EndsWith(".md", StringComparison.Ordinal) && !apart.Contains(Path.GetFullPath(Path.Combine(Root, file)), StringComparer.Ordinal)))
        {
            text.Append(file).Append('\t').Append(FileHash.Of(Path.Combine(Root, file))).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Copies the files.</summary>
    /// <param name="folder">A folder that is made anew.</param>
    public void CopyTo(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var file in Files)
        {
            var copy = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(Root, file), copy);
        }
    }
}
