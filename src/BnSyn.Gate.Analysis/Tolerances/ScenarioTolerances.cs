using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>What the tolerances of one scenario are worth.</summary>
public sealed record ScenarioTolerances
{
    /// <summary>The runs that say so.</summary>
    public required FloorMeasurement Measurement { get; init; }

    /// <summary>What is wrong with a tolerance, or keeps it from being known.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>One entry per observable, in the scenario's order.</summary>
    internal IReadOnlyList<ObservableFloor> Floors { get; init; } = [];

    /// <summary>The instruction sets besides the gate's own that the floors speak of.</summary>
    internal IReadOnlyList<string> InstructionSets { get; init; } = [];

    /// <summary>How the distances of states grow; <see langword="null"/> where they were not compared.</summary>
    internal GrowthEstimate? Growth { get; init; }

    /// <summary>When the states have nothing to do with one another any more, in seconds; <see langword="null"/> where the run ends before.</summary>
    internal double? Saturation { get; init; }

    /// <summary>The largest distance of the states; <see langword="null"/> where they were not compared.</summary>
    internal double? LargestDistance { get; init; }

    /// <summary>The findings as MSBuild shows them: one per code.</summary>
    public IEnumerable<Finding> Condensed => FindingCondenser.Condense(Findings);

    /// <summary>Whether the floor of an observable is known.</summary>
    public bool IsMeasured => Floors.Any(floor => floor.All is not null);

    /// <summary>What was run, in words.</summary>
    internal string Measured
    {
        get
        {
            var moved = Measurement.Moved.Where(run => run.IsOfState).ToList();
            var perturbations = string.Join(", ", moved.Select(run => run.Perturbation).Distinct(StringComparer.Ordinal));
            var sizes = string.Join(", ", moved.Select(run => Math.Abs(run.Size)).Distinct().Order().Select(PowerOfTwo.Text));
            var seeds = Measurement.Seeds.Count == 1 ? "seed" : "seeds";
            return $"{Measurement.Seeds.Count} {seeds}, {perturbations} by ±{sizes}, {(InstructionSets.Count > 0 ? "instruction sets " + string.Join(", ", InstructionSets.Prepend(Measurement.InstructionSet)) : "no other instruction set")}";
        }
    }
}
