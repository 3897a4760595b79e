using System.Diagnostics;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>The baselines of a folder while what writes them is killed.</summary>
/// <param name="folder">The folder.</param>
internal sealed class KilledBaselines(GateFolder folder)
{
    public const string Scenarios = "exploding+oscillator+pushed";

    public static readonly string[] Names = Scenarios.Split('+');

    /// <summary>Gives a baseline another energy than the one that is measured, of another length.</summary>
    public void MakeOld(string scenario)
    {
        var file = folder.Baseline(scenario);
        var lines = File.ReadAllLines(file);
        var energy = Array.FindIndex(lines, Array.FindIndex(lines, line => line.Contains("\"backends\"", StringComparison.Ordinal)), line => line.Contains("\"energy\"", StringComparison.Ordinal));
        var seed = Array.FindIndex(lines, energy, line => line.Contains("\"1\":", StringComparison.Ordinal));
        lines[seed] = lines[seed][..lines[seed].IndexOf(": ", StringComparison.Ordinal)] + ": 0.45,";
        File.WriteAllLines(file, lines);
        folder.Seal(scenario);
    }

    public Dictionary<string, byte[]> Read() => Names.ToDictionary(name => name, name => File.ReadAllBytes(folder.Baseline(name)));

    public void Restore(Dictionary<string, byte[]> old)
    {
        foreach (var (name, content) in old)
        {
            File.WriteAllBytes(folder.Baseline(name), content);
        }
    }

    public string[] TemporaryFiles() => Directory.GetFiles(folder.File("baselines"), ".*.tmp");

    /// <summary>Waits for a moment in which files are written: where the first one is begun, the others follow within milliseconds.</summary>
    public void WaitUntilWritten(GateProcess process, Dictionary<string, byte[]> old, Random random)
    {
        while (process.IsRunning && TemporaryFiles().Length == 0 && Names.All(name => new FileInfo(folder.Baseline(name)).Length == old[name].Length))
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
