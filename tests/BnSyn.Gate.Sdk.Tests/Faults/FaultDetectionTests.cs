using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Faults;

/// <summary>Every fault of the detection table, built into the engine, fails the gate by the bits of single seeds; a refactoring does not.</summary>
[Collection(EngineIsShared.Name)]
public sealed class FaultDetectionTests(FaultyEngine engine)
{
    private const string SilentControl = "silent-control";
    private const int Passed = 0;

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(FaultTable.FaultNames), MemberType = typeof(FaultTable))]
    public void A_fault_fails_the_gate_and_is_seen_in_as_many_active_scenarios_as_can_see_it(string fault, int scenarios)
    {
        AssertBackendsAgree(AssertSeen(fault, scenarios, FaultyEngine.SmallScenarios));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(FaultTable.AcceleratedFaultNames), MemberType = typeof(FaultTable))]
    public void A_fault_of_one_backend_fails_the_gate_and_is_seen_against_the_reference_too(string fault, int scenarios, string against)
    {
        AssertBackendsDiffer(AssertSeen(fault, scenarios, against));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(FaultTable.CircuitFaultNames), MemberType = typeof(FaultTable))]
    public void A_fault_of_the_circuit_is_drift_although_a_tolerance_may_hide_it(string fault, bool isShared)
    {
        var (gate, verdict) = engine.RunCircuits(fault);
        var detections = Detection.AllOf(verdict);
        engine.Report.AddCircuit(fault, detections);

        Assert.NotEqual(Passed, gate.Process.ExitCode);
        Assert.Equal("Drift", verdict.Verdict);
        Assert.Contains(detections, detection => detection.IsDrift);
        if (isShared)
        {
            AssertBackendsAgree(verdict);
        }
        else
        {
            AssertBackendsDiffer(verdict);
        }
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(FaultTable.ReachFaultNames), MemberType = typeof(FaultTable))]
    public void A_fault_that_no_regime_reaches_is_drift_in_the_probe_that_does(string fault, string probe)
    {
        var (gate, verdict) = engine.RunProbes(fault, probe);
        var detections = Detection.AllOf(verdict);
        engine.Report.AddReach(fault, detections);

        Assert.NotEqual(Passed, gate.Process.ExitCode);
        Assert.Equal("Drift", verdict.Verdict);
        Assert.Contains(detections, detection => detection.Scenario == probe && detection.IsDrift);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(FaultTable.ModuleFaultNames), MemberType = typeof(FaultTable))]
    public void A_fault_of_learning_or_of_a_module_is_seen_by_what_the_scenario_of_its_own_observes(string fault, string scenario)
    {
        var (gate, verdict) = engine.RunModules(fault, scenario);
        var detections = Detection.AllOf(verdict);
        engine.Report.AddModule(fault, detections);

        Assert.NotEqual(Passed, gate.Process.ExitCode);
        Assert.Contains(detections, detection => detection.Scenario == scenario && detection.IsSeen);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(FaultTable.RefactoringNames), MemberType = typeof(FaultTable))]
    public void A_refactoring_leaves_every_comparison_identical(string refactoring)
    {
        var (gate, verdict, everyBackend) = engine.Run(refactoring, FaultyEngine.SmallScenarios);
        engine.Report.Add(refactoring, Detection.AllOf(verdict));

        Assert.True(gate.Process.ExitCode == Passed, gate.Process.All);
        AssertBackendsAgree(everyBackend);
        Assert.NotEmpty(verdict.Comparisons);
        Assert.All(verdict.Comparisons, comparison => Assert.Equal("Identical", comparison.Outcome));
    }

    private VerdictDocument AssertSeen(string fault, int scenarios, string against)
    {
        var (gate, verdict, everyBackend) = engine.Run(fault, against);
        var detections = Detection.AllOf(verdict);
        engine.Report.Add(fault, detections);

        Assert.NotEqual(Passed, gate.Process.ExitCode);
        Assert.Contains(gate.Errors, error => error.Code.StartsWith("BNG3", StringComparison.Ordinal));
        var finders = detections.Where(detection => detection.Scenario != SilentControl && detection.IsFound).Select(finder => finder.Scenario).ToList();
        Assert.True(finders.Count >= scenarios, $"{fault} is seen only by {string.Join(", ", finders)}");
        return everyBackend;
    }

    // Else the reference would give the fault away, and nothing would be shown about the baselines.
    private static void AssertBackendsAgree(VerdictDocument verdict)
    {
        var comparisons = verdict.Comparisons.Where(comparison => comparison.Against == "Reference").ToList();
        Assert.NotEmpty(comparisons);
        Assert.All(comparisons, comparison => Assert.Null(comparison.FirstDivergingStep));
        Assert.DoesNotContain(verdict.Findings, finding => finding.Against == "Reference");
    }

    private static void AssertBackendsDiffer(VerdictDocument verdict)
    {
        Assert.Contains(verdict.Comparisons, comparison => comparison is { Against: "Reference", FirstDivergingStep: not null });
        Assert.Contains(verdict.Findings, finding => finding.Against == "Reference");
    }
}
