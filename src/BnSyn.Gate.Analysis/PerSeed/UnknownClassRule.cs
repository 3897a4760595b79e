using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>
/// What leaves its tolerance, or must be exact and is not, is inconclusive on a class of machines whose values are not known: the
/// machine may be the cause as well as the code.
/// </summary>
internal sealed class UnknownClassRule : IPairRule
{
    public IEnumerable<Finding> Judge(RunPair pair) => pair.Identity() == BitIdentity.OfAnotherClass
        ? [.. Metrics(pair), .. Digests(pair), .. Fault(pair), .. EveryBit(pair)]
        : [];

    private static IEnumerable<Finding> Metrics(RunPair pair) =>
        from entry in pair.Metrics()
        let isExact = entry.Metric.Conformance == ConformanceClass.Exact
        let band = ToleranceBand.Of(entry.Metric)
        where isExact ? !entry.Actual.Equals(entry.Expected) : !band.Holds(entry.Actual, entry.Expected)
        where !pair.IsBetter(entry.Metric, entry.Actual, entry.Expected)
        let tolerance = isExact ? "exact" : band.Describe(entry.Actual, entry.Expected, entry.Metric.Unit)
        select pair.FindOfUnknownClass(
            entry.Metric.Name, [BackendFields.MetricsKey, entry.Metric.Name, NumberText.Of(pair.Actual.Seed)],
            NumberText.Of(entry.Actual), $"{NumberText.WithUnit(NumberText.Of(entry.Expected), entry.Metric.Unit)}, {tolerance}") with
        {
            Difference = new(entry.Expected, entry.Actual, entry.Metric.Unit, tolerance, isExact ? double.PositiveInfinity : band.Excess(entry.Actual, entry.Expected)),
        };

    private static IEnumerable<Finding> Digests(RunPair pair) =>
        from digest in pair.Scenario.Digests
        where digest.IsExact
            && pair.Actual.Digests.TryGetValue(digest.Name, out var actual)
            && pair.Expected.Digests.TryGetValue(digest.Name, out var expected) && actual != expected
        select pair.FindOfUnknownClass(
            digest.Name, [BackendFields.DigestsKey, NumberText.Of(pair.Actual.Seed), digest.Name],
            ExactDigestRule.Short(pair.Actual.Digests[digest.Name]), ExactDigestRule.Short(pair.Expected.Digests[digest.Name]) + ", exact");

    private static IEnumerable<Finding> Fault(RunPair pair) => pair.Scenario.ExpectedFault is not null && pair.Fault != pair.Expected.Fault
        ? [pair.FindOfUnknownClass("the end of the run", [BackendFields.FaultsKey, NumberText.Of(pair.Actual.Seed)], FaultRule.Describe(pair.Fault), FaultRule.Describe(pair.Expected.Fault))]
        : [];

    private static IEnumerable<Finding> EveryBit(RunPair pair) => pair.Require == RequiredOutcome.Identical
        ? [pair.FindOfUnknownClass("every bit", [BackendFields.DigestsKey, NumberText.Of(pair.Actual.Seed)], "not the same", "the same, as PhysicsGateRequire asks")]
        : [];
}
