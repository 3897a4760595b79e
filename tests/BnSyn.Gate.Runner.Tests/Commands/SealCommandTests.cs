using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>A baseline that was edited by hand fails until somebody seals it with a reason.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class SealCommandTests
{
    [Fact]
    public void An_edited_tolerance_is_BNG2043_until_it_is_sealed_with_a_reason()
    {
        using var folder = new GateFolder().Refreshed();
        var file = folder.Baseline("oscillator");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"requestedBy\": \"\"", "\"requestedBy\": \"somebody\"", StringComparison.Ordinal));
        folder.Run().EndsWith(125).ErrorOf("BNG2043");

        var sealedNow = Seal(new(), folder.File("baselines"), "--reason", "the one who asked was forgotten").EndsWith(0);

        Assert.Contains("message BNG2045: oscillator: sealed the main part, because: the one who asked was forgotten", sealedNow.Output, StringComparison.Ordinal);
        Assert.Contains("seal: 1 baselines sealed", sealedNow.Output, StringComparison.Ordinal);
        folder.Run().EndsWith(0);
        Assert.Contains("seal: 0 baselines sealed", Seal(new(), file, "--reason", "again").EndsWith(0).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CI")]
    [InlineData("TF_BUILD")]
    [InlineData("ContinuousIntegrationBuild")]
    public void On_a_server_it_is_refused_as_BNG2028_unless_that_is_allowed(string variable)
    {
        using var folder = new GateFolder().Refreshed();
        var environment = new Dictionary<string, string> { ["CI"] = "", ["TF_BUILD"] = "", ["ContinuousIntegrationBuild"] = "", [variable] = "True" };

        Assert.Contains("BNG2028", Seal(environment, folder.File("baselines"), "--reason", "none").EndsWith(125).Output, StringComparison.Ordinal);
        Seal(environment, folder.File("baselines"), "--reason", "none", "--allow-in-ci").EndsWith(0);
    }

    [Fact]
    public void Without_a_reason_the_usage_is_wrong_and_an_empty_one_is_BNG2026()
    {
        using var folder = new GateFolder().Refreshed();

        Seal(new(), folder.File("baselines")).EndsWith(64);
        Assert.Contains("BNG2026", Seal(new(), folder.File("baselines"), "--reason", " ").EndsWith(125).Output, StringComparison.Ordinal);
    }

    private static GateOutcome Seal(Dictionary<string, string> environment, params string[] arguments)
    {
        // These tests run on servers as well.
        var here = new Dictionary<string, string>(environment);
        Array.ForEach(["CI", "TF_BUILD", "ContinuousIntegrationBuild"], name => here.TryAdd(name, ""));
        using var process = GateProcess.Start(here, ["seal", .. arguments]);
        return process.WaitForEnd();
    }
}
