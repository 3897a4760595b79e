using System.Runtime.Intrinsics.X86;
using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Samples;

/// <summary>Every sample is built with the packed packages, and its gate says what its page says.</summary>
public sealed class SamplesTests(SamplesFolder samples) : IClassFixture<SamplesFolder>
{
    // A program, no gate; its output is a test of its own.
    private const string NoGate = "TwoBackends";

    private static readonly Dictionary<string, int> Passing = new(StringComparer.Ordinal)
    {
        ["Lorenz"] = 15, ["IdealGas"] = 4, ["HardDiscs"] = 9, ["HeatEquation"] = 9, ["BnSynNetwork"] = 9, ["OdeSolvers"] = 6,
    };

    public static TheoryData<string> Names() => [.. Passing.Keys];

    // A machine with less than the set that the baselines were recorded with has bits of its own for this one, and they are a diameter apart.
    private const string Chaotic = "HardDiscs";

    private static bool HasThePortableSet => Avx2.IsSupported && Fma.IsSupported;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_passes_on_its_own_baselines(string sample)
    {
        // Memory and times are looked at once with the engine that is chaotic and once with one that is not.
        var gate = samples.Gate(sample, $"-p:PhysicsGateMeasureGains={(sample is Chaotic or "Lorenz" ? "true" : "false")}");

        if (sample == Chaotic && !HasThePortableSet)
        {
            Assert.Equal("BNG2023", Assert.Single(gate.ErrorCodes));
            return;
        }

        gate.AssertPassed();
        Assert.Equal(1, gate.GateRuns);
        Assert.Contains($"PhysicsGate: Passed, {Passing[sample]} comparisons of ", gate.Process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chaotic_engine_passes_with_a_narrower_set_that_is_portable_and_is_inconclusive_as_BNG2023_in_one_line_below_it()
    {
        Assert.SkipUnless(HasThePortableSet, "this processor has less than the portable set");

        samples.Gate(Chaotic, [("DOTNET_EnableAVX512", "0")], "-p:PhysicsGateForce=true").AssertPassed();
        var below = samples.Gate(Chaotic, [("DOTNET_EnableAVX2", "0")], "-p:PhysicsGateForce=true");

        Assert.Equal("BNG2023", Assert.Single(below.ErrorCodes));
        Assert.Empty(below.Warnings);
        Assert.Contains("PhysicsGate: Inconclusive, ", below.Process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_version_of_somebody_elses_engine_leaves_every_bit()
    {
        var gate = samples.Gate("OdeSolvers", "-p:MathNetVersion=5.0.0");

        gate.AssertPassed();
        Assert.Equal(1, gate.GateRuns);
        var verdict = VerdictDocument.Read(samples.PathOf("OdeSolvers/artifacts/physics-gate/verdict.json"));
        Assert.Equal(6, verdict.Comparisons.Count);
        Assert.All(verdict.Comparisons, comparison => Assert.Equal("Identical", comparison.Outcome));
        Assert.Contains("5000", File.ReadAllText(samples.PathOf("OdeSolvers/artifacts/physics-gate/measurements.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_that_drifts_fails_with_BNG3009_and_BNG3011_writes_the_report_to_expect_and_passes_when_it_is_mended()
    {
        var drift = samples.Gate("Drift");
        var report = File.ReadAllText(samples.PathOf("Drift/artifacts/physics-gate/report.md"));
        var mended = samples.Gate("Drift", "-p:Mended=true");

        drift.AssertFailed();
        Assert.Equal(["BNG3009", "BNG3011"], drift.ErrorCodes.Order(StringComparer.Ordinal));
        Assert.Equal(samples.PathOf("Drift/baselines/orbits.json"), drift.Error("BNG3011").File);
        Assert.InRange(drift.Error("BNG3011").Line, 2, int.MaxValue);
        foreach (var line in File.ReadLines(samples.PathOf("Drift/expected-report.md")).Where(line => line.Contains("BNG", StringComparison.Ordinal)))
        {
            Assert.Contains(line, report, StringComparison.Ordinal);
        }

        mended.AssertPassed();
    }

    [Fact]
    public void No_sample_is_left_out()
    {
        var folders = Repository.TrackedFiles()
            .Where(file => file.StartsWith("samples/", StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(file => file.Split('/')[1]);

        Assert.Equal(folders.Distinct().Order(StringComparer.Ordinal), Passing.Keys.Append("Drift").Append(NoGate).Order(StringComparer.Ordinal));
    }
}
