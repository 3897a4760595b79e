using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>Something that a run gives and whose rounding floor is measured: a metric, a channel of a series, a norm of a field.</summary>
/// <param name="Name">Its name: a metric's own, <c>series.channel</c>, or <c>field.norm</c>.</param>
/// <param name="Unit">The unit of its differences, or "1".</param>
/// <param name="Conformance">How two values are compared.</param>
internal abstract record Observable(string Name, string Unit, ConformanceClass Conformance)
{
    /// <summary>Whether a tolerance is declared.</summary>
    public bool HasTolerance => Conformance == ConformanceClass.Tolerance;

    /// <summary>Whether its relative difference is the one that the declared tolerance bounds, so that one of 1 or more can be no tolerance.</summary>
    public virtual bool IsRelative => false;

    /// <summary>The unit of the times at which it is sampled; empty where it has one value in a run.</summary>
    public virtual string TimeUnit => "";

    /// <summary>The declared tolerance, for programs; <see langword="null"/> where there is none.</summary>
    public abstract object? InFile { get; }

    /// <summary>Every observable of a scenario that is compared per seed, or that says how it is compared instead.</summary>
    public static IReadOnlyList<Observable> Of(ScenarioDescription scenario) =>
    [
        .. scenario.Metrics.Select(metric => new ObservedMetric(metric)),
        .. scenario.Series.SelectMany(series => series.Channels.Select((_, place) => new ObservedChannel(scenario, series, place))),
        .. scenario.Fields.SelectMany(field => field.Norms.Select((_, place) => new ObservedNorm(scenario, field, place))),
        .. scenario.Distributions.Select(distribution => new ObservedDistribution(distribution)),
    ];

    /// <summary>The tolerance in words.</summary>
    public abstract string Describe();

    /// <summary>Whether a run reported it.</summary>
    public abstract bool IsIn(RunMeasurement run);

    /// <summary>Whether its values were to be kept of a run at all.</summary>
    public virtual bool IsKeptOf(RunMeasurement run) => true;

    /// <summary>By how much two runs differ in it; <see langword="null"/> where one did not report it, or where a value or a difference is not finite.</summary>
    public abstract Spread? Between(RunMeasurement expected, RunMeasurement actual);

    /// <summary>What keeps the two from being compared although both reported it; <see langword="null"/> where nothing does.</summary>
    public virtual Finding? Mismatch(RunMeasurement expected, RunMeasurement actual, string origin) => null;

    /// <summary>What a run reported, in words.</summary>
    public abstract string Words(RunMeasurement run);

    /// <summary>The line of C# that declares a tolerance.</summary>
    /// <param name="suggested">The tolerance.</param>
    /// <param name="reason">Where it comes from.</param>
    public abstract string Code(SuggestedTolerance suggested, string reason);
}
