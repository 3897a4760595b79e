namespace BnSyn.Gate.Sdk.Tests.Workflows.Steps;

/// <summary>Report folders as a gate leaves them.</summary>
internal static class Reports
{
    /// <summary>Where the gate's job collects them.</summary>
    public const string Collected = "physics-gate";

    /// <summary>In the checkout.</summary>
    public static void Write(StepSandbox sandbox, string folder, string report) => WriteTo(sandbox.PathOf(folder), report);

    /// <summary>Collected for the artifact.</summary>
    public static void WriteCollected(StepSandbox sandbox, string folder, string report, string target = Collected) => WriteTo(Path.Combine(sandbox.Temporary, target, folder), report);

    private static void WriteTo(string folder, string report)
    {
        Directory.CreateDirectory(Path.Combine(folder, "received"));
        File.WriteAllText(Path.Combine(folder, "report.md"), report);
        File.WriteAllText(Path.Combine(folder, "verdict.json"), "{}");
        File.WriteAllText(Path.Combine(folder, "measurements.json"), "{}");
        File.WriteAllText(Path.Combine(folder, "received", "sparse.json"), "{}");
    }
}
