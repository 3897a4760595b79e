using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.PerSeed;

namespace BnSyn.Gate.Analysis.Refresh;

/// <summary>What one class of machines gave, out of a file that one machine received or refreshed.</summary>
/// <param name="File">The file.</param>
/// <param name="Whole">Its content.</param>
/// <param name="EnvironmentClass">The class.</param>
internal sealed record ReceivedPart(LoadedBaseline File, Baseline Whole, string EnvironmentClass)
{
    /// <summary>What every backend gave.</summary>
    public SortedDictionary<string, BaselineBackend> Values { get; } = ClassMerge.ValuesOf(Whole, EnvironmentClass);

    /// <summary>Where it comes from.</summary>
    public BaselineProvenance Provenance { get; } =
        Whole.Classes.TryGetValue(EnvironmentClass, out var block) ? block.Provenance : Whole.Provenance;

    /// <summary>Whether it is what the file holds first, and not a class beside it.</summary>
    public bool IsMain => EnvironmentClass == Whole.Provenance.EnvironmentClass;

    /// <summary>The parts of a file that the committed baseline does not have, or has otherwise.</summary>
    /// <param name="file">The file.</param>
    /// <param name="committed">The committed baseline; <see langword="null"/> where there is none.</param>
    public static IReadOnlyList<ReceivedPart> NewIn(LoadedBaseline file, Baseline? committed) =>
        [.. file.Content.KnownClasses.Select(known => new ReceivedPart(file, file.Content, known)).Where(part => !part.IsIn(committed))];

    /// <summary>Whether a baseline says the same of the class.</summary>
    public bool IsIn(Baseline? baseline) =>
        baseline is not null
        && baseline.KnownClasses.Contains(EnvironmentClass, StringComparer.Ordinal)
        && SaysOfScenario(baseline) == SaysOfScenario(Whole)
        && ClassMerge.AreSame(Values, ClassMerge.ValuesOf(baseline, EnvironmentClass));

    /// <summary>What has to agree between two files of one scenario before their values can be put side by side.</summary>
    public static string SaysOfScenario(Baseline baseline) => string.Join(
        '\n',
        [
            ParameterHash.Of(baseline.Parameters, baseline.Steps, baseline.StepSeconds),
            baseline.EnvironmentClass,
            string.Join(' ', baseline.Seeds),
            string.Join(' ', baseline.Backends.Keys),
            .. baseline.Fields.Concat(baseline.Series).Select(recording => $"{recording.Key}: {recording.Value}"),
            .. baseline.Metrics.Select(metric => $"{metric.Key}: {metric.Value.Describe()}"),
        ]);
}
