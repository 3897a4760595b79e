using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.PerSeed.Pairs;

/// <summary>Stage 6 (Pair): one run beside what it is expected to give.</summary>
internal sealed record RunPair
{
    public required ScenarioDescription Scenario { get; init; }

    public required RunMeasurement Actual { get; init; }

    public required ExpectedRun Expected { get; init; }

    /// <summary>The environment class of the run.</summary>
    public required string EnvironmentClass { get; init; }

    public required RequiredOutcome Require { get; init; }

    /// <summary>The first accepted values, where the run is the reference's and compared with its baseline.</summary>
    public BaselineAnchor? Anchor { get; init; }

    /// <summary>The quantity in which the runs part, or two of another seed, where that was looked into.</summary>
    public StateDifference? Difference { get; init; }

    /// <summary>
    /// Metrics that are compared seed by seed and that have a finite value on either side. NaN never meets a comparison.
    /// </summary>
    public IEnumerable<(MetricDescription Metric, double Actual, double Expected)> Metrics()
    {
        foreach (var metric in Scenario.Metrics.Where(metric => metric.Conformance != ConformanceClass.Ensemble))
        {
            if (Actual.Metrics.TryGetValue(metric.Name, out var actual) && double.IsFinite(actual)
                && Expected.Metrics.TryGetValue(metric.Name, out var expected) && double.IsFinite(expected))
            {
                yield return (metric, actual, expected);
            }
        }
    }

    /// <summary>Whether one side of a metric is better. A run that has to be identical may not even be better.</summary>
    public bool HasDirection(MetricDescription metric) => metric.Direction != MetricDirection.Neutral && Require != RequiredOutcome.Identical;

    /// <summary>Whether a value of a metric with a direction is better than another.</summary>
    public bool IsBetter(MetricDescription metric, double actual, double expected) =>
        HasDirection(metric) && (metric.Direction == MetricDirection.LowerIsBetter ? actual < expected : actual > expected);

    /// <summary>
    /// The values of a field or series on either side; <see langword="null"/> where there is nothing to compare, which is told elsewhere:
    /// not reported, not finite, too large, not accepted or declared otherwise.
    /// </summary>
    public (RecordingTable Actual, RecordingTable Expected)? Recording(string name) =>
        RecordingTables.OfSound(Scenario, name, Actual.RecordingOf(name)) is { } actual
        && Expected.Recordings.GetValueOrDefault(name)?.Table is { } expected
        && actual.Columns.SequenceEqual(expected.Columns, StringComparer.Ordinal)
            ? (actual, expected)
            : null;

    /// <summary>Whether any value is on either side to be compared.</summary>
    public bool ComparesAnything => Metrics().Any() || RecordingTables.DeclaredBy(Scenario).Any(declared => Recording(declared.Name) is not null);

    /// <summary>The place of a row of expected values; <see langword="null"/> for a measured reference.</summary>
    public SourceLocation? LocateRow(string name, int row) =>
        Expected.Recordings.GetValueOrDefault(name) is { File.Length: > 0 } recording ? new(recording.File, row + 2, 1) : null;

    /// <summary>Whether the two runs are the same to the last bit, on whatever class of machines. Without digests the metrics' bits have to speak.</summary>
    public BitIdentity Identity()
    {
        var areSame = Fault == Expected.Fault
            && SameEntries(Actual.Digests, Expected.Digests, string.Equals)
            && (Actual.Trail.Length == 0 || Expected.Trail.Length == 0 || Actual.Trail.AsSpan().SequenceEqual(Expected.Trail))
            && SameEntries(Actual.Recordings ?? [], Expected.Recordings, (measured, expected) => measured.Digest == expected.Digest)
            && (Actual.Digests.Count > 0 || SameEntries(Actual.Metrics, Expected.Metrics, SameBits));
        return areSame ? BitIdentity.Same : Expected.IsOfRunsClass ? BitIdentity.Different : BitIdentity.OfAnotherClass;
    }

    /// <summary>The run's fault in the baseline's words.</summary>
    public BaselineFault? Fault => Actual.Fault is { } fault ? new(fault.Kind, fault.Step) : null;

    /// <summary>The first step whose states differ, where known.</summary>
    public int? FirstDivergingStep => Trails.FirstDivergingStep(Actual.Trail, Expected.Trail);

    /// <summary>Why nobody can say whether the runs agree for the steps that the scenario declares; <see langword="null"/> where that can be said, or none are declared.</summary>
    public string? HorizonProblem =>
        Scenario.AgreementSteps == 0 || Identity() == BitIdentity.Same ? null
        : Expected.NoTrailBecause
        ?? (Actual.Trail.Length == 0 || Expected.Trail.Length == 0 ? "there is no trail of states"
        : Identity() == BitIdentity.OfAnotherClass && FirstDivergingStep <= Scenario.AgreementSteps ? $"they part at step {NumberText.Of((long)FirstDivergingStep!.Value)}, but the values of this class of machines ({EnvironmentClass}) are not known"
        : null);

    /// <summary>A finding about this pair, with the place of what was expected and the first diverging step.</summary>
    public Finding Find(Diagnostic diagnostic, string? observable, string[] place, params (string Name, string Value)[] arguments) =>
        Finding.Of(diagnostic, [("divergence", Divergence()), .. arguments]) with
        {
            Subject = new(Scenario.Name)
            {
                Backend = Actual.Backend,
                Against = Expected.Against,
                Seed = Actual.Seed,
                Observable = observable,
            },
            Location = Expected.Locate(place),
            FirstDivergingStep = FirstDivergingStep,
        };

    /// <summary>A finding about values of a class of machines that is not known: whether they differ by the machine or by the code cannot be said.</summary>
    public Finding FindOfUnknownClass(string observable, string[] place, string actual, string expected) => Find(
        BaselineDiagnostics.UnknownClass, observable, place,
        ("actual", actual), ("expected", expected), ("class", EnvironmentClass), ("known", string.Join(", ", Expected.KnownClasses)));

    private string Divergence()
    {
        var step = Expected.NoTrailBecause ?? Trails.Describe(Actual.Trail, Expected.Trail);
        return Difference is null ? step
            : Difference.Seed == Actual.Seed ? $"{step}: {DifferenceText.Of(Difference)}"
            : $"{step}; in seed {NumberText.Of(Difference.Seed)} {DifferenceText.Of(Difference)}";
    }

    private static bool SameBits(double first, double second) =>
        BitConverter.DoubleToInt64Bits(first) == BitConverter.DoubleToInt64Bits(second);

    private static bool SameEntries<T, TOther>(IReadOnlyDictionary<string, T> first, IReadOnlyDictionary<string, TOther> second, Func<T, TOther, bool> same) =>
        first.Count == second.Count && first.All(entry => second.TryGetValue(entry.Key, out var other) && same(entry.Value, other));
}
