using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.PerSeed;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Rules;

namespace BnSyn.Gate.Analysis.Tables;

/// <summary>Stage 7 (Judge) for the measurement of a scenario by itself.</summary>
internal static class ScenarioJudge
{
    /// <summary>Judges every scenario of a run.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="measurements">What was measured.</param>
    public static IReadOnlyList<JudgedScenario> Judge(GateRequest request, MeasurementSet measurements)
    {
        var pairer = new Pairer(request, measurements.Machine);
        return
        [
            .. from scenario in measurements.Scenarios
               select new JudgedScenario(
                   scenario,
                   [.. OfRuns(scenario)],
                   [.. EnsembleVerdicts.OfRuns(scenario)],
                   [.. pairer.AgainstReference(scenario).Select(PairJudge.Judge)]),
        ];
    }

    /// <summary>What is wrong with runs by themselves.</summary>
    /// <param name="scenario">What was measured.</param>
    public static IEnumerable<Finding> OfRuns(ScenarioMeasurement scenario) =>
        RuleTable.OfRuns.Concat(KindTable.All.SelectMany(kind => kind.OfRuns)).SelectMany(rule => rule.Judge(scenario));
}
