using System.Text.Json;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Runner.Discovery;

/// <summary>The versions of what an engine is made of, as the build wrote them beside its assembly.</summary>
internal static class EnginePackages
{
    private const int Most = 500;

    private static readonly string[] Kinds = ["package", "project", "reference"];

    /// <summary>Reads the assembly's deps.json.</summary>
    /// <param name="assembly">Full path of the engine's assembly.</param>
    /// <returns>Versions by name; <see langword="null"/> where there is no such file, or where it cannot be read.</returns>
    public static SortedDictionary<string, string>? Of(string assembly)
    {
        try
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(Path.ChangeExtension(assembly, ".deps.json")));
            return !file.RootElement.TryGetProperty("libraries", out var libraries) ? null : new(
                libraries.EnumerateObject()
                    .Where(library => library.Value.TryGetProperty("type", out var type) && Kinds.Contains(type.GetString(), StringComparer.Ordinal))
                    .Select(library => library.Name.Split('/', 2))
                    .Where(parts => parts.Length == 2)
                    .DistinctBy(parts => parts[0], StringComparer.Ordinal)
                    .OrderBy(parts => parts[0], StringComparer.Ordinal)
                    .Take(Most)
                    .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal),
                StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException || FileProblem.Is(exception))
        {
            return null;
        }
    }
}
