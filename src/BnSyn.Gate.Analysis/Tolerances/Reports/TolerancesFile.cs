using System.Text.Json;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Analysis.Tolerances.Reports;

/// <summary><c>tolerances.json</c>: every floor, for programs.</summary>
internal static class TolerancesFile
{
    private const int SchemaVersion = 1;

    /// <summary>Writes the file's bytes; the same input always gives the same ones.</summary>
    public static byte[] Write(IReadOnlyList<ScenarioTolerances> scenarios) =>
        JsonSerializer.SerializeToUtf8Bytes(new { SchemaVersion, Scenarios = scenarios.Select(Entry) }, JsonFile.ReportOfAnyNumber);

    private static object Entry(ScenarioTolerances scenario) => new
    {
        Scenario = scenario.Measurement.Description.Name,
        scenario.Measurement.Backend,
        scenario.Measurement.Seeds,
        scenario.Measurement.InstructionSet,
        OtherInstructionSets = scenario.InstructionSets,
        Moved = scenario.Measurement.Moved.Where(run => run.IsOfState).Select(run => new { run.Perturbation, run.Run.Seed, run.Size }),
        Growth = scenario.Growth is { } growth ? new { growth.Law, growth.Rate, growth.HalfWidth, growth.Seeds, scenario.Saturation, scenario.LargestDistance } : null,
        WithoutGrowth = scenario.Measurement.WithoutGrowth.Length > 0 ? scenario.Measurement.WithoutGrowth : null,
        Observables = scenario.Floors.Select(Entry),
        Findings = scenario.Findings.Select(finding => new { finding.Diagnostic.Code, finding.Severity, finding.Message }),
    };

    // The times of a series have a unit of their own.
    private static object InFile(Horizon horizon) =>
        horizon.TimeUnit is { } unit ? new { horizon.Kind, Time = horizon.Kind == HorizonKind.Within ? horizon.Time : (double?)null, TimeUnit = unit } : new { horizon.Kind, Seconds = horizon.Time };

    private static object Entry(ObservableFloor floor) => new
    {
        floor.Observable.Name,
        floor.Observable.Unit,
        Class = floor.Observable.Conformance,
        Tolerance = floor.Observable.InFile,
        Floor = floor.All is { } all ? new
        {
            all.Absolute,
            all.Relative,
            OfTolerance = floor.Observable.HasTolerance ? all.Excess : (double?)null,
            OfStates = floor.OfStates.Absolute,
            OfInstructionSets = floor.OfInstructions.Absolute,
            floor.BySeed,
        }
        : null,
        Missing = floor.Missing.Length > 0 ? floor.Missing : null,
        Horizon = floor.Horizon is { } horizon ? InFile(horizon) : null,
        Smallest = floor.Physics.Smallest is { } seen ? new { seen.Perturbation, seen.Size.Size, seen.Size.IsUpperBound } : null,
        Passing = floor.Physics.IsTried ? floor.Physics.Passing : null,
        Advice = Advice.Of(floor),
        Suggested = SuggestedTolerance.Of(floor),
    };
}
