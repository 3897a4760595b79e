using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.PerSeed;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Tables;

namespace BnSyn.Gate.Analysis.Determinism;

/// <summary>Tells the measurement which pairs of runs to look into, so that a finding can name the quantity in which they part.</summary>
public static class DivergenceAsking
{
    /// <summary>Pairs looked into in one gate. A change that moves everything moves it for one reason, which the first of them show.</summary>
    public const int Most = 5;

    /// <summary>Finds the pairs: of each backend of a scenario the first seed that has a finding.</summary>
    /// <param name="request">Says what is required.</param>
    /// <param name="baselines">What was accepted.</param>
    /// <param name="machine">The machine that measured.</param>
    /// <param name="scenarios">What was measured.</param>
    /// <param name="hasBase">Whether the engine of another commit is there, which replaces the one that made the baselines.</param>
    /// <returns>At most <see cref="Most"/>, in the order of the scenarios and their backends.</returns>
    public static IReadOnlyList<DivergedPair> Of(
        GateRequest request, LoadedBaselines baselines, MachineDescription machine, IReadOnlyList<ScenarioMeasurement> scenarios, bool hasBase)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(baselines);
        ArgumentNullException.ThrowIfNull(scenarios);
        var pairer = new Pairer(request, machine);
        return
        [
            .. scenarios.SelectMany(scenario => Of(pairer, scenario, hasBase ? baselines.Of(scenario.Description.Name) : null))
                .DistinctBy(pair => (pair.Scenario, pair.Backend, pair.Against))
                .Take(Most),
        ];
    }

    private static IEnumerable<DivergedPair> Of(Pairer pairer, ScenarioMeasurement scenario, LoadedBaseline? baseline)
    {
        var parted = pairer.Pairs(scenario, baseline).Where(pair => pair.FirstDivergingStep is not null).ToList();
        if (parted.Count == 0)
        {
            return [];
        }

        var contested = new ContestedRuns([.. ScenarioJudge.OfRuns(scenario)]);
        return
            from pair in parted
            where !contested.Has(pair) && PairJudge.Judge(pair).Findings.Count > 0
            select new DivergedPair(scenario.Description.Name, pair.Actual.Backend, pair.Expected.Against, pair.Actual.Seed, pair.FirstDivergingStep!.Value);
    }
}
