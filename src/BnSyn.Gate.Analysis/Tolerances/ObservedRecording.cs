using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>A part of what a run recorded.</summary>
/// <param name="Scenario">Declares it.</param>
/// <param name="Recording">The name of the series or field.</param>
/// <param name="Part">The channel or norm.</param>
/// <param name="Unit">The unit of its differences, or "1".</param>
internal abstract record ObservedRecording(ScenarioDescription Scenario, string Recording, string Part, string Unit)
    : Observable($"{Recording}.{Part}", Unit, ConformanceClass.Tolerance)
{
    /// <inheritdoc/>
    public override bool IsRelative => true;

    /// <summary>
    /// The tolerance as a share of the size, where nothing else decides what is allowed; <see langword="null"/> where another floor than a share of
    /// the size would be needed to tell.
    /// </summary>
    public abstract double? Share { get; }

    /// <summary>What the size is and how much is compared, in words: what a floor that is a share of the size was measured with.</summary>
    public abstract string Frame { get; }

    /// <inheritdoc/>
    public override bool IsIn(RunMeasurement run) => run.RecordingOf(Recording) is not null;

    /// <inheritdoc/>
    // Of some runs the digest alone is kept, which says whether and not by how much they differ.
    public override bool IsKeptOf(RunMeasurement run) =>
        run.Recordings is not null && run.RecordingOf(Recording) is not { Rows: null, IsTooLarge: false, Problem: null };

    /// <inheritdoc/>
    public override string Words(RunMeasurement run) => run.RecordingOf(Recording) switch
    {
        null => "no value",
        { NonFinite: { } place } => place,
        { Problem: { } problem } => problem,
        { IsTooLarge: true } => "more values than are kept",
        var recording => $"{NumberText.Of(recording.Count)} {(TimeUnit.Length > 0 ? "samples" : "values")}",
    };

    /// <summary>The same frame for equal parts.</summary>
    protected static string FrameOf(string size, int stride, params string[] more) =>
        string.Join("; ", [size, .. more, .. stride > 1 ? [$"stride {NumberText.Of((long)stride)}"] : Array.Empty<string>()]);

    /// <summary>What is kept of it; <see langword="null"/> where nothing is that could be compared.</summary>
    protected RecordingTable? Table(RunMeasurement run) =>
        RecordingTables.OfSound(Scenario, Recording, run.RecordingOf(Recording));
}
