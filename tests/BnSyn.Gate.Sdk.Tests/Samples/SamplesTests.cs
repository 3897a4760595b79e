using System.Runtime.Intrinsics.X86;
using System.Text.RegularExpressions;
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
        ["Lorenz"] = 15, ["IdealGas"] = 23, ["HardDiscs"] = 9, ["HeatEquation"] = 9, ["DoublePendulum"] = 6, ["BnSynNetwork"] = 9, ["OdeSolvers"] = 6, ["LatticeBoltzmann"] = 9, ["Upgrade"] = 9, [Languages] = 0,
    };

    // Its backends in Python and C are left out where a machine has none of them.
    private const string Languages = "Languages";

    // A required check runs the one that every page begins with and the engine of this repository; every day all of them are run.
    public static IEnumerable<TheoryDataRow<string>> Names() => Passing.Keys.Select(sample => new TheoryDataRow<string>(sample) { Explicit = sample is "Lorenz" or "BnSynNetwork" ? null : true });

    // A machine with less than the set that the baselines were recorded with has bits of its own for this one, and they are a diameter apart.
    private const string Chaotic = "HardDiscs";

    private static bool HasThePortableSet => Avx2.IsSupported && Fma.IsSupported;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_passes_on_its_own_baselines(string sample)
    {
        // Memory and times are looked at once with the engine that is chaotic and once with one that is not. A test before this one may have left a sample up to date.
        var gate = samples.Gate(sample, "-p:PhysicsGateForce=true", $"-p:PhysicsGateMeasureGains={(sample is Chaotic or "Lorenz" ? "true" : "false")}");

        if (sample == Chaotic && !HasThePortableSet)
        {
            Assert.Equal("BNG2023", Assert.Single(gate.ErrorCodes));
            return;
        }

        gate.AssertPassed();
        Assert.Equal(1, gate.GateRuns);
        Assert.Contains(sample == Languages ? "PhysicsGate: Passed, " : $"PhysicsGate: Passed, {Passing[sample]} comparisons of ", gate.Process.Output, StringComparison.Ordinal);
    }

    // On a narrower processor a required check runs the template and this repository's engine.
    [Theory(Explicit = true)]
    [MemberData(nameof(Names))]
    public void A_sample_passes_on_its_own_baselines_on_a_narrower_processor(string sample)
    {
        Assert.SkipWhen(sample == Chaotic && !HasThePortableSet, "this processor has less than the portable set");

        samples.Gate(sample).AssertPassed();
        var narrower = samples.GateWithout(sample);
        if (sample == Chaotic && !NarrowGate.HasThePortableSet)
        {
            AssertInconclusive(narrower);
            return;
        }

        NarrowGate.AssertPassed(narrower);
    }

    [Fact(Explicit = true)]
    public void A_chaotic_engine_is_inconclusive_as_BNG2023_in_one_line_below_the_portable_set()
    {
        Assert.SkipUnless(HasThePortableSet, "this processor has less than the portable set");

        samples.Gate(Chaotic).AssertPassed();

        AssertInconclusive(samples.GateWithout(Chaotic, "DOTNET_EnableAVX2"));
    }

    [Fact(Explicit = true)]
    public void A_chaotic_trajectory_passes_up_to_its_horizon_on_every_instruction_set()
    {
        samples.Gate("DoublePendulum").AssertPassed();

        Assert.All(["DOTNET_EnableAVX512", "DOTNET_EnableAVX2", "DOTNET_EnableHWIntrinsic"], without => NarrowGate.AssertPassed(samples.GateWithout("DoublePendulum", without)));
    }

    [Fact(Explicit = true)]
    public void A_trajectory_is_above_the_rounding_floor_up_to_its_horizon_and_is_BNG6010_without_one()
    {
        const string Scenario = "DoublePendulum/SwingScenario.cs";
        const string Declared = "                Horizon = Horizon,\n";
        var right = File.ReadAllText(samples.PathOf(Scenario)).ReplaceLineEndings("\n");
        var within = samples.Tolerances("DoublePendulum");
        try
        {
            Assert.Contains(Declared, right, StringComparison.Ordinal);
            File.WriteAllText(samples.PathOf(Scenario), right.Replace(Declared, "", StringComparison.Ordinal).Replace("private const double Horizon = 8;", "", StringComparison.Ordinal));
            var beyond = samples.Tolerances("DoublePendulum");

            within.AssertPassed();
            Assert.Contains("path.angle_2", within.Process.Output, StringComparison.Ordinal);
            beyond.AssertFailed();
            Assert.Equal("BNG6010", Assert.Single(beyond.ErrorCodes.Distinct()));
            Assert.Matches(@"the tolerance of path\.angle_[12], 1e-5 of its range, is below the rounding floor after t = [0-9.]+ s: .*; declare a Horizon of at most [0-9.]+ s; ", beyond.Error("BNG6010").Text);
        }
        finally
        {
            File.WriteAllText(samples.PathOf(Scenario), right);
        }
    }

    [Fact(Explicit = true)]
    public void An_edit_of_expected_values_is_BNG2051_although_nothing_else_changed_since_the_gate_passed()
    {
        var file = samples.PathOf("HeatEquation/baselines/decay/temperature.1.csv");
        var right = File.ReadAllText(file);
        samples.Gate("HeatEquation").AssertPassed();
        try
        {
            File.WriteAllText(file, right.ReplaceLineEndings("\n").Replace("0,0.0625,0\n", "0,0.0625,0.5\n", StringComparison.Ordinal));
            var gate = samples.Gate("HeatEquation");

            gate.AssertFailed();
            Assert.Equal("BNG2051", Assert.Single(gate.ErrorCodes));
            Assert.Equal(file, gate.Error("BNG2051").File);
        }
        finally
        {
            File.WriteAllText(file, right);
        }

        samples.Gate("HeatEquation").AssertPassed();
    }

    [Fact(Explicit = true)]
    public void A_plate_whose_left_edge_is_insulated_by_mistake_is_BNG3023_with_a_cell_of_that_edge()
    {
        const string Plate = "HeatEquation/Plate.cs";
        const string Swap = "        (Temperature, _next) = (_next, Temperature);\n";
        var right = File.ReadAllText(samples.PathOf(Plate)).ReplaceLineEndings("\n");
        try
        {
            File.WriteAllText(samples.PathOf(Plate), right.Replace(Swap, "        for (var row = 0; row < Width; row++) { _next[row * Width] = _next[(row * Width) + 1]; }\n" + Swap, StringComparison.Ordinal));
            var gate = samples.Gate("HeatEquation", "-p:PhysicsGateMeasureGains=false");

            gate.AssertFailed();
            Assert.Matches(@"; the worst cell, y = 0\.[0-9]+, x = 0, is 0\.[0-9]+, expected 0; ", gate.Error("BNG3023").Text);
            Assert.Matches(@"[/\\]temperature\.[123]\.csv$", gate.Error("BNG3023").File);
        }
        finally
        {
            File.WriteAllText(samples.PathOf(Plate), right);
        }
    }

    [Theory]
    [InlineData("python", "python3", Explicit = true)]
    [InlineData("c", "cc", Explicit = true)]
    [InlineData("native", "cc", Explicit = true)]
    public void A_backend_in_another_language_has_the_bits_of_the_one_in_this(string backend, string needs)
    {
        Assert.SkipUnless(IsOnThePath(needs), $"there is no {needs} on the path");

        var gate = samples.Gate(Languages, "-p:PhysicsGateForce=true");

        gate.AssertPassed();
        var comparisons = VerdictDocument.Read(samples.PathOf("Languages/artifacts/physics-gate/verdict.json")).Comparisons.Where(comparison => comparison.Backend == backend).ToList();
        Assert.NotEmpty(comparisons);
        Assert.All(comparisons, comparison => Assert.Equal("Identical", comparison.Outcome));
    }

    [Fact(Explicit = true)]
    public void A_wrong_coefficient_in_the_Python_of_a_backend_is_drift_although_the_assembly_is_the_same()
    {
        Assert.SkipUnless(IsOnThePath("python3"), "there is no python3 on the path");
        const string Script = "Languages/oscillator.py";
        var right = File.ReadAllText(samples.PathOf(Script));
        samples.Gate(Languages).AssertPassed();
        try
        {
            File.WriteAllText(samples.PathOf(Script), right.Replace("(1 - x * x)", "(1 - 1.001 * x * x)", StringComparison.Ordinal));
            var gate = samples.Gate(Languages);

            gate.AssertFailed();
            Assert.Contains("BNG3011", gate.ErrorCodes);
            Assert.Contains("limit-cycle: amplitude of seed 3 (python) is ", gate.Process.Output, StringComparison.Ordinal);
        }
        finally
        {
            File.WriteAllText(samples.PathOf(Script), right);
        }
    }

    [Fact]
    public void What_a_machine_lacks_of_the_languages_is_left_out_and_said()
    {
        var empty = samples.PathOf("no programs");
        Directory.CreateDirectory(empty);

        var gate = samples.Gate(Languages, [("PATH", empty)], "-p:PhysicsGateForce=true");

        gate.AssertPassed();
        Assert.Contains("Languages: there is no python3; the backend 'python' is left out", gate.Process.Output, StringComparison.Ordinal);
        Assert.Contains("Languages: there is no C compiler; the backends 'c' and 'native' are left out", gate.Process.Output, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
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

    [Fact(Explicit = true)]
    public void An_upgrade_is_judged_by_both_versions_in_one_run_and_one_version_twice_is_BNG1025()
    {
        var gate = samples.Gate("Upgrade", "-p:PhysicsGateForce=true");
        var measured = File.ReadAllText(samples.PathOf("Upgrade/artifacts/physics-gate/measurements.json"));
        var verdict = VerdictDocument.Read(samples.PathOf("Upgrade/artifacts/physics-gate/verdict.json"));
        var twice = samples.Gate("Upgrade", "-p:OldMathNet=5.0.0");

        gate.AssertPassed();
        Assert.All(verdict.Comparisons, comparison => Assert.Equal("Identical", comparison.Outcome));
        Assert.Matches("\"assembly\": \"MathNet.Numerics.dll\",\\s+\"version\": \"4.15.0\",\\s+\"replaces\": \"5.0.0\"", measured);
        Assert.Contains("\"mathnet-version\": 4015", measured, StringComparison.Ordinal);
        Assert.Contains("\"mathnet-version\": 5000", measured, StringComparison.Ordinal);
        Assert.Contains("\"old/MathNet.Numerics.dll\"", measured, StringComparison.Ordinal);
        twice.AssertFailed();
        Assert.Contains("levels: the backend 'old' takes assemblies from 'old', whose MathNet.Numerics.dll the engine has otherwise too; expected: another version", twice.Error("BNG1025").Text, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void A_solver_that_works_half_as_much_again_for_the_same_answers_fails_with_BNG3030()
    {
        var gate = samples.Gate("OdeSolvers", "-p:Costlier=true");

        gate.AssertFailed();
        Assert.Equal(["BNG3030"], gate.ErrorCodes);
        Assert.Contains("slope_evaluations of seed 1 (mathnet) is 12000, baseline 8000 evaluations (+50 %)", gate.Process.Output, StringComparison.Ordinal);
        Assert.Contains("the trails of states do not differ", gate.Process.Output, StringComparison.Ordinal);
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

    private static void AssertInconclusive(ProcessOutcome gate)
    {
        Assert.Single(Regex.Matches(gate.All, "error BNG[0-9]+: "));
        Assert.Contains("error BNG2023: ", gate.All, StringComparison.Ordinal);
        Assert.DoesNotContain("warning BNG", gate.All, StringComparison.Ordinal);
        Assert.Contains("PhysicsGate: Inconclusive, ", gate.All, StringComparison.Ordinal);
    }

    private static bool IsOnThePath(string program) =>
        !OperatingSystem.IsWindows() && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    [Fact]
    public void No_sample_is_left_out()
    {
        var folders = Repository.TrackedFiles()
            .Where(file => file.StartsWith("samples/", StringComparison.Ordinal) && (file.EndsWith(".csproj", StringComparison.Ordinal) || file.EndsWith(".fsproj", StringComparison.Ordinal)))
            .Select(file => file.Split('/')[1]);

        Assert.Equal(folders.Distinct().Order(StringComparer.Ordinal), Passing.Keys.Append("Drift").Append(NoGate).Append(Brian2NetworkTests.Sample).Order(StringComparer.Ordinal));
    }
}
