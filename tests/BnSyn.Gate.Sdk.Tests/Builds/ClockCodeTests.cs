using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Builds;

/// <summary>
/// What it costs to be able to be profiled where no one profiles: the instructions that the runtime makes of a step, compared one by one with those of an engine out of which
/// every call of a clock is cut. No time is measured, so that no machine is too busy for it.
/// </summary>
public sealed class ClockCodeTests(EnginesWithoutClocks engines) : IClassFixture<EnginesWithoutClocks>
{
    private const string Title = "; Assembly listing for method ";
    private const string Own = "BnSyn.Engine.";

    private static readonly string[] Network = ["simulate", "--builtin", "sparse", "--steps", "50", "--trace", "trace.csv", "--backend"];

    public static TheoryData<string, string[], string, string[]> Runs() => new()
    {
        { "accelerated", [.. Network, "accelerated"], "1", [] },
        { "accelerated, AVX2", [.. Network, "accelerated"], "0", [] },
        { "single", [.. Network, "single"], "1", [] },

        // A step of it, hundreds of us, is a method of its own with the calls and a part of the one that calls it without: a jump.
        { "reference", [.. Network, "reference"], "1", ["BnSyn.Engine.Networks.Backends.ReferenceBackend:Advance"] },
    };

    [Theory(Explicit = true)]
    [MemberData(nameof(Runs), DisableDiscoveryEnumeration = true)]
    public void A_step_that_is_not_profiled_is_made_of_the_instructions_of_one_without_clocks(string name, string[] run, string wide, string[] inlined)
    {
        var with = Instructions(engines.With, run, wide);
        var without = Instructions(engines.Without, run, wide);

        Assert.Contains(with.Keys, method => method.Contains("NoStepClock", StringComparison.Ordinal));
        var others = with.Keys.Union(without.Keys).Where(method => with.GetValueOrDefault(method) != without.GetValueOrDefault(method)).ToList();
        Assert.True(others.All(method => inlined.Any(method.StartsWith)), $"{name}: {string.Join('\n', others)}");
    }

    // By method: without comments, which name the variables of the source, and without addresses, which no two processes have in common.
    private static Dictionary<string, string> Instructions(string command, string[] run, string wide)
    {
        var listing = Path.Combine(Path.GetDirectoryName(command)!, "instructions.txt");
        File.Delete(listing);
        var ended = CleanProcess.Run(
            Path.GetDirectoryName(command)!,
            [
                ("DOTNET_TieredCompilation", "0"), ("DOTNET_TieredPGO", "0"), ("DOTNET_EnableAVX512", wide),
                ("DOTNET_JitDisasm", Own + "*:*"), ("DOTNET_JitDisasmDiffable", "1"), ("DOTNET_JitStdOutFile", listing),
            ],
            CleanProcess.Dotnet,
            [command, .. run]);
        Assert.True(ended.ExitCode == 0, ended.All);

        var methods = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in File.ReadAllText(listing).Split(Title).Skip(1))
        {
            var lines = part.Split('\n');
            var code = lines.Skip(1).Select(line => line.Split(';')[0].TrimEnd()).Where(line => line.Length > 0);
            methods[lines[0].TrimEnd()] = string.Join('\n', code);
        }

        Assert.True(methods.Count > 100, $"{methods.Count} methods");
        return methods;
    }
}
