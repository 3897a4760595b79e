using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Faults;

/// <summary>
/// Every fault of the backend that only ensembles can judge fails the gate; a refactoring of it, or of what all backends share,
/// does not. The explicit tests fill the table with every fault in every regime; <c>tests/faults</c> asks for them.
/// </summary>
[Collection(EngineIsShared.Name)]
public sealed class EnsembleDetectionTests(FaultyEngine engine)
{
    private const int Passed = 0;

    [Theory(Explicit = true, SkipTestWithoutData = true)]
    [MemberData(nameof(SingleFaultTable.QuickFaults), MemberType = typeof(SingleFaultTable))]
    public void A_fault_of_the_backend_single_is_drift_of_its_ensemble(string fault, string regime)
    {
        var (gate, verdict) = engine.RunSingle(fault, [regime]);

        Assert.NotEqual(Passed, gate.Process.ExitCode);
        Assert.True(Assert.Single(EnsembleDetection.AllOf(verdict)).IsFoundByStatistics, gate.Process.All);
    }

    [Theory(Explicit = true, SkipTestWithoutData = true)]
    [MemberData(nameof(SingleFaultTable.QuickRefactorings), MemberType = typeof(SingleFaultTable))]
    public void A_refactoring_leaves_the_ensemble_equivalent(string refactoring, string regime)
    {
        var (gate, verdict) = engine.RunSingle(refactoring, [regime]);

        Assert.True(gate.Process.ExitCode == Passed, gate.Process.All);
        Assert.Equal("Equivalent", Assert.Single(verdict.Ensembles).Outcome);
    }

    [Theory(Explicit = true, SkipTestWithoutData = true)]
    [MemberData(nameof(SingleFaultTable.FaultNames), MemberType = typeof(SingleFaultTable), DisableDiscoveryEnumeration = true)]
    public void A_fault_of_the_backend_single_is_drift_in_the_regimes_that_can_see_it(string fault, int regimes)
    {
        var (gate, detections) = Measure(fault);

        Assert.NotEqual(Passed, gate.Process.ExitCode);
        var finders = detections.Where(detection => detection.IsFoundByStatistics).Select(detection => detection.Ensemble.Scenario).ToList();
        Assert.True(finders.Count >= regimes, $"{fault} is seen only by {string.Join(", ", finders)}");
    }

    [Theory(Explicit = true, SkipTestWithoutData = true)]
    [MemberData(nameof(SingleFaultTable.LearningNames), MemberType = typeof(SingleFaultTable), DisableDiscoveryEnumeration = true)]
    public void A_fault_of_how_the_backend_single_learns_is_drift_of_the_ensemble_that_learns(string fault)
    {
        var (gate, detections) = Measure(fault, FaultyEngine.PlasticRegime);

        Assert.NotEqual(Passed, gate.Process.ExitCode);
        Assert.True(Assert.Single(detections).IsFoundByStatistics, gate.Process.All);
    }

    [Theory(Explicit = true, SkipTestWithoutData = true)]
    [MemberData(nameof(SingleFaultTable.UnseenNames), MemberType = typeof(SingleFaultTable), DisableDiscoveryEnumeration = true)]
    public void A_fault_that_no_ensemble_sees_stays_below_what_the_seeds_can_show(string fault)
    {
        var (_, detections) = Measure(fault);

        Assert.DoesNotContain(detections, detection => detection.IsFoundByStatistics);
        Assert.All(detections, detection => Assert.True(Math.Abs(detection.Nearest.Shift) < detection.Nearest.DetectableEffect, detection.ToString()));
    }

    [Theory(Explicit = true, SkipTestWithoutData = true)]
    [MemberData(nameof(SingleFaultTable.RefactoringNames), MemberType = typeof(SingleFaultTable), DisableDiscoveryEnumeration = true)]
    public void A_refactoring_leaves_every_ensemble_equivalent(string refactoring)
    {
        var (gate, detections) = Measure(refactoring);

        Assert.True(gate.Process.ExitCode == Passed, gate.Process.All);
        Assert.All(detections, detection => Assert.Equal("Equivalent", detection.Ensemble.Outcome));
    }

    private (GateOutcome Gate, IReadOnlyList<EnsembleDetection> Detections) Measure(string name, params string[] regimes)
    {
        var (gate, verdict) = engine.RunSingle(name, regimes);
        var detections = EnsembleDetection.AllOf(verdict);
        Assert.NotEmpty(detections);
        engine.Report.Add(name, detections);
        return (gate, detections);
    }
}
