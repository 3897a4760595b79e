using System.Diagnostics;
using System.Reflection;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Runner.Discovery;

/// <summary>The engine once more for each folder of a <see cref="VersionBackend"/>: its own code, with what is in the folder in the place of what it has otherwise.</summary>
/// <param name="built">The engine as its build left it.</param>
internal sealed class OtherEngines(BuiltEngine built)
{
    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(built.Assembly))!;
    private readonly ScenarioLoadContext _plain = new(built.Assembly, built.ProbePaths);
    private readonly Dictionary<string, (Assembly? Assembly, string Problem)> _engines = new(StringComparer.Ordinal);

    /// <summary>A class of the engine with what is in a folder.</summary>
    /// <param name="folder">The folder, relative to that of the engine's assembly.</param>
    /// <param name="type">The class, as the engine has it otherwise.</param>
    /// <param name="problem">Why there is none, as the end of a sentence about the folder.</param>
    /// <returns>The class; <see langword="null"/> where there is none.</returns>
    public Type? Find(string folder, Type type, out string problem)
    {
        if (!_engines.TryGetValue(folder, out var engine))
        {
            engine = _engines[folder] = Load(folder);
        }

        problem = engine.Problem;
        return engine.Assembly?.GetType(type.FullName!, throwOnError: true);
    }

    /// <summary>What was loaded in the place of what the engine has otherwise.</summary>
    /// <param name="scenarios">The scenarios that were run.</param>
    /// <param name="loaded">Full paths of what their processes have loaded.</param>
    /// <returns>By folder and name; <see langword="null"/> where no scenario declares such a backend.</returns>
    public IReadOnlyList<OtherVersion>? Loaded(IEnumerable<ScenarioDescription> scenarios, IEnumerable<string> loaded)
    {
        var folders = scenarios.SelectMany(scenario => scenario.VersionBackends).Select(backend => backend.Folder).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var files = loaded.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return folders.Count == 0 ? null :
        [
            .. from folder in folders
               from file in files
               where file.StartsWith(PathOf(folder), StringComparison.Ordinal) && IsAssembly(file)
               select new OtherVersion(folder, Path.GetFileName(file), VersionOf(file), ReplacedBy(file) is { } replaced ? VersionOf(replaced) : ""),
        ];
    }

    private (Assembly? Assembly, string Problem) Load(string folder)
    {
        var path = PathOf(folder);
        if (!Directory.Exists(path))
        {
            return (null, $"which does not exist; expected: {path}");
        }

        var files = Directory.GetFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var assemblies = files.FindAll(IsAssembly);
        var replacing = assemblies.FindAll(file => ReplacedBy(file) is not null);
        var own = string.Join(", ", replacing.Select(file => Path.GetFileName(file)));
        return assemblies.Count == 0 ? (null, "which holds no assembly")
            : replacing.Count == 0 ? (null, $"which holds none that the engine has: {string.Join(", ", assemblies.Select(file => Path.GetFileName(file)))}")
            : replacing.TrueForAll(file => FileHash.Of(file) == FileHash.Of(ReplacedBy(file)!)) ? (null, $"whose {own} the engine has otherwise too; expected: another version")
            : (new ScenarioLoadContext(built.Assembly, built.ProbePaths, files).LoadFromAssemblyPath(Path.GetFullPath(built.Assembly)), "");
    }

    private string PathOf(string folder) => Path.GetFullPath(folder, _folder) + Path.DirectorySeparatorChar;

    private string? ReplacedBy(string file) => _plain.PathOf(new AssemblyName(Path.GetFileNameWithoutExtension(file)));

    // A native library of Windows has the same ending.
    private static bool IsAssembly(string file)
    {
        if (!file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        try
        {
            AssemblyName.GetAssemblyName(file);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    private static string VersionOf(string file) =>
        FileVersionInfo.GetVersionInfo(file).ProductVersion is { Length: > 0 } version ? version : AssemblyName.GetAssemblyName(file).Version?.ToString() ?? "";
}
