namespace BnSyn.Gate.Sdk.Tests.Workflows.Steps;

/// <summary>What a refresh hands to the job that opens a pull request.</summary>
internal static class Refreshes
{
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

        var folder = Path.Combine(sandbox.Temporary, "refreshed");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "baselines.patch"), patch);
    }
}
