using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>What gates on other machines received becomes part of the baselines by one command.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class AcceptCommandTests
{
    [Fact]
    public void What_a_machine_of_another_class_received_is_accepted_with_a_reason()
    {
        using var folder = Lanes();
        var before = File.ReadAllText(folder.Baseline("lanes"));
        folder.WithVariable("DOTNET_EnableHWIntrinsic", "0").Run().EndsWith(2).ErrorOf("BNG2023");

        var accepted = GateProcess.Run("accept", Path.Combine(folder.Reports, "received"), "--baselines", folder.File("baselines"), "--reason", "a narrow machine").EndsWith(0);

        Assert.Contains("lanes: class of machines ", accepted.Output, StringComparison.Ordinal);
        Assert.Contains("accept: 1 of the baselines", accepted.Output, StringComparison.Ordinal);
        Assert.All(before.Split('\n'), line => Assert.Contains(line + "\n", File.ReadAllText(folder.Baseline("lanes")) + "\n", StringComparison.Ordinal));
        folder.Run().EndsWith(0);
        folder.WithVariable("DOTNET_EnableHWIntrinsic", "1").Run().EndsWith(0);
    }

    [Fact(Explicit = true)]
    public void A_refresh_on_a_machine_of_another_class_adds_lines_and_touches_none()
    {
        using var folder = Lanes();
        var before = File.ReadAllText(folder.Baseline("lanes")).Split('\n');

        folder.WithVariable("DOTNET_EnableHWIntrinsic", "0").Refreshed();

        var after = File.ReadAllText(folder.Baseline("lanes")).Split('\n').ToList();
        Assert.Equal(before, before.Where(line => after.Remove(line)));
        Assert.NotEmpty(after);
    }

    [Fact]
    public void A_folder_without_a_baseline_is_refused_as_BNG2041()
    {
        using var folder = new GateFolder();

        Assert.Contains("BNG2041", GateProcess.Run("accept", folder.File("nowhere"), "--baselines", folder.File("baselines"), "--reason", "none").EndsWith(125).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_reason_the_usage_is_wrong() => GateProcess.Run("accept", "received").EndsWith(64);

    private static GateFolder Lanes() => new GateFolder("lanes").Refreshed();
}
