using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>Every metric that left its tolerance, with both values, by scenario.</summary>
internal static class DriftSection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        // Ensembles have a section of their own: a shift is no pair of values.
        var drifts = input.Result.Findings.Where(finding => finding is { Effect: Outcome.Drift, Difference: not null, Subject.Seed: not null }).ToList();
        if (drifts.Count == 0)
        {
            return;
        }

        text.Append("## Drift\n\n");
        foreach (var scenario in drifts.GroupBy(finding => finding.Subject!.Scenario))
        {
            text.Append($"### {scenario.Key}\n\n");
            MarkdownTable.Append(
                text,
                ["metric", "backend and seed", "against", "expected:", "actual:", "difference:", "tolerance:"],
                scenario.OrderBy(finding => finding.Subject!.Observable, StringComparer.Ordinal).Select(Row));
        }
    }

    private static string[] Row(Finding finding)
    {
        var (subject, difference) = (finding.Subject!, finding.Difference!);
        return
        [
            NumberText.NameWithUnit(subject.Observable!, difference.Unit),
            $"{subject.Backend}, {NumberText.Of(subject.Seed!.Value)}{(finding.FirstDivergingStep is { } step ? $", from step {NumberText.Of((long)step)}" : "")}",
            AgainstWord.Of(subject.Against),
            NumberText.Of(difference.Expected),
            NumberText.Of(difference.Actual),
            Difference(difference),
            difference.Tolerance,
        ];
    }

    private static string Difference(MetricDifference difference)
    {
        var absolute = difference.Actual - difference.Expected;
        var sign = absolute > 0 ? "+" : "";
        return sign + NumberText.Rounded(absolute) + NumberText.Relative(difference.Expected, difference.Actual);
    }
}
