using System.Security.Cryptography;
using System.Text;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Runner.Shards;

/// <summary>Which engine is measured, by all that its processes can read.</summary>
internal static class EngineFiles
{
    /// <summary>The fingerprint of an engine: what the build lists as its inputs, else every file of the assembly's folder.</summary>
    /// <param name="request">Names the engine.</param>
    /// <returns>SHA-256, 64 lower-case hexadecimal digits.</returns>
    public static string Fingerprint(GateRequest request)
    {
        // The list may be older than a file: only what the file is now counts.
        var files = request.Inputs.Count > 0
            ? request.Inputs.Select(input => (input.Name, Hash: File.Exists(input.Path) ? FileHash.Of(input.Path) : input.Sha256))
            : Beside(request.ScenarioAssembly);
        var text = string.Concat(files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Hash} {file.Name}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static IEnumerable<(string Name, string Hash)> Beside(string assembly)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(assembly))!;
        return
            from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            let extension = Path.GetExtension(file)
            where extension is ".dll" or ".so" or ".dylib" or ".py" || file.EndsWith(".deps.json", StringComparison.Ordinal)
            select (Path.GetRelativePath(folder, file).Replace('\\', '/'), FileHash.Of(file));
    }
}
