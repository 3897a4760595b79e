using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Pairing;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Steps of a backend that is declared free of allocations allocate nothing, but for what happens once.</summary>
/// <remarks>
/// Rounds are stretches of one run, one after the other. What a runtime or an engine makes once, when code is first reached (a
/// static table, a buffer's first use), falls into one round; so the round that allocated most is left out, and whatever
/// allocates in two rounds is found. The smallest of the rounds would be blind to steps that allocate only now and then.
/// </remarks>
internal sealed class AllocationFreeRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate) =>
        from scenario in gate.Measurements.Scenarios
        from backend in scenario.Description.AllocationFreeBackends
        let again = AllocatingRounds(scenario, backend).Skip(1).ToList()
        where again.Count > 0
        select Finding.Of(
            EnergyDiagnostics.AllocatingSteps,
            ("actual", NumberText.Of(again[0].AllocatedBytes)),
            ("steps", NumberText.Of((long)again[0].Steps)),
            ("rounds", NumberText.Of((long)again.Count + 1)),
            ("all", NumberText.Of((long)scenario.Timings.Count(timing => timing.Backend == backend)))) with
        {
            Subject = new(scenario.Description.Name) { Backend = backend },
        };

    private static IEnumerable<TimingMeasurement> AllocatingRounds(ScenarioMeasurement scenario, string backend) =>
        scenario.Timings.Where(timing => timing.Backend == backend && timing.AllocatedBytes > 0).OrderByDescending(timing => timing.AllocatedBytes);
}
