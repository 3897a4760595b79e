using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Memory.Facts;

namespace BnSyn.Gate.Analysis.Memory;

/// <summary>
/// A construction takes no more memory than accepted, within 1 % or 128 B; a backend without an accepted one is not judged. Equality is
/// proof: where and with which runtime was measured matters only where a figure differs.
/// </summary>
internal static class MemoryRule
{
    /// <summary>Judges a run.</summary>
    /// <param name="scenarios">What was measured.</param>
    /// <param name="machine">The machine that measured.</param>
    /// <param name="baselines">What was accepted, by scenario.</param>
    /// <returns>Two results per backend, by scenario.</returns>
    public static IReadOnlyList<MemoryResult> Decide(
        IReadOnlyList<ScenarioMeasurement> scenarios, MachineDescription machine, IReadOnlyDictionary<string, LoadedBaseline> baselines) =>
    [
        .. from scenario in scenarios
           where baselines.ContainsKey(scenario.Description.Name)
           let accepted = baselines[scenario.Description.Name].Content.Memory
           from memory in scenario.Memory
           where memory.PeakResidentBytes is null && accepted.ContainsKey(memory.Backend)
           from result in Decide(scenario, memory, accepted[memory.Backend], machine)
           select result,
    ];

    /// <summary>More memory than accepted, and memory of which a fresh process gives another figure.</summary>
    /// <param name="results">What was decided.</param>
    /// <param name="baselines">Where the accepted figures are.</param>
    public static IEnumerable<Finding> FindMore(IReadOnlyList<MemoryResult> results, LoadedBaselines baselines) =>
        [.. Find(MemoryDiagnostics.MoreMemory, results, baselines, MemoryDecision.More), .. FindTwoAnswers(results)];

    /// <summary>Memory that was saved is news, and so is memory that cannot be compared.</summary>
    /// <param name="results">What was decided.</param>
    /// <param name="baselines">Where the accepted figures are.</param>
    public static IEnumerable<Finding> FindNews(IReadOnlyList<MemoryResult> results, LoadedBaselines baselines) =>
        [.. Find(MemoryDiagnostics.LessMemory, results, baselines, MemoryDecision.Less), .. FindIncomparable(results)];

    private static IEnumerable<MemoryResult> Decide(ScenarioMeasurement scenario, MemoryMeasurement memory, BaselineMemory accepted, MachineDescription machine)
    {
        MemoryResult Result(MemoryQuantity quantity, long actual, long expected, Func<MemoryRepetition, long> again)
        {
            var decision = MemoryBand.Decide(actual, expected);
            var reason = accepted.IsOfAnotherSeed(scenario.Seeds) ? OtherSeed(scenario, accepted)
                : decision == MemoryDecision.Same ? ""
                : OtherPlace(machine, accepted);
            if (reason.Length == 0 && decision == MemoryDecision.More && OtherAnswer(scenario, memory.Backend, actual, expected, again) is { } other)
            {
                return new(scenario.Description.Name, memory.Backend, quantity, actual, expected, MemoryDecision.TwoAnswers, other);
            }

            return new(
                scenario.Description.Name, memory.Backend, quantity, actual, expected, reason.Length > 0 ? MemoryDecision.NotComparable : decision, reason);
        }

        return
        [
            Result(MemoryQuantity.Allocated, memory.AllocatedBytes, accepted.AllocatedBytes, again => again.AllocatedBytes),
            Result(MemoryQuantity.Live, memory.LiveBytes, accepted.LiveBytes, again => again.LiveBytes),
        ];
    }

    private static string? OtherAnswer(ScenarioMeasurement scenario, string backend, long actual, long expected, Func<MemoryRepetition, long> again)
    {
        // Just above the tolerance a figure is within it of what is just below.
        bool IsOther(long bytes) => MemoryBand.Decide(bytes, actual) != MemoryDecision.Same || MemoryBand.Decide(bytes, expected) != MemoryDecision.More;
        return scenario.MemoryRepetitions
            .FirstOrDefault(repetition => repetition.Backend == backend && (repetition.Problem.Length > 0 || IsOther(again(repetition)))) is { } other
            ? other.Problem.Length > 0 ? other.Problem : $"{NumberText.Of(again(other))} B"
            : null;
    }

    private static string OtherSeed(ScenarioMeasurement scenario, BaselineMemory accepted) =>
        $"seed {NumberText.Of(accepted.Seed)} then, {string.Join("", scenario.Seeds.Take(1).Select(seed => $"seed {NumberText.Of(seed)}"))} now";

    private static string OtherPlace(MachineDescription machine, BaselineMemory accepted) =>
        accepted.Runtime != machine.Runtime ? $"{accepted.Runtime} then, {machine.Runtime} now"
        : accepted.EnvironmentClass != machine.EnvironmentClass ? $"{accepted.EnvironmentClass} then, {machine.EnvironmentClass} now"
        : "";

    private static IEnumerable<Finding> Find(Diagnostic diagnostic, IReadOnlyList<MemoryResult> results, LoadedBaselines baselines, MemoryDecision decision) =>
        from result in results
        where result.Decision == decision
        select Finding.Of(
            diagnostic,
            ("actual", NumberText.Of(result.Actual)),
            ("quantity", Quantity(result)),
            ("expected", NumberText.Of(result.Expected)),
            ("tolerance", NumberText.Rounded(MemoryBand.Around(result.Expected), 3))) with
        {
            Subject = new(result.Scenario) { Backend = result.Backend },
            Location = baselines.Of(result.Scenario)!.Locate(
                Baseline.MemoryKey, result.Backend, result.Quantity == MemoryQuantity.Live ? BaselineMemory.LiveBytesKey : BaselineMemory.AllocatedBytesKey),
        };

    private static IEnumerable<Finding> FindTwoAnswers(IReadOnlyList<MemoryResult> results) =>
        from result in results
        where result.Decision == MemoryDecision.TwoAnswers
        select Finding.Of(
            MemoryDiagnostics.TwoAnswersOfMemory,
            ("first", $"{NumberText.Of(result.Actual)} B {Quantity(result)}"), ("second", result.Reason)) with
        {
            Subject = new(result.Scenario) { Backend = result.Backend },
        };

    /// <summary>
    /// One finding for all figures that cannot be compared: on another runtime or with another seed it would otherwise be said of every
    /// scenario.
    /// </summary>
    private static IEnumerable<Finding> FindIncomparable(IReadOnlyList<MemoryResult> all)
    {
        var results = all.Where(result => result.Decision == MemoryDecision.NotComparable).ToList();
        if (results.Count == 0)
        {
            return [];
        }

        var largest = results.MaxBy(result => Math.Abs((double)result.Actual - result.Expected) / Math.Max(result.Expected, 1))!;
        return
        [
            Finding.Of(
                MemoryDiagnostics.OtherMemory,
                ("count", NumberText.Of((long)results.Count)),
                ("figures", results.Count == 1 ? "figure of memory is" : "figures of memory are"),
                ("reasons", string.Join("; ", results.Select(result => result.Reason).Distinct(StringComparer.Ordinal))),
                ("largest", $"{largest.Scenario} ({largest.Backend})"),
                ("actual", NumberText.Of(largest.Actual)),
                ("quantity", Quantity(largest)),
                ("expected", NumberText.Of(largest.Expected))),
        ];
    }

    /// <summary>What was measured, in words after its bytes.</summary>
    private static string Quantity(MemoryResult result) =>
        result.Quantity == MemoryQuantity.Live ? "live after construction" : "allocated during construction";
}
