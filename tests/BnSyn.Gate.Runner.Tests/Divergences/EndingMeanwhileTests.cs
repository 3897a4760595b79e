using System.Diagnostics;
using System.Globalization;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Foreign;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Divergences;

/// <summary>A gate that is ended while it makes two runs again takes away what it has written for them.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class EndingMeanwhileTests
{
    private const string Folders = "physics-gate-*";

    [Theory]
    [InlineData(true)]
    [InlineData(false, Explicit = true)]
    public void A_gate_that_is_interrupted_or_loses_its_parent_while_it_makes_two_runs_again_leaves_no_folder_behind(bool isInterrupted)
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);
        using var folder = new GateFolder("lingering").With("PhysicsGateSeeds", "1");
        var temporary = Directory.CreateDirectory(folder.File("temporary")).FullName;
        folder.WithVariable("TMPDIR", temporary);
        using var parent = Process.Start("sleep", ["1000"]);
        using var gate = folder.Start("run", "--parent", parent.Id.ToString(CultureInfo.InvariantCulture));
        gate.WaitUntilItSays(Lingering.Announcement);
        Assert.Single(Directory.GetDirectories(temporary, Folders));

        if (isInterrupted)
        {
            gate.Interrupt();
        }
        else
        {
            End(parent);
        }

        gate.WaitForEnd().EndsWith(125);
        End(parent);
        Assert.Empty(Directory.GetDirectories(temporary, Folders));
    }

    // A process that no one has waited for is still there.
    private static void End(Process process)
    {
        process.Kill();
        process.WaitForExit();
    }
}
