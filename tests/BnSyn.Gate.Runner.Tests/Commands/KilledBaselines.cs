using System.Diagnostics;
using System.Globalization;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>The baselines of a folder, with the files of expected values beside one of them, while what writes them is killed.</summary>
/// <param name="folder">The folder.</param>
internal sealed class KilledBaselines(GateFolder folder)
{
    public const string Scenarios = "exploding+oscillator+pushed+swing";

    /// <summary>The scenario that has a series and a field.</summary>
    public const string Recorded = "swing";

    public static readonly string[] Names = Scenarios.Split('+');

    /// <summary>A folder whose baselines are accepted.</summary>
    public static GateFolder Accepted() => new GateFolder(Scenarios).WithVariable(Swing.HorizonVariable, "2").Refreshed();

    /// <summary>Every file of the baselines, relative to their folder and in their order.</summary>
    public IEnumerable<string> Files =>
    [
        .. Names.Select(name => name + ".json"),
        .. Directory.GetFiles(folder.File("baselines", Recorded), "*.csv").Select(file => $"{Recorded}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal),
    ];

    /// <summary>Gives every file another content than what is measured, of another length.</summary>
    public void MakeOld() => Array.ForEach(Names, MakeOld);

    /// <summary>Gives the files of one scenario another content than what is measured.</summary>
    public void MakeOld(string scenario)
    {
        if (scenario == Recorded)
        {
            foreach (var file in Files.Where(file => file.EndsWith(".csv", StringComparison.Ordinal)).Select(file => folder.File("baselines", file)))
            {
                var rows = File.ReadAllLines(file);
                rows[2] = rows[2][..rows[2].LastIndexOf(',')] + ",77.5";
                File.WriteAllText(file, string.Join('\n', rows) + "\n");
            }

            folder.Seal(scenario);
            return;
        }

        var baseline = folder.Baseline(scenario);
        var lines = File.ReadAllLines(baseline);
        var energy = Array.FindIndex(lines, Array.FindIndex(lines, line => line.Contains("\"backends\"", StringComparison.Ordinal)), line => line.Contains("\"energy\"", StringComparison.Ordinal));
        var seed = Array.FindIndex(lines, energy, line => line.Contains("\"1\":", StringComparison.Ordinal));
        lines[seed] = lines[seed][..lines[seed].IndexOf(": ", StringComparison.Ordinal)] + ": 0.45,";
        File.WriteAllLines(baseline, lines);
        folder.Seal(scenario);
    }

    public Dictionary<string, byte[]> Read() => Files.ToDictionary(file => file, file => File.ReadAllBytes(folder.File("baselines", file)), StringComparer.Ordinal);

    public void Restore(Dictionary<string, byte[]> old)
    {
        foreach (var (file, content) in old)
        {
            File.WriteAllBytes(folder.File("baselines", file), content);
        }
    }

    public string[] TemporaryFiles() => Directory.GetFiles(folder.File("baselines"), ".*.tmp", SearchOption.AllDirectories);

    /// <summary>Whether the expected values of a moment are not those that its baseline was accepted with: files are written before the baseline that names them.</summary>
    public static bool IsTorn(Dictionary<string, byte[]> left, Dictionary<string, byte[]> old)
    {
        var areNew = left.Where(file => file.Key.StartsWith(Recorded, StringComparison.Ordinal)).Select(file => !file.Value.AsSpan().SequenceEqual(old[file.Key])).Distinct().Count();
        return areNew > 1;
    }

    /// <summary>How many files are new, in words for the output of a test.</summary>
    public static string Words(IReadOnlyList<int> stages, int files) => string.Create(CultureInfo.InvariantCulture,
        $"all {files} files old {stages.Count(count => count == 0)} times, all new {stages.Count(count => count == files)} times, mixed {stages.Count(count => count > 0 && count < files)} times");

    /// <summary>Waits for a moment in which files are written: where the first one is begun, the others follow within milliseconds.</summary>
    public void WaitUntilWritten(GateProcess process, Dictionary<string, byte[]> old, Random random)
    {
        // What an earlier kill left lies about until the next writing.
        var known = TemporaryFiles();
        while (process.IsRunning && TemporaryFiles().All(file => known.Contains(file, StringComparer.Ordinal)) && old.All(file => new FileInfo(folder.File("baselines", file.Key)).Length == file.Value.Length))
        {
            Thread.SpinWait(100);
        }

        var rest = TimeSpan.FromMilliseconds(20) * random.NextDouble();
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < rest)
        {
            Thread.SpinWait(100);
        }
    }
}
