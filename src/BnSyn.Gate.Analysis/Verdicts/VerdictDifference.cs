using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.History;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Verdicts;

/// <summary>What two verdicts say differently, one fact per line. When a run was made is no difference.</summary>
internal static class VerdictDifference
{
    /// <summary>The facts; none where the two runs say the same.</summary>
    public static IReadOnlyList<string> Between(SavedVerdict before, SavedVerdict after)
    {
        var (old, now) = (before.Document, after.Document);
        var (names, others) = (Names(old), Names(now));
        return
        [
            .. Word("verdict", $"{old.Verdict}", $"{now.Verdict}"),
            .. Word("commit", old.Measured.Commit, now.Measured.Commit),
            .. Word("engine", old.Measured.Engine, now.Measured.Engine),
            .. Word("gate", old.Measured.Gate ?? "", now.Measured.Gate ?? ""),
            .. Word("processor", old.Measured.Processor, now.Measured.Processor),
            .. Word("runtime", old.Measured.Runtime ?? "", now.Measured.Runtime ?? ""),
            .. Word("environment class", old.Measured.EnvironmentClass, now.Measured.EnvironmentClass),
            .. names.Except(others, StringComparer.Ordinal).Select(name => $"{name}: not in the second"),
            .. others.Except(names, StringComparer.Ordinal).Select(name => $"{name}: not in the first"),
            .. names.Intersect(others, StringComparer.Ordinal).SelectMany(name => OfScenario(before, after, name)),
        ];
    }

    private static List<string> Names(VerdictDocument document) => [.. document.Scenarios.Select(scenario => scenario.Name)];

    private static IEnumerable<string> OfScenario(SavedVerdict before, SavedVerdict after, string name)
    {
        var (old, now) = (before.Document.Scenarios.First(scenario => scenario.Name == name), after.Document.Scenarios.First(scenario => scenario.Name == name));
        IEnumerable<string> lines =
        [
            .. old.ParameterHash == now.ParameterHash ? [] : new[] { "other parameters" },
            .. Outcomes(before, after, name),
            .. Metrics(old, now),
            .. from quantity in Quantities.All
               from gains in before.Document.Gains
               where gains.Scenario == name
               let same = after.Document.Gains.FirstOrDefault(entry => entry.Scenario == name && entry.Backend == gains.Backend)
               from line in Gain(quantity, gains, same)
               select line,
        ];
        return lines.Select(line => $"{name}: {line}");
    }

    private static IEnumerable<string> Outcomes(SavedVerdict before, SavedVerdict after, string scenario)
    {
        Dictionary<string, Outcome> Of(SavedVerdict saved) => saved.Comparisons.Where(comparison => comparison.Scenario == scenario)
            .GroupBy(comparison => comparison.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => OutcomeOrder.Worst(same.Select(comparison => comparison.Outcome)), StringComparer.Ordinal);
        var (old, now) = (Of(before), Of(after));
        return old.Keys.Union(now.Keys, StringComparer.Ordinal).SelectMany(name => Word(name, Told(old, name), Told(now, name)));

        static string Told(Dictionary<string, Outcome> outcomes, string name) => outcomes.TryGetValue(name, out var outcome) ? OutcomeWord.Of(outcome) : "not compared";
    }

    // One line a metric: of the seed that moved the most, with the number of the others.
    private static IEnumerable<string> Metrics(VerdictScenario before, VerdictScenario after)
    {
        foreach (var name in before.Metrics.Concat(after.Metrics).Select(metric => metric.Name).Distinct(StringComparer.Ordinal))
        {
            var (old, now) = (before.Metrics.FirstOrDefault(metric => metric.Name == name), after.Metrics.FirstOrDefault(metric => metric.Name == name));
            if (old is null || now is null)
            {
                yield return $"{name}: not in the {(old is null ? "first" : "second")}";
                continue;
            }

            var moved = now.Values.Where(value => old.Values.TryGetValue(value.Key, out var was) && !was.Equals(value.Value)).ToList();
            if (moved.Count > 0)
            {
                var (seed, value) = moved.MaxBy(entry => Math.Abs(entry.Value - old.Values[entry.Key]));
                var was = old.Values[seed];
                yield return $"{name}, seed {NumberText.Of(seed)}: {NumberText.Of(was)} -> {NumberText.WithUnit(NumberText.Of(value), now.Unit)}{NumberText.Relative(was, value)}"
                    + (moved.Count > 1 ? $"; also {NumberText.Of((long)moved.Count - 1)} more seed{(moved.Count == 2 ? "" : "s")}" : "");
            }

            foreach (var seed in old.Values.Keys.Union(now.Values.Keys).Where(seed => !old.Values.ContainsKey(seed) || !now.Values.ContainsKey(seed)).Order())
            {
                yield return $"{name}, seed {NumberText.Of(seed)}: not in the {(old.Values.ContainsKey(seed) ? "second" : "first")}";
            }
        }
    }

    private static IEnumerable<string> Gain(Quantity quantity, BackendGains before, BackendGains? after)
    {
        var (old, now) = (quantity.Of(before), after is null ? null : quantity.Of(after));
        return old is { } was && now is { } value && !was.Equals(value)
            ? [$"{before.Backend}, {quantity.Name}: {NumberText.Rounded(was)} -> {NumberText.WithUnit(NumberText.Rounded(value), quantity.Unit)}{NumberText.Relative(was, value)}"]
            : [];
    }

    private static IEnumerable<string> Word(string what, string before, string after) => before == after ? [] : [$"{what}: {Or(before)} -> {Or(after)}"];

    private static string Or(string text) => text.Length > 0 ? text : "(none)";
}
