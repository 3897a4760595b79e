using System.Text.Json;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Bisecting;

/// <summary>The gate of the commit that a working tree has checked out: built and run as it is there, against the baselines that are there.</summary>
/// <param name="folder">The working tree.</param>
/// <param name="project">The project, solution or folder to build, relative to it; empty for what its root holds.</param>
/// <param name="properties">Properties of the build, each as Name=Value.</param>
internal sealed class GateOfCommit(string folder, string project, IReadOnlyList<string> properties)
{
    private const string FileName = "verdict.json";

    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    // Times judge nothing here, and an acknowledgement says that a drift is known, not that nothing moved.
    private static readonly string[] Own =
    [
        "-p:PhysicsGateMeasureGains=false", "-p:PhysicsGateAcknowledged=", "-p:PhysicsGateCompareTo=", "-p:PhysicsGateRefreshBaselines=false", "-p:PhysicsGateForce=true", "-nologo", "-v:quiet",
    ];

    /// <summary>Builds and runs it.</summary>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>An exit code for <c>git bisect run</c>: 0 passed, 1 drift, 125 where neither can be told; and what it was, in words.</returns>
    public (int ExitCode, string Words) Run(CancellationToken cancellation)
    {
        // What an earlier commit left says nothing of this one.
        foreach (var file in Verdicts())
        {
            File.Delete(file);
        }

        string[] what = project.Length > 0 ? [project] : [];
        var built = ChildProcess.Run(folder, "", ChildProcess.Dotnet, ["build", .. what, "-t:PhysicsGate", .. Own, .. properties.Select(property => "-p:" + property)], cancellation);
        var verdicts = Verdicts().Select(VerdictIn).ToList();
        return verdicts.Count == 0 ? (ExitCodes.Invalid, $"no verdict: {Problem(built)}")
            : verdicts.Contains(null) || verdicts.Contains(nameof(Verdict.Invalid)) ? (ExitCodes.Invalid, "Invalid")
            : verdicts.Contains(nameof(Verdict.Drift)) ? (ExitCodes.Drift, "Drift")
            : verdicts.TrueForAll(verdict => verdict == nameof(Verdict.Passed)) && built.ExitCode == 0 ? (ExitCodes.Passed, "Passed")
            : (ExitCodes.Invalid, verdicts.Contains(nameof(Verdict.Inconclusive)) ? "Inconclusive" : $"passed, and the build failed: {Problem(built)}");
    }

    private static string Problem(ChildOutcome built) =>
        built.Output.Split('\n').FirstOrDefault(line => line.Contains(" error ", StringComparison.Ordinal) || line.Contains(": error", StringComparison.Ordinal))?.Trim() ?? built.LastWords;

    // Not those that are committed, such as examples of a page.
    private IEnumerable<string> Verdicts() => Directory.EnumerateFiles(folder, FileName, Below).Where(file => File.Exists(Path.Combine(Path.GetDirectoryName(file)!, "measurements.json")) || File.Exists(Path.Combine(Path.GetDirectoryName(file)!, "expected.txt")));

    private static string? VerdictIn(string file)
    {
        try
        {
            using var verdict = JsonDocument.Parse(File.ReadAllBytes(file));
            return verdict.RootElement.GetProperty("verdict").GetString();
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
