using System.Runtime.Intrinsics.X86;
using BnSyn.Gate.Sdk.Tests.Packages;

namespace BnSyn.Gate.Sdk.Tests.Processes;

/// <summary>
/// The gate of a project that was built, run once more as on a processor with fewer instructions: with AVX2 alone where this one has
/// more, else with less than the portable set. Only the gate's own processes get the switch.
/// </summary>
internal static class NarrowGate
{
    /// <summary>Whether the narrower processor has the portable set.</summary>
    public static bool HasThePortableSet => Avx512F.IsSupported;

    private static string Switch => HasThePortableSet ? "DOTNET_EnableAVX512" : "DOTNET_EnableAVX2";

    /// <summary>Runs it by the request that the last build wrote.</summary>
    /// <param name="feed">Where the gate's package is unpacked.</param>
    /// <param name="project">The project's folder.</param>
    /// <param name="without">The switch of the instructions that it has to do without; by default those that make this processor a narrower one.</param>
    public static ProcessOutcome Run(PackedFeed feed, string project, string? without = null)
    {
        var gate = Path.Combine(feed.Root, "packages", "bnsyn.gate.sdk", feed.Version, "tools", "net10.0", "physics-gate.dll");
        var request = Assert.Single(Directory.EnumerateFiles(Path.Combine(project, "obj"), "request.json", SearchOption.AllDirectories));
        return CleanProcess.Run(project, [(without ?? Switch, "0")], CleanProcess.Dotnet, gate, "run", "--request", request);
    }

    /// <summary>Nothing was said but that it passed, and that a backend of other bits keeps its tolerance (BNG3016), which some projects do not want to hear.</summary>
    /// <param name="ended">What <see cref="Run"/> gave.</param>
    public static void AssertPassed(ProcessOutcome ended)
    {
        Assert.True(ended.ExitCode == 0 && ended.All.Contains("PhysicsGate: Passed, ", StringComparison.Ordinal), ended.All);
        Assert.DoesNotMatch(" (warning|error) (?!BNG3016)[A-Z]+[0-9]+: ", ended.All);
    }
}
