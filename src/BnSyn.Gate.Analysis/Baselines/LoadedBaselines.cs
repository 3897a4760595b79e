using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>Stage 5 (Load): the committed baselines of the scenarios of a run, read once and handed on.</summary>
public sealed class LoadedBaselines
{
    private LoadedBaselines(BaselineDirectory directory, IReadOnlyDictionary<string, LoadedBaseline> byScenario, IReadOnlyList<Finding> findings)
    {
        Directory = directory;
        ByScenario = byScenario;
        Findings = findings;
        Files = directory.Files();
    }

    /// <summary>The folder.</summary>
    internal BaselineDirectory Directory { get; }

    /// <summary>Those that could be read.</summary>
    internal IReadOnlyDictionary<string, LoadedBaseline> ByScenario { get; }

    /// <summary>What is wrong with the others.</summary>
    internal IReadOnlyList<Finding> Findings { get; }

    /// <summary>Every baseline file of the folder, sorted, whether a scenario asks for it or not.</summary>
    internal IReadOnlyList<string> Files { get; }

    /// <summary>Reads the files of these scenarios.</summary>
    /// <param name="folder">Full path of the folder with the baselines.</param>
    /// <param name="scenarios">Names of scenarios.</param>
    /// <returns>What is there.</returns>
    public static LoadedBaselines Load(string folder, IEnumerable<string> scenarios)
    {
        var directory = new BaselineDirectory(folder);
        var (loaded, findings) = directory.Load(scenarios);
        return new(directory, loaded, findings);
    }

    /// <summary>The memory that was accepted for a construction on each backend.</summary>
    /// <returns>Bytes that stay alive, by <c>scenario/backend</c>; nothing of a backend for which none was accepted.</returns>
    public IReadOnlyDictionary<string, long> LiveBytes() => ByScenario
        .SelectMany(loaded => loaded.Value.Content.Memory.Select(memory => (Key: $"{loaded.Key}/{memory.Key}", memory.Value.LiveBytes)))
        .ToDictionary(entry => entry.Key, entry => entry.LiveBytes, StringComparer.Ordinal);

    /// <summary>The baseline of a scenario; <see langword="null"/> where there is none that can be read.</summary>
    internal LoadedBaseline? Of(string scenario) => ByScenario.GetValueOrDefault(scenario);
}
