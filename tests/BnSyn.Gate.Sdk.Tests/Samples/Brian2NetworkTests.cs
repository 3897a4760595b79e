using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Samples;

/// <summary>
/// The sample that compares the engine with Brian2: its neurons and its statistics. The network over sixty seeds takes minutes, and
/// tests/cross-validation runs it.
/// </summary>
public sealed class Brian2NetworkTests(SamplesFolder samples) : IClassFixture<SamplesFolder>
{
    internal const string Sample = "Brian2Network";

    private const string Quick = "-p:PhysicsGateScenarios=neuron-finer-step+neuron-same-step+statistics";

    [Fact(Explicit = true)]
    public void Neurons_fire_as_those_of_Brian2_and_the_statistics_of_both_sides_are_the_same()
    {
        SkipWithoutBrian2();

        var gate = samples.Gate(Sample, Quick, "-p:PhysicsGateForce=true");

        gate.AssertPassed();
        Assert.Empty(gate.Warnings);
        var comparisons = VerdictDocument.Read(samples.PathOf($"{Sample}/artifacts/physics-gate/verdict.json")).Comparisons.Where(comparison => comparison.Backend == "brian2").ToList();
        Assert.Equal(["neuron-finer-step", "neuron-same-step", "statistics"], comparisons.Select(comparison => comparison.Scenario).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact(Explicit = true)]
    public void A_wrong_time_constant_in_the_Python_of_Brian2_is_drift_of_the_neuron()
    {
        SkipWithoutBrian2();
        var script = samples.PathOf($"{Sample}/neuron.py");
        var right = File.ReadAllText(script);
        try
        {
            Assert.Contains("= 200 * ms, 2 * nS", right, StringComparison.Ordinal);
            File.WriteAllText(script, right.Replace("= 200 * ms, 2 * nS", "= 210 * ms, 2 * nS", StringComparison.Ordinal));
            var gate = samples.Gate(Sample, "-p:PhysicsGateScenarios=neuron-same-step");

            gate.AssertFailed();
            Assert.Contains(gate.Errors, error => error.Code == "BNG3011" && error.Text.StartsWith("neuron-same-step: rate_1000 of seed 1 (brian2) is 62.3", StringComparison.Ordinal));
        }
        finally
        {
            File.WriteAllText(script, right);
        }
    }

    [Fact(Explicit = true)]
    public void Without_Brian2_it_is_left_out_and_said_and_is_BNG9008_with_what_to_install_where_it_is_asked_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the sample starts Brian2 by a shell's script");
        (string, string)[] without = [("BRIAN2_PYTHON", samples.PathOf("no python"))];
        const string Statistics = "-p:PhysicsGateScenarios=statistics";

        var leftOut = samples.Gate(Sample, without, Statistics, "-p:PhysicsGateForce=true");
        var askedFor = samples.Gate(Sample, without, Statistics, "-p:PhysicsGateForce=true", "-p:PhysicsGateBackends=bnsyn+brian2");

        leftOut.AssertPassed();
        Assert.Contains("Brian2Network: no Python has Brian2 here; the backend 'brian2' is left out, and nothing is cross-validated", leftOut.Process.Output, StringComparison.Ordinal);
        askedFor.AssertFailed();
        Assert.Contains("BNG9008", askedFor.ErrorCodes);
        Assert.Contains("no Python has Brian2 here; install it, for example with apt-get install python3-brian", askedFor.Process.Output, StringComparison.Ordinal);
    }

    private void SkipWithoutBrian2()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the sample starts Brian2 by a shell's script");
        var found = CleanProcess.Run(samples.PathOf(Sample), [], "sh", "with-brian2.sh", "--version");
        Assert.SkipUnless(found.ExitCode == 0, $"there is no Brian2: {found.All.Trim()}");
    }
}
