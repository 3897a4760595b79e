using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Refresh;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Discovery;

namespace BnSyn.Gate.Runner.Plans;

/// <summary>Stage 3 (Plan): scenario x backend x seed x repetition, in the order of the results.</summary>
/// <param name="Scenarios">The scenarios by name.</param>
/// <param name="Runs">Every observed run: one per backend and seed, and the repetitions of each backend's first seed.</param>
internal sealed record MeasurementPlan(IReadOnlyList<PlannedScenario> Scenarios, IReadOnlyList<PlannedRun> Runs)
{
    /// <summary>Chooses what the request names out of what the assembly offers.</summary>
    /// <param name="scenarios">All scenarios.</param>
    /// <param name="request">The request; empty lists choose everything.</param>
    /// <returns>The plan, or findings that name what does not exist and what does.</returns>
    public static Checked<MeasurementPlan> Make(IReadOnlyList<DescribedScenario> scenarios, GateRequest request)
    {
        var names = scenarios.Select(scenario => scenario.Description.Name).ToList();
        var backends = scenarios.SelectMany(scenario => scenario.Description.Backends).Distinct(StringComparer.Ordinal).ToList();
        Finding[] unknown =
        [
            .. Unknown(RequestDiagnostics.UnknownScenario, request.Scenarios, names),
            .. Unknown(RequestDiagnostics.UnknownBackend, request.Backends, backends),
            .. request.InstructionSet is { IsRequired: true, IsHere: false } missing
                ? [Finding.Of(RequestDiagnostics.InstructionSetMissing, ("value", missing.Name), ("actual", InstructionSet.Current))]
                : Array.Empty<Finding>(),
            .. Unthreaded([.. scenarios.Where(scenario => Wanted(request.Scenarios, scenario.Description.Name))], request),
        ];
        if (unknown.Length > 0)
        {
            return new Checked<MeasurementPlan>(null, unknown);
        }

        PlannedScenario[] planned =
        [
            .. from scenario in scenarios
               where Wanted(request.Scenarios, scenario.Description.Name)
               let chosen = scenario.Description.Backends.Where(backend => Wanted(request.Backends, backend)).ToList()
               where chosen.Count > 0
               select PlannedScenario.Of(scenario, chosen, Seeds(scenario.Description, request)),
        ];
        var refused = request.RefreshBaselines ? BaselineRefresh.RefusedBeforeRuns(planned.Select(scenario => scenario.Description)) : [];
        return refused.Count > 0
            ? new Checked<MeasurementPlan>(null, refused)
            : new Checked<MeasurementPlan>(new MeasurementPlan(planned, [.. planned.SelectMany(scenario => RunsOf(scenario, request))]), []);
    }

    private static IEnumerable<PlannedRun> RunsOf(PlannedScenario scenario, GateRequest request) =>
        from backend in scenario.Backends
        from seed in scenario.Seeds
        from run in seed == scenario.Seeds[0] ? Repeated(scenario, backend, seed, request) : [new PlannedRun(scenario, backend, seed, 0)]
        select run;

    // The first repetition costs no process, and sees what one process does to its own runs.
    private static IEnumerable<PlannedRun> Repeated(PlannedScenario scenario, string backend, ulong seed, GateRequest request)
    {
        var threads = scenario.Scenario is IThreadedScenario ? request.DeterminismThreads : [];
        var fresh = scenario.Description.Ensemble is { SeedsPair: false } ? []
            : threads.Count == 0 ? Enumerable.Repeat(0, request.DeterminismRuns - 2)
            : threads.SelectMany(number => Enumerable.Repeat(number, request.DeterminismRuns - 1));
        return
        [
            new(scenario, backend, seed, 0),
            new(scenario, backend, seed, 1),
            .. fresh.Select((number, index) => new PlannedRun(scenario, backend, seed, index + 2) { Origin = RunOrigin.FreshProcess, Threads = number }),
        ];
    }

    private static IEnumerable<Finding> Unthreaded(IReadOnlyList<DescribedScenario> chosen, GateRequest request) =>
        request.DeterminismThreads.Count == 0 || chosen.Count == 0 || chosen.Any(scenario => scenario.Scenario is IThreadedScenario)
            ? []
            :
            [
                Finding.Of(
                    RequestDiagnostics.NoThreadedScenario,
                    ("value", string.Join('+', request.DeterminismThreads)), ("scenarios", string.Join(", ", chosen.Select(scenario => scenario.Description.Name)))),
            ];

    private static IEnumerable<Finding> Unknown(Diagnostic diagnostic, IEnumerable<string> named, List<string> valid) =>
        named.Except(valid, StringComparer.Ordinal)
            .Select(name => Finding.Of(diagnostic, ("value", name), ("valid", string.Join(", ", valid))));

    private static bool Wanted(IReadOnlyList<string> filter, string name) =>
        filter.Count == 0 || filter.Contains(name, StringComparer.Ordinal);

    private static List<ulong> Seeds(ScenarioDescription description, GateRequest request) =>
        [.. (request.Seeds.Count == 0 ? description.Seeds : request.Seeds).Distinct().Order()];
}
