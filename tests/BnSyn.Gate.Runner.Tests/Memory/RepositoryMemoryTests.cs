using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Memory;

/// <summary>The memory of this repository's own scenarios.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class RepositoryMemoryTests
{
    private const string Pair = "silent-control+voltage-violation";

    /// <summary>What the figures of any two gates of the same code may differ by, in bytes.</summary>
    private const int Slack = 16;

    private static readonly Lazy<Dictionary<string, (long Allocated, long Live)>> Whole = new(() =>
    {
        using var folder = Folder("circuit-delivery+" + Pair);
        return folder.Memory();
    });

    // The gate of this repository compares them with its baselines every time.
    [Theory(Explicit = true)]
    [InlineData("silent-control", "")]
    [InlineData("voltage-violation", "")]
    [InlineData("circuit-delivery+silent-control", "")]
    [InlineData(Pair, "DOTNET_EnableAVX512")]
    [InlineData(Pair, "DOTNET_EnableAVX2")]
    [InlineData(Pair, "DOTNET_EnableHWIntrinsic")]
    public void Memory_depends_neither_on_the_choice_of_scenarios_nor_on_the_processor(string scenarios, string without)
    {
        using var some = Folder(scenarios);
        if (without.Length > 0)
        {
            some.WithVariable(without, "0");
        }

        var expected = Whole.Value;
        Assert.All(some.Memory(), figure =>
        {
            Assert.InRange(figure.Value.Allocated, expected[figure.Key].Allocated - Slack, expected[figure.Key].Allocated + Slack);
            Assert.InRange(figure.Value.Live, expected[figure.Key].Live - Slack, expected[figure.Key].Live + Slack);
        });
    }

    /// <summary>tests/memory runs it.</summary>
    [Fact(Explicit = true)]
    public void Twenty_gates_of_two_scenarios_find_nothing_about_memory()
    {
        using var folder = Folder(Pair).Refreshed();
        for (var run = 0; run < 20; run++)
        {
            Assert.DoesNotContain("BNG5", folder.Run().EndsWith(0).Output, StringComparison.Ordinal);
        }
    }

    private static GateFolder Folder(string scenarios) => new GateFolder(scenarios)
        .With("PhysicsGateScenarioAssembly", GateProcess.Output("BnSyn.Engine.Scenarios", "BnSyn.Engine.Scenarios.dll"))
        .With("PhysicsGateMeasureGains", "true");
}
