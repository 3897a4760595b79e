using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>Says what the tolerances of a scenario are worth. The same measurement always gives the same result.</summary>
/// <param name="request">Names the project that findings point at.</param>
public sealed class ToleranceJudge(GateRequest request)
{
    /// <summary>Judges one scenario.</summary>
    /// <param name="measurement">Its runs.</param>
    /// <returns>Floors, horizons and findings.</returns>
    public ScenarioTolerances Judge(FloorMeasurement measurement)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        var description = measurement.Description;
        var observables = Observable.Of(description);
        if (measurement.Backend.Length == 0 && description.Perturbations.Any(IsOfInitialState))
        {
            return Without(measurement, observables, "no backend that is compared per seed was run", []);
        }

        if (!description.Perturbations.Any(IsOfInitialState))
        {
            var about = Finding.Of(ToleranceDiagnostics.NoInitialState) with { Subject = new(description.Name) };

            // Where no metric has a tolerance, nothing is missed.
            return Without(measurement, observables, "declares no InitialState perturbation", observables.Any(observable => observable.HasTolerance) ? [Place(about)] : []);
        }

        var floors = new Floors(measurement);
        var measured = floors.Measure(observables);
        var curve = new DistanceCurve(measurement.Growth, description.StepSeconds);
        var growth = GrowthEstimate.Of(measurement.Growth, description.StepSeconds);
        var result = new ScenarioTolerances
        {
            Measurement = measurement,
            Findings = [],
            Floors =
            [
                .. measured.Select(floor => floor with
                {
                    Horizon = floor is not { Observable: { HasTolerance: true } observable, All: { } all } ? null
                        : observable.TimeUnit.Length > 0 ? Horizon.Of(all, observable.TimeUnit)
                        : Horizon.Of(all.Excess, curve, growth, description.Steps * description.StepSeconds),
                    Nears = NearsOf(floor, measured),
                    Physics = SeenPhysics.Of(measurement, floor),
                }),
            ],
            InstructionSets = floors.InstructionSets,
            Growth = growth,
            Saturation = curve.Saturation,
            LargestDistance = curve.IsEmpty ? null : curve.Largest,
        };
        return result with { Findings = [.. floors.Findings.Concat(result.Floors.OrderByDescending(floor => floor.All?.Excess ?? 0).SelectMany(floor => Findings(result, floor))).Select(Place)] };
    }

    private static double? NearsOf(ObservableFloor floor, IReadOnlyList<ObservableFloor> measured) =>
        floor is { Observable: ObservedChannel channel, All.Nears: { } own } && double.IsFinite(own)
            ? measured.Where(other => other.Observable is ObservedChannel beside && beside.Recording == channel.Recording)
                .Select(other => other.All?.Nears).Where(time => time is { } known && double.IsFinite(known)).Min()
            : floor.All?.Nears;

    private static bool IsOfInitialState(PerturbationDescription perturbation) => perturbation.Kind == PerturbationKind.InitialState;

    private static ScenarioTolerances Without(FloorMeasurement measurement, IReadOnlyList<Observable> observables, string missing, IReadOnlyList<Finding> findings) => new()
    {
        Measurement = measurement,
        Findings = findings,
        Floors = [.. observables.Select(observable => new ObservableFloor
        {
            Observable = observable,
            Missing = observable.Conformance == ConformanceClass.Ensemble ? ObservableFloor.OverRuns : missing,
        })],
    };

    private static IEnumerable<Finding> Findings(ScenarioTolerances result, ObservableFloor floor)
    {
        var subject = new FindingSubject(result.Measurement.Description.Name) { Observable = floor.Observable.Name };
        if (floor.IsBelowFloor)
        {
            var all = floor.All!.Value;
            yield return BelowFloor.Finding(
                subject,
                floor.Observable.Describe(),
                floor.Horizon!.Value.Text,
                NumberText.WithUnit(NumberText.Rounded(all.Absolute, 2), floor.Observable.Unit),
                all.Excess,
                floor.Origin,
                floor.Observable.TimeUnit.Length > 0 ? Words(result, floor) : Words(result, floor.Horizon.Value));
        }

        if (floor.Physics.Passing is [var worst, ..] passing)
        {
            yield return Finding.Of(
                ToleranceDiagnostics.Blind,
                ("tolerance", floor.Observable.Describe()), ("size", NumberText.Percent(worst.Size)), ("perturbation", worst.Perturbation),
                ("moved", NumberText.WithUnit(NumberText.Rounded(worst.Moved, 2), floor.Observable.Unit)),
                ("more", (passing.Count - 1) switch { 0 => "", 1 => ", and so does 1 more perturbation", var more => $", and so do {more} more perturbations" })) with { Subject = subject };
        }
    }

    // At which time, and how that is known.
    private static string Words(ScenarioTolerances result, Horizon horizon)
    {
        var end = NumberText.Rounded(result.Measurement.Description.Steps * result.Measurement.Description.StepSeconds);
        return horizon.Kind == HorizonKind.AtEnd
            ? $"that is the end of the run: {(result.Measurement.WithoutGrowth.Length > 0 ? result.Measurement.WithoutGrowth : "the states do not part")}, so that an earlier time is not known"
            : $"the run ends at t = {end}; {OfStates(result)}";
    }

    // Of a channel: what to do about it, and what the states say.
    private static string Words(ScenarioTolerances result, ObservableFloor floor) =>
        (Advice.HorizonOf(floor) is { } horizon ? $"declare a Horizon of at most {horizon}" : "it comes too close to the floor from the start for a Horizon to help: widen the tolerance")
        + (result.Growth is null ? "" : $"; {OfStates(result)}");

    private static string OfStates(ScenarioTolerances result) => $"its states grow apart {result.Growth}, and "
        + (result.Saturation is { } saturation ? $"their predictability horizon is t = {NumberText.Rounded(saturation)}" : "their predictability horizon lies beyond the run");

    private Finding Place(Finding finding) => request.ProjectFile.Length > 0 ? finding with { Location = new(request.ProjectFile) } : finding;
}
