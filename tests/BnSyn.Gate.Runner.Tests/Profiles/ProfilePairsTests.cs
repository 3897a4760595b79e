using BnSyn.Gate.Analysis.Profiles;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Profiles;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Measuring;

namespace BnSyn.Gate.Runner.Tests.Profiles;

/// <summary>Pairs of processes with an engine in another folder, as the build of another commit leaves it.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class ProfilePairsTests : IDisposable
{
    private static readonly string Own = typeof(Stirred).Assembly.Location;

    private readonly string _folder = Directory.CreateTempSubdirectory("physics-gate-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact(Explicit = true)]
    public void A_kernel_that_the_other_commit_has_thirty_times_as_long_is_named_first()
    {
        var other = Path.Combine(_folder, Path.GetFileName(Own));
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Own)!))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }

        File.WriteAllText(Path.Combine(_folder, Stirred.Heavier), "");

        var (phase, measured) = Measure(new(other, []));

        var compared = Assert.Single(phase.Comparison!.Backends);
        Assert.Equal((PairedDifference.Pairs, PairedDifference.Pairs, ""), (compared.Before.Count, measured.Value![0].Samples.Count, compared.Missing));
        var profile = new EngineProfile("", "", "", new("", "", "", "", 1, 64) { EnvironmentClass = "" }, measured.Value) { Comparison = phase.Comparison };

        // So much that a machine which interrupts every other process does not hide it.
        Assert.Matches("^stirred, reference: wheel takes 0[.][0-4]", PairedDifference.Lines(profile)[0]);
    }

    [Fact(Explicit = true)]
    public void An_engine_that_is_gone_is_BNG4030()
    {
        var (phase, measured) = Measure(new("/none.dll", []));

        Assert.Equal("BNG4030", Assert.Single(measured.Findings).Diagnostic.Code);
        Assert.Contains("asks for pairs of processes with main, and no backend of it can be profiled: stirred, reference: ", measured.Findings[0].Message, StringComparison.Ordinal);
        Assert.Empty(phase.Comparison!.Backends[0].Before);
    }

    private static (ProfilePhase Phase, Analysis.Diagnostics.Checked<IReadOnlyList<BackendProfile>> Measured) Measure(BuiltEngine other)
    {
        var scenario = Planned.Whole(new Stirred { Fault = "" });
        var phase = new ProfilePhase(GateRequest.Default with { ScenarioAssembly = Own }, new Progress<string>(), new("main", "0123abc", other));
        return (phase, phase.Measure([scenario with { Backends = ["reference"], Seeds = [1] }], CancellationToken.None));
    }
}
