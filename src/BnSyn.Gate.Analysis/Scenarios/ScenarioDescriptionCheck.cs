using System.Text.RegularExpressions;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Scenarios;

/// <summary>Checks what the author of a scenario declared, before anything is run.</summary>
public static class ScenarioDescriptionCheck
{
    /// <summary>Names are file names and keys: what is safe on every file system and needs no escaping.</summary>
    internal static readonly Regex ScenarioName = new(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant);

    /// <summary>What a run reports has a name that is a key.</summary>
    internal static readonly Regex ObservableName = new(@"^[a-z0-9]+([_-][a-z0-9]+)*\z", RegexOptions.CultureInvariant);

    /// <summary>Checks one description.</summary>
    /// <param name="description">What <see cref="IPhysicsScenario.Describe"/> returned.</param>
    /// <returns>One finding per mistake; none for a valid description.</returns>
    public static IReadOnlyList<Finding> Check(ScenarioDescription description)
    {
        ArgumentNullException.ThrowIfNull(description);
        return [.. Problems(description).Select(problem =>
            Finding.Of(RequestDiagnostics.InvalidDescription, ("problem", problem)) with { Subject = new(description.Name) })];
    }

    /// <summary>One sentence per mistake.</summary>
    internal static IEnumerable<string> Problems(ScenarioDescription scenario) =>
        [
            .. RunProblems(scenario), .. NameProblems(scenario), .. scenario.Metrics.SelectMany(MetricProblems), .. ReferenceProblems(scenario), .. EnsembleCheck.Problems(scenario),
            .. PerturbationCheck.Problems(scenario), .. AllocationCheck.Problems(scenario), .. ProbeCheck.Problems(scenario), .. InvariantCheck.Problems(scenario), .. DistributionCheck.Problems(scenario),
            .. ProcessCheck.Problems(scenario), .. VersionCheck.Problems(scenario), .. RecordingCheck.Problems(scenario), .. scenario.Fields.SelectMany(FieldCheck.Problems), .. scenario.Series.SelectMany(SeriesCheck.Problems),
        ];

    private static IEnumerable<string> RunProblems(ScenarioDescription scenario)
    {
        if (!ScenarioName.IsMatch(scenario.Name))
        {
            yield return "the name is not lower-case words joined by hyphens";
        }

        if (string.IsNullOrWhiteSpace(scenario.Purpose))
        {
            yield return "the purpose is empty; it must be one sentence";
        }

        if (scenario.Steps < 1)
        {
            yield return $"it has {scenario.Steps} steps; at least 1 is needed";
        }

        if (!(scenario.StepSeconds > 0) || !double.IsFinite(scenario.StepSeconds))
        {
            yield return $"the step is {NumberText.Of(scenario.StepSeconds)} s; it must be finite and above 0";
        }

        if (scenario.EnvironmentClass is not (EnvironmentClasses.Any or EnvironmentClasses.Machine))
        {
            yield return $"the environment class is '{scenario.EnvironmentClass}'; valid: {EnvironmentClasses.Any}, {EnvironmentClasses.Machine}";
        }

        if (scenario.ExpectedFault is { } fault && (fault.Length == 0 || fault.Contains('.', StringComparison.Ordinal)))
        {
            yield return $"the expected fault is '{fault}'; it must be an exception's type name without namespace";
        }
    }

    private static IEnumerable<string> NameProblems(ScenarioDescription scenario) =>
    [
        .. Empty("seeds", scenario.Seeds.Count),
        .. Empty("backends", scenario.Backends.Count),
        .. Empty("metrics", scenario.Metrics.Count),
        .. Duplicates("seed", scenario.Seeds.Select(NumberText.Of)),
        .. Duplicates("backend", scenario.Backends),
        .. Duplicates("parameter", scenario.Parameters.Select(parameter => parameter.Name)),
        .. Duplicates("metric", scenario.Metrics.Select(metric => metric.Name)),
        .. Duplicates("digest", scenario.Digests.Select(digest => digest.Name)),
        .. Malformed("backend", scenario.Backends),
        .. Malformed("metric", scenario.Metrics.Select(metric => metric.Name)),
        .. Malformed("digest", scenario.Digests.Select(digest => digest.Name)),
        .. scenario.Parameters.Where(parameter => string.IsNullOrWhiteSpace(parameter.Name)).Select(_ => "a parameter has no name"),
    ];

    private static IEnumerable<string> MetricProblems(MetricDescription metric)
    {
        if (string.IsNullOrWhiteSpace(metric.Unit))
        {
            yield return $"metric '{metric.Name}' has no unit; a pure number has the unit 1";
        }

        if (metric.Conformance != ConformanceClass.Tolerance)
        {
            yield break;
        }

        if (!(metric.AbsoluteTolerance > 0) || !double.IsFinite(metric.AbsoluteTolerance))
        {
            yield return $"metric '{metric.Name}' has the absolute tolerance {NumberText.Of(metric.AbsoluteTolerance)}; it must be finite and above 0, because near zero a relative one tolerates nothing";
        }

        if (!(metric.RelativeTolerance is >= 0 and < 1))
        {
            yield return $"metric '{metric.Name}' has the relative tolerance {NumberText.Of(metric.RelativeTolerance)}; it must be at least 0 and below 1";
        }

        if (string.IsNullOrWhiteSpace(metric.ToleranceReason))
        {
            yield return $"metric '{metric.Name}' gives no reason for its tolerance";
        }
    }

    private static IEnumerable<string> ReferenceProblems(ScenarioDescription scenario)
    {
        var metrics = scenario.Metrics.Select(metric => metric.Name).ToHashSet(StringComparer.Ordinal);
        var valid = string.Join(", ", metrics);
        if (!metrics.Contains(scenario.ActivityMetric))
        {
            yield return $"the activity metric '{scenario.ActivityMetric}' is not declared; declared: {valid}";
        }

        foreach (var invariant in scenario.Invariants)
        {
            if (!metrics.Contains(invariant.Metric))
            {
                yield return $"an invariant bounds the metric '{invariant.Metric}', which is not declared; declared: {valid}";
            }

            if (!(invariant.Minimum <= invariant.Maximum))
            {
                yield return $"the invariant of '{invariant.Metric}' has the empty range [{NumberText.Of(invariant.Minimum)}, {NumberText.Of(invariant.Maximum)}]";
            }

            if (string.IsNullOrWhiteSpace(invariant.Reason))
            {
                yield return $"the invariant of '{invariant.Metric}' gives no reason";
            }
        }
    }

    private static IEnumerable<string> Empty(string what, int count) => count == 0 ? [$"it has no {what}; at least one is needed"] : [];

    private static IEnumerable<string> Duplicates(string kind, IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"the {kind} '{same.Key}' is declared twice");

    private static IEnumerable<string> Malformed(string kind, IEnumerable<string> names) =>
        names.Where(name => !ObservableName.IsMatch(name)).Select(name => $"the {kind} name '{name}' is not lower-case words joined by underscores or hyphens");
}
