namespace BnSyn.Gate.Sdk.Tests.Workflows.Steps;

/// <summary>What the jobs of a refresh hand to one another.</summary>
internal static class Refreshes
{
    /// <summary>Where a machine's job collects its reports.</summary>
    public const string Collected = "refreshed/physics-gate";

    /// <summary>The place of what one machine refreshed, in the job that merges.</summary>
    public static string Received(StepSandbox sandbox, string machine, string file) => Path.Combine(sandbox.Temporary, "machines", machine, "baselines", file);

    /// <summary>What one machine refreshed, where the job that merges fetched it.</summary>
    public static void WriteReceived(StepSandbox sandbox, string machine, params string[] files)
    {
        foreach (var file in files.Select(file => Received(sandbox, machine, file)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, "{}\n");
        }
    }

    /// <summary>A patch that adds files, where the job finds what it fetched.</summary>
    public static void WritePatch(StepSandbox sandbox, params string[] files)
    {
        foreach (var file in files)
        {
            sandbox.Write(file, "{ \"refreshed\": true }\n");
        }

        sandbox.Git(["add", "--", .. files]);
        var patch = sandbox.Git("diff", "--cached", "--binary");
        sandbox.Git("reset", "--quiet");
        foreach (var file in files)
        {
            File.Delete(sandbox.PathOf(file));
        }

        var folder = Path.Combine(sandbox.Temporary, "merged");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "baselines.patch"), patch);
    }
}
