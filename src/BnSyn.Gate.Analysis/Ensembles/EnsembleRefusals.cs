using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Ensembles.Facts;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Statistics;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>Why an ensemble is not accepted as the new one: it would prove nothing, or hide that a backend drifts.</summary>
internal static class EnsembleRefusals
{
    /// <summary>Every reason to refuse the ensemble of a scenario whose runs are valid.</summary>
    /// <param name="judged">The scenario, with the reference's and every candidate's runs over all seeds.</param>
    /// <param name="accepted">The baseline that would be written.</param>
    /// <param name="file">Its file.</param>
    public static IReadOnlyList<Finding> Of(JudgedScenario judged, Baseline accepted, string file)
    {
        if (accepted.Ensemble is not { } ensemble)
        {
            return [];
        }

        var scenario = judged.Scenario;
        List<Finding> unusable = [.. OfMargins(scenario, ensemble)];
        if (unusable.Count > 0)
        {
            return unusable;
        }

        var loaded = new LoadedBaseline(file, accepted, new Dictionary<string, Baselines.Json.TextPosition>());
        List<EnsembleCase> cases = [.. EnsemblePairer.Pair(scenario, loaded)];
        return [.. cases.SelectMany(OfPower), .. OfDrift(judged, cases)];
    }

    /// <summary>What no run can mend: margins that are a share of the spread between seeds, for which the declared seeds are too few whatever that spread is.</summary>
    /// <param name="scenario">What is declared.</param>
    public static IEnumerable<Finding> BeforeRuns(ScenarioDescription scenario)
    {
        var candidates = EnsembleCandidates.Of(scenario, scenario.Backends);
        if (candidates.Count == 0)
        {
            yield break;
        }

        var look = scenario.Ensemble!.Extension.Count > 0 ? 2 : 1;
        var (seeds, alpha) = (EnsembleLevels.Counts(scenario.Ensemble, look), EnsembleLevels.EquivalenceAt(scenario.Ensemble, look));
        foreach (var metric in candidates.SelectMany(backend => EnsembleCandidates.MetricsOf(scenario, backend)).DistinctBy(metric => metric.Name))
        {
            if (metric.Margin is { Scale: MarginScale.BetweenSeedSpread } margin
                && SmallestSpread(metric, seeds.Paired) is { } spread
                && EnsemblePower.RequiredSeeds(spread, margin.Size, alpha, seeds.Paired) is var required && !(required <= seeds.Reference))
            {
                yield return TooFew(seeds, metric, required) with { Subject = new(scenario.Name) { Backend = scenario.Backends[0], Observable = metric.Name } };
            }
        }
    }

    // In parts of the reference's own. A metric that is compared in no other way is compared with the reference itself too, whose spread is
    // known; another backend may vary less between seeds, pooled by half at most, or go with the reference seed by seed.
    private static double? SmallestSpread(MetricDescription metric, bool paired) => (metric.Conformance, paired) switch
    {
        (ConformanceClass.Ensemble, true) => Math.Sqrt(2),
        (ConformanceClass.Ensemble, false) => 1,
        (_, true) => null,
        (_, false) => Math.Sqrt(0.5),
    };

    private static Finding TooFew(SeedCounts seeds, MetricDescription metric, int? required) => Finding.Of(
        EnsembleDiagnostics.TooFewSeeds,
        ("seeds", NumberText.Of((long)seeds.Reference)),
        ("margin", BaselineMetric.Describe(metric.Margin!, metric.Unit)),
        ("required", required is { } count ? NumberText.Of((long)count) : "not even a million"));

    private static IEnumerable<Finding> OfMargins(ScenarioMeasurement scenario, BaselineEnsemble ensemble) =>
        from margin in ensemble.Margins
        where !(margin.Value > 0)
        let values = ensemble.Metrics[margin.Key].Values
        select Finding.Of(
            EnsembleDiagnostics.MarginOfNoSize,
            ("seeds", NumberText.Of((long)values.Count)), ("actual", NumberText.Of(values.First()))) with
        {
            Subject = new(scenario.Description.Name) { Observable = margin.Key },
        };

    private static IEnumerable<Finding> OfPower(EnsembleCase ensemble)
    {
        var look = ensemble.Ensemble.Extension.Count > 0 ? 2 : 1;
        if (!ensemble.Has(look))
        {
            yield break;
        }

        var (seeds, alpha) = (EnsembleLevels.Counts(ensemble.Ensemble, look), EnsembleLevels.EquivalenceAt(ensemble.Ensemble, look));
        foreach (var metric in ensemble.Metrics)
        {
            var (expected, actual) = ensemble.Samples(metric.Name, look);
            var margin = ensemble.Expected.Margins[metric.Name];

            // Against itself the reference differs by nothing; the code after the next change is as far away as another seed.
            var spread = ensemble.Backend == ensemble.Expected.FilledBy
                ? MetricTests.SpreadOf(expected, expected, paired: false) * (seeds.Paired ? Math.Sqrt(2) : 1)
                : MetricTests.SpreadOf(expected, actual, seeds.Paired);
            if (EnsemblePower.RequiredSeeds(spread, margin, alpha, seeds.Paired) is var required && !(required <= seeds.Reference))
            {
                yield return TooFew(seeds, metric, required) with
                {
                    Subject = new(ensemble.Scenario.Name) { Backend = ensemble.Backend, Observable = metric.Name },
                };
            }
        }
    }

    private static IEnumerable<Finding> OfDrift(JudgedScenario scenario, List<EnsembleCase> cases)
    {
        foreach (var (ensemble, comparison) in cases.Zip(EnsembleVerdicts.Of(cases, scenario.OfEnsembleRuns).Comparisons))
        {
            var problems = EnsembleRule.Find(ensemble, comparison)
                .Where(finding => finding.Effect is Outcome.Drift)
                .ToList();
            if (problems.Count > 0)
            {
                var reasons = FindingCondenser.Condense(problems).Select(finding => $"{finding.Diagnostic.Code} {finding.Message}");
                yield return Finding.Of(EnsembleDiagnostics.EnsembleDriftsAtRefresh, ("problem", string.Join(" | ", reasons))) with
                {
                    Subject = new(scenario.Name) { Backend = ensemble.Backend },
                };
            }
        }
    }
}
