using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Copies;

/// <summary>A patch that is applied to a copy for a while; disposing of it takes it back.</summary>
internal sealed class AppliedPatch : IDisposable
{
    private readonly string _root;
    private readonly string _patch;

    /// <param name="copy">What is changed.</param>
    /// <param name="patch">A file of the tests' output folder.</param>
    public AppliedPatch(TemporaryCopy copy, string patch)
    {
        _root = copy.Root;
        _patch = Path.Combine(AppContext.BaseDirectory, patch);
        Apply();
    }

    public void Dispose() => Apply("--reverse");

    private void Apply(params string[] how)
    {
        // Outside a repository git takes paths relative to the working folder.
        var applied = CleanProcess.Run(_root, "git", ["apply", "--whitespace=nowarn", .. how, _patch]);
        Assert.True(applied.ExitCode == 0, $"{Path.GetFileName(_patch)} does not fit the engine any more: {applied.All}");
    }
}
