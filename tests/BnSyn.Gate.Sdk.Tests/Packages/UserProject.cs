using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>A user's project: the template's files in a folder outside the repository, with the packages of the feed.</summary>
internal sealed class UserProject
{
    internal const string Scenario = "chain";
    private const string ProjectFile = "PhysicsGate1.csproj";
    private const string Template = "src/BnSyn.Gate.Templates/physics-gate/";

    // By the feed: what a restore leaves of the template is the same in every folder but for its name.
    private static readonly ConcurrentDictionary<PackedFeed, Lazy<string>> RestoredFolders = [];

    // What NuGet looks at.
    private static readonly string[] Restored = [".csproj", ".props", ".targets", ".json"];

    private int _builds;
    private bool _isRestored = true;

    /// <param name="feed">Where its packages come from.</param>
    public UserProject(PackedFeed feed)
    {
        Folder = feed.NewFolder();
        WriteTemplate(feed, Folder);
        var restored = RestoredFolders.GetOrAdd(feed, _ => new(() => Restore(feed))).Value;
        Directory.CreateDirectory(PathOf("obj"));
        foreach (var file in Directory.GetFiles(Path.Combine(restored, "obj")))
        {
            File.WriteAllText(PathOf($"obj/{Path.GetFileName(file)}"), File.ReadAllText(file).Replace(restored, Folder, StringComparison.Ordinal));
        }
    }

    public string Folder { get; }

    public string Project => PathOf(ProjectFile);

    public string Baseline => PathOf($"baselines/{Scenario}.json");

    public string Report => PathOf("artifacts/physics-gate/report.md");

    public string PathOf(string relative) => Path.GetFullPath(relative, Folder);

    public void Write(string file, string text)
    {
        File.WriteAllText(PathOf(file), text);
        Written(file);
    }

    /// <summary>Changes a file; the change has to make a difference.</summary>
    public void Change(string file, Func<string, string> change)
    {
        var before = File.ReadAllText(PathOf(file));
        var after = change(before);
        Assert.True(before != after, $"{file} is as before");
        Write(file, after);
    }

    /// <summary>Replaces a part that stands in a file exactly once.</summary>
    public void Replace(string file, string old, string replacement) => Change(file, text =>
    {
        Assert.Equal(2, text.Split(old).Length);
        return text.Replace(old, replacement, StringComparison.Ordinal);
    });

    /// <summary>Lets the next build look for packages as if it were the first.</summary>
    public void ForgetRestore()
    {
        File.Delete(PathOf("obj/project.assets.json"));
        _isRestored = false;
    }

    /// <summary>Adds a line to the project's properties.</summary>
    public void AddProperties(string properties) => Replace(ProjectFile, "</PropertyGroup>", properties + "</PropertyGroup>");

    /// <summary>Runs the gate without gains: it takes a second.</summary>
    public BuildOutcome Gate(params string[] options) => Build(["-t:PhysicsGate", "-p:PhysicsGateMeasureGains=false", .. options]);

    /// <summary>The same with variables beside the inherited ones.</summary>
    public BuildOutcome Gate((string Name, string Value)[] environment, params string[] options) =>
        Build(environment, ["-t:PhysicsGate", "-p:PhysicsGateMeasureGains=false", .. options]);

    /// <summary>Builds as a person would, with a binary log.</summary>
    public BuildOutcome Build(params string[] options) => Build([], options);

    private BuildOutcome Build((string Name, string Value)[] environment, string[] options)
    {
        var log = PathOf(string.Create(CultureInfo.InvariantCulture, $"{++_builds}.binlog"));
        string[] known = _isRestored ? ["--no-restore"] : [];
        var outcome = new BuildOutcome(CleanProcess.Run(Folder, environment, CleanProcess.Dotnet, ["build", .. known, .. options, $"-bl:{log};ProjectImports=None"]), log);
        _isRestored |= outcome.Passed;
        return outcome;
    }

    /// <summary>Starts the gate and does not wait for it.</summary>
    public Process Start(params string[] options) => CleanProcess.Start(Folder, CleanProcess.Dotnet, ["build", "-t:PhysicsGate", "-p:PhysicsGateMeasureGains=false", .. options]);

    private static string Restore(PackedFeed feed)
    {
        var folder = feed.NewFolder();
        WriteTemplate(feed, folder);
        var restored = CleanProcess.Run(folder, CleanProcess.Dotnet, "restore");
        Assert.True(restored.ExitCode == 0, restored.All);
        return folder;
    }

    private static void WriteTemplate(PackedFeed feed, string folder)
    {
        foreach (var file in Repository.TrackedFiles().Where(file => file.StartsWith(Template, StringComparison.Ordinal) && !file.Contains(".template.config", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(folder, file[Template.Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(Repository.Root, file), copy);
        }

        var project = Path.Combine(folder, ProjectFile);
        File.WriteAllText(project, File.ReadAllText(project).Replace("Version=\"0.1.0\"", $"Version=\"{feed.Version}\"", StringComparison.Ordinal));
    }

    // A build that restores what is restored takes a third longer.
    private void Written(string file) => _isRestored &= file == "acknowledged.json" || file.StartsWith("baselines/", StringComparison.Ordinal) || !Restored.Contains(Path.GetExtension(file));
}
