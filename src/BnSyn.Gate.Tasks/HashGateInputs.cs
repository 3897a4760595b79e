using System.Collections;
using System.Text;
using BnSyn.Gate.Tasks.Inputs;
using Microsoft.Build.Framework;

namespace BnSyn.Gate.Tasks;

/// <summary>
/// Says in one hash what a gate's verdict depends on: settings, baselines, the machine, the variables that the runtime reads, the gate itself and
/// every file that the scenarios' process can read, each by its content. The list of the latter is written for the gate's report.
/// </summary>
public class HashGateInputs : Microsoft.Build.Utilities.Task
{
    /// <summary>The code logged when an input cannot be read; its row is in the table of diagnostics.</summary>
    public const string Unreadable = "BNG1019";

    /// <summary>The code logged when an input is not what it was; its row is in the table of diagnostics.</summary>
    public const string Changed = "BNG9006";

    /// <summary>The code logged when the output folder is the gate's as well; its row is in the table of diagnostics.</summary>
    public const string SharedFolder = "BNG1024";

    /// <summary>Files named in a message.</summary>
    private const int NamedFiles = 5;

    /// <summary>Full path of the engine's output folder.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    /// <summary>Full path of the project file.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Full paths of folders that are no inputs although they may be in the output folder; none of them may be it.</summary>
    public string[] Apart { get; set; } = [];

    /// <summary>Files that the engine itself writes into its output folder: results, no inputs.</summary>
    public ITaskItem[] Written { get; set; } = [];

    /// <summary>What the build references, with MSBuild's metadata <c>DestinationSubDirectory</c>.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>What the project names: files that only the engine knows of.</summary>
    public ITaskItem[] Named { get; set; } = [];

    /// <summary>The gate's own files.</summary>
    public ITaskItem[] Gate { get; set; } = [];

    /// <summary>The baselines.</summary>
    public ITaskItem[] Baselines { get; set; } = [];

    /// <summary>Properties of the gate: a name with metadata <c>Value</c>.</summary>
    public ITaskItem[] Settings { get; set; } = [];

    /// <summary>Where the list of the files is written.</summary>
    [Required]
    public string Manifest { get; set; } = "";

    /// <summary>Whether the list was written before the gate ran, and is to be what it would be now.</summary>
    public bool IsAfterTheRun { get; set; }

    /// <summary>The hash of everything.</summary>
    [Output]
    public string Hash { get; set; } = "";

    /// <summary>What a pass holds for besides files.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Machine { get; set; } = MachineInputs.Here();

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Apart.Any(folder => Full(folder) == Full(OutputFolder)))
        {
            Findings.AddError(SharedFolder, BuildMessages.SharedFolder, ("folder", OutputFolder));
            return false;
        }

        try
        {
            // What else a verdict depends on is neither listed in a report nor part of the engine, so it has a manifest of its own.
            var (engine, rest) = (new InputManifest(Manifest), new InputManifest(""));
            var text = new StringBuilder();
            foreach (var file in EngineFiles())
            {
                Line(text, file.Name, engine.Add(file));
            }

            foreach (var item in Gate.Concat(Baselines).OrderBy(item => item.ItemSpec, StringComparer.Ordinal))
            {
                Line(text, item.ItemSpec, rest.Add(new(item.ItemSpec, item.ItemSpec)));
            }

            foreach (var setting in Settings)
            {
                Line(text, setting.ItemSpec, setting.GetMetadata("Value"));
            }

            foreach (var part in Machine)
            {
                Line(text, part.Key, part.Value);
            }

            foreach (var variable in ChildEnvironment.ThatCount(Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()))
            {
                Line(text, variable.Key, variable.Value);
            }

            Hash = InputManifest.Hash(text.ToString());
            return IsAfterTheRun ? IsAsBefore(engine) : Write(engine);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Findings.AddError(Unreadable, BuildMessages.InputUnreadable, ("problem", exception.Message));
            return false;
        }
    }

    private FindingLog Findings => new(Log, ProjectFile, new WarningsAsErrors(false, ""));

    private bool Write(InputManifest manifest)
    {
        // Two gates of one project take turns only later: neither may see half of the other's list.
        var written = $"{Manifest}.{Guid.NewGuid():n}.tmp";
        RemoveLeftovers();
        try
        {
            File.WriteAllText(written, manifest.Text);
            if (File.Exists(Manifest))
            {
                File.Replace(written, Manifest, null);
            }
            else
            {
                File.Move(written, Manifest);
            }
        }
        finally
        {
            // On a full disk what was begun would keep it full.
            File.Delete(written);
        }

        return true;
    }

    // What a build left that was killed while it wrote; no list takes an hour.
    private void RemoveLeftovers()
    {
        var (folder, name) = (Path.GetDirectoryName(Path.GetFullPath(Manifest))!, Path.GetFileName(Manifest));
        foreach (var left in Directory.EnumerateFiles(folder, name + ".*.tmp").Where(file => DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > TimeSpan.FromHours(1)).ToList())
        {
            File.Delete(left);
        }
    }

    private bool IsAsBefore(InputManifest now)
    {
        var changed = now.DifferencesFromBefore();
        if (changed.Count > 0)
        {
            Findings.AddError(
                Changed,
                BuildMessages.ChangedMeanwhile,
                ("files", string.Join(", ", changed.Take(NamedFiles)) + (changed.Count > NamedFiles ? $" and {changed.Count - NamedFiles} more" : "")));
        }

        return changed.Count == 0;
    }

    private IReadOnlyList<InputFile> EngineFiles() => InputFiles.Of(
        OutputFolder,
        References.Select(item => (item.GetMetadata("FullPath"), item.GetMetadata("DestinationSubDirectory"))),
        Named.Select(item => item.GetMetadata("FullPath")),
        Path.GetDirectoryName(ProjectFile)!,
        Apart,
        Written.Select(item => item.GetMetadata("FullPath")));

    private static string Full(string folder) => Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);

    private static void Line(StringBuilder text, string name, string value) => text.Append(name).Append('\t').Append(value).Append('\n');
}
