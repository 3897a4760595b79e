using System.Runtime.Loader;
using System.Text.Json;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Contracts;

/// <summary>
/// The contract only grows: a gate project that was compiled against 0.1.0 runs with the gate of today. Its contract is that of commit
/// c6e63c4, the first that packed it; <c>IStateSink.Write(name, ...)</c>, <c>Family</c>, <c>IsSerial</c>, <c>IThreadedScenario</c> and
/// all else came later.
/// </summary>
[WaitsFor(Awaited.Processes)]
public sealed class OldContractTests : IDisposable
{
    private const string Contract = "0.1.0";

    private readonly GateFolder _folder = new("pendulum");

    [Fact]
    public void A_gate_that_was_compiled_against_the_first_contract_passes()
    {
        With(source => source).Refreshed().Run().EndsWith(0);

        using var verdict = JsonDocument.Parse(File.ReadAllBytes(_folder.File("reports", "verdict.json")));
        Assert.Equal("Passed", verdict.RootElement.GetProperty("verdict").GetString());

        // Two seeds of two backends with the baseline, two of one with the reference.
        var comparisons = verdict.RootElement.GetProperty("comparisons").EnumerateArray().ToList();
        Assert.Equal(6, comparisons.Count);
        Assert.All(comparisons, comparison => Assert.Equal(("Identical", 2), (comparison.GetProperty("outcome").GetString(), comparison.GetProperty("metricsCompared").GetInt32())));
    }

    [Fact]
    public void Its_drift_is_found()
    {
        With(source => source).Refreshed();

        var ended = With(source => source.Replace("Gravity = 9.81", "Gravity = 9.8", StringComparison.Ordinal)).Run().EndsWith(1);

        Assert.Contains("pendulum: energy of seed ", ended.FirstErrorOf("BNG3011"), StringComparison.Ordinal);
        Assert.Contains("first diverging step 1", ended.FirstErrorOf("BNG3011"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_made_wrong_on_purpose_by_a_refresh()
    {
        With(source => source).Refreshed();

        Assert.Contains("\"gravity\"", File.ReadAllText(_folder.Baseline("pendulum")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_contract_that_it_was_compiled_against_lacks_what_came_later()
    {
        With(source => source);
        var apart = new AssemblyLoadContext("old contract", isCollectible: true);
        var old = apart.LoadFromAssemblyPath(_folder.File("engine", "BnSyn.Gate.dll"));

        var names = old.GetExportedTypes().Select(type => type.Name).ToList();

        Assert.Contains(nameof(IPhysicsScenario), names);
        Assert.DoesNotContain(nameof(IThreadedScenario), names);
        Assert.DoesNotContain(nameof(IScenarioSource), names);
        apart.Unload();
    }

    public void Dispose() => _folder.Dispose();

    private GateFolder With(Func<string, string> edit) => _folder.With("PhysicsGateScenarioAssembly", OldGate.Compile(Contract, _folder.File("engine"), edit));
}
