using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>The folder with one baseline per scenario.</summary>
internal sealed class BaselineDirectory(string path)
{
    /// <summary>The JSON schema that lies beside the baselines.</summary>
    public const string SchemaFileName = "baseline.schema.json";

    /// <summary>The folder.</summary>
    public string Path { get; } = path;

    /// <summary>The file of a scenario, whether it exists or not.</summary>
    public string FileOf(string scenario) => System.IO.Path.Combine(Path, scenario + ".json");

    /// <summary>The schema's file, whether it exists or not.</summary>
    public string SchemaFile => System.IO.Path.Combine(Path, SchemaFileName);

    /// <summary>Every baseline file, sorted.</summary>
    public IReadOnlyList<string> Files()
    {
        try
        {
            return [.. Directory.EnumerateFiles(Path, "*.json")
                .Where(file => System.IO.Path.GetFileName(file) is var name && name != SchemaFileName && !name.StartsWith('.'))
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            // A folder that is not there has no baselines; each scenario then says that it lacks its own.
            return [];
        }
    }

    /// <summary>The folders beside the baselines, sorted: those with the values of fields and series bear their scenario's name.</summary>
    public IReadOnlyList<string> Folders()
    {
        try
        {
            return [.. Directory.EnumerateDirectories(Path).Where(folder => !System.IO.Path.GetFileName(folder).StartsWith('.')).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return [];
        }
    }

    /// <summary>Stage 5 (Load): reads the files of these scenarios.</summary>
    public (IReadOnlyDictionary<string, LoadedBaseline> Loaded, IReadOnlyList<Finding> Findings) Load(IEnumerable<string> scenarios)
    {
        var loaded = new Dictionary<string, LoadedBaseline>(StringComparer.Ordinal);
        var findings = new List<Finding>();
        foreach (var scenario in scenarios.Where(scenario => File.Exists(FileOf(scenario))))
        {
            var (baseline, faults) = BaselineReader.Read(FileOf(scenario));
            findings.AddRange(faults.Select(fault => fault with { Subject = new(scenario) { Against = Outcomes.Against.Baseline } }));
            if (baseline is not null)
            {
                loaded[scenario] = baseline;
            }
        }

        return (loaded, findings);
    }
}
