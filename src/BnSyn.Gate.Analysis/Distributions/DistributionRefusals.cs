using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Distributions;

/// <summary>Why samples are not accepted: they could show nothing, or hide that backends disagree.</summary>
internal static class DistributionRefusals
{
    /// <summary>Backends whose samples do not have the reference's distribution.</summary>
    public static IEnumerable<Finding> Of(JudgedScenario judged, Baseline accepted, string file)
    {
        var loaded = new LoadedBaseline(file, accepted, new Dictionary<string, TextPosition>());
        List<DistributionCase> cases = [.. DistributionCase.Of(judged.Scenario, loaded).Where(samples => samples.Backend != judged.Scenario.Description.Backends[0])];
        var comparisons = DistributionJudge.Judge(cases, DistributionJudge.TestsOf([judged.Scenario.Description]));
        List<Finding> problems = [.. cases.Zip(comparisons).SelectMany(pair => DistributionRule.Find(pair.First, pair.Second)).Where(finding => finding.Effect == Outcome.Drift)];
        if (problems.Count > 0)
        {
            var reasons = FindingCondenser.Condense(problems).Select(finding => $"{finding.Diagnostic.Code} {finding.Message}");
            yield return Finding.Of(DistributionDiagnostics.DiffersAtRefresh, ("problem", string.Join(" | ", reasons))) with { Subject = new(judged.Name) };
        }
    }

    /// <summary>Distributions of so few seeds that no difference could ever be shown.</summary>
    public static IEnumerable<Finding> BeforeRuns(ScenarioDescription scenario)
    {
        // Seeds that do not pair have more arrangements; what pairs need is enough for them as well.
        var required = DistributionJudge.RequiredSeeds(Math.Max(1, DistributionJudge.TestsOf([scenario])));
        return scenario.Seeds.Count >= required ? [] : scenario.Distributions.Select(distribution => Finding.Of(
            DistributionDiagnostics.TooFewSeeds, ("seeds", NumberText.Of((long)scenario.Seeds.Count)), ("required", NumberText.Of((long)required))) with
        {
            Subject = new(scenario.Name) { Observable = distribution.Name },
        });
    }
}
