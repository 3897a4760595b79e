using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>Compares every run that rounds otherwise with the run of its backend and seed that a gate makes.</summary>
/// <param name="measurement">The runs.</param>
internal sealed class Floors(FloorMeasurement measurement)
{
    private readonly List<Finding> _findings = [];
    private readonly List<MovedRun> _usable = [];

    /// <summary>What keeps a floor from being measured.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The instruction sets on which every backend gave a run.</summary>
    public IReadOnlyList<string> InstructionSets =>
        [.. measurement.OtherInstructionSets.Where(name => measurement.Moved.Where(moved => moved.InstructionSet == name).All(_usable.Contains))];

    /// <summary>The floors, in the order of the observables; nothing is a floor where no state moved.</summary>
    public IReadOnlyList<ObservableFloor> Measure(IReadOnlyList<Observable> observables)
    {
        if (measurement.Unmoved.FirstOrDefault(IsUnexpected) is { } broken)
        {
            return Without(observables, broken.Backend, broken.Seed, $"the unmoved run ends with {Words(broken)}");
        }

        foreach (var moved in measurement.Moved)
        {
            if (EndsOtherwise(moved) is not { } problem)
            {
                _usable.Add(moved);
            }
            else if (moved.IsOfState)
            {
                return Without(observables, moved.Run.Backend, moved.Run.Seed, $"{moved.Origin} it {problem}");
            }
            else if (!_findings.Exists(finding => finding.Subject!.Backend == moved.Run.Backend && finding.Arguments["value"] == moved.InstructionSet))
            {
                _findings.Add(Finding.Of(ToleranceDiagnostics.InstructionSetNotRun, ("value", moved.InstructionSet), ("problem", $"seed {NumberText.Of(moved.Run.Seed)} {problem}")) with
                {
                    Subject = new(measurement.Description.Name) { Backend = moved.Run.Backend },
                });
            }
        }

        var ofStates = _usable.Where(moved => moved.IsOfState).ToList();
        if (ofStates.Count == 0 || ofStates.TrueForAll(moved => RunBits.AreSame(UnmovedOf(moved), moved.Run)))
        {
            var names = string.Join(", ", ofStates.Select(moved => moved.Perturbation).Distinct(StringComparer.Ordinal));
            var size = PowerOfTwo.Text(ofStates.Select(moved => Math.Abs(moved.Size)).DefaultIfEmpty().Max());
            _findings.Add(Finding.Of(ToleranceDiagnostics.Absorbed, ("perturbations", names), ("size", size)) with { Subject = new(measurement.Description.Name) });
            return Without(observables, $"{names} of {size} changes no bit of any run");
        }

        return [.. observables.Select(Of)];
    }

    private ObservableFloor Of(Observable observable)
    {
        var floor = new ObservableFloor { Observable = observable, All = default(Spread) };
        if (observable.Conformance == ConformanceClass.Ensemble)
        {
            return floor with { All = null, Missing = ObservableFloor.OverRuns };
        }

        foreach (var moved in _usable)
        {
            var unmoved = UnmovedOf(moved);
            if (!observable.IsIn(unmoved) && !observable.IsIn(moved.Run) && measurement.Description.ExpectedFault is not null)
            {
                continue;
            }

            if (observable.Mismatch(unmoved, moved.Run, moved.Origin) is { } mismatch)
            {
                Add(mismatch with { Subject = mismatch.Subject! with { Backend = moved.Run.Backend, Seed = moved.Run.Seed } });
                return floor with { All = null, Missing = $"it has another length {moved.Origin}" };
            }

            if (observable.Between(unmoved, moved.Run) is not { } spread)
            {
                _findings.Add(Finding.Of(
                    ToleranceDiagnostics.NotFinite, ("expected", observable.Words(unmoved)), ("actual", observable.Words(moved.Run)), ("origin", moved.Origin)) with
                {
                    Subject = new(measurement.Description.Name) { Backend = moved.Run.Backend, Seed = moved.Run.Seed, Observable = observable.Name },
                });
                return floor with { All = null, Missing = $"{observable.Words(moved.Run)} {moved.Origin}" };
            }

            floor = floor with
            {
                All = floor.All!.Value.Or(spread),
                OfStates = moved.IsOfState ? floor.OfStates.Or(spread) : floor.OfStates,
                OfInstructions = moved.IsOfState ? floor.OfInstructions : floor.OfInstructions.Or(spread),
            };
            floor.BySeed[moved.Run.Seed] = Math.Max(floor.BySeed.GetValueOrDefault(moved.Run.Seed), spread.Absolute);
            floor.RelativeBySeed[moved.Run.Seed] = Math.Max(floor.RelativeBySeed.GetValueOrDefault(moved.Run.Seed), spread.Relative);
        }

        return floor.BySeed.Count > 0 ? floor : floor with { All = null, Missing = "no run reports it" };
    }

    // The channels of a series have one length, which is told once.
    private void Add(Finding finding)
    {
        if (!_findings.Exists(known => known.Message == finding.Message))
        {
            _findings.Add(finding);
        }
    }

    private RunMeasurement UnmovedOf(MovedRun moved) => measurement.UnmovedOf(moved.Run.Backend, moved.Run.Seed);

    private bool IsUnexpected(RunMeasurement run) => run.Fault?.Kind != measurement.Description.ExpectedFault;

    private string? EndsOtherwise(MovedRun moved)
    {
        var unmoved = UnmovedOf(moved);
        return (moved.Run.Fault?.Kind, moved.Run.Fault?.Step) == (unmoved.Fault?.Kind, unmoved.Fault?.Step) ? null : $"ends with {Words(moved.Run)}, and unmoved with {Words(unmoved)}";
    }

    private IReadOnlyList<ObservableFloor> Without(IReadOnlyList<Observable> observables, string backend, ulong seed, string problem)
    {
        _findings.Add(Finding.Of(ToleranceDiagnostics.CannotBeMeasured, ("problem", problem)) with
        {
            Subject = new(measurement.Description.Name) { Backend = backend, Seed = seed },
        });
        return Without(observables, problem);
    }

    private static IReadOnlyList<ObservableFloor> Without(IReadOnlyList<Observable> observables, string problem) =>
        [.. observables.Select(observable => new ObservableFloor { Observable = observable, Missing = problem })];

    private static string Words(RunMeasurement run) => run.Fault is { } fault ? $"{fault.Kind} {fault.Where()} ({fault.Problem()})" : "its last step";
}
