using System.Text;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Reports.Parts;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>What the run left out: silence must not be taken for an answer.</summary>
internal static class NotDoneSection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        var lines = Lines(input).ToList();
        if (lines.Count == 0)
        {
            return;
        }

        text.Append("## What was not done\n\n");
        foreach (var line in lines)
        {
            text.Append($"- {MarkdownTable.Cell(line)}\n");
        }

        text.Append('\n');
    }

    private static IEnumerable<string> Lines(ReportInput input)
    {
        var (request, scenarios) = (input.Request, input.Measurements.Scenarios);
        if (request.Scenarios.Count > 0)
        {
            yield return $"Only these scenarios were run: {string.Join(", ", request.Scenarios)}.";
        }

        foreach (var scenario in scenarios)
        {
            var left = scenario.Description.Backends.Except(scenario.Backends, StringComparer.Ordinal).ToList();
            var seeds = scenario.Description.Seeds.Except(scenario.Seeds).ToList();
            if (left.Count > 0)
            {
                yield return $"{scenario.Description.Name}: not run on {string.Join(", ", left)}.";
            }

            if (seeds.Count > 0)
            {
                yield return $"{scenario.Description.Name}: seeds {string.Join(", ", seeds)} were not run.";
            }
        }

        if (scenarios.All(scenario => scenario.Timings.Count == 0) && input.Measurements is { Comparison: null, ProcessGains: null })
        {
            yield return "Nothing was timed: the run judged physics only.";
        }

        if (input.Request is { MeasureGains: true, Timing: GainTiming.InProcess })
        {
            foreach (var scenario in scenarios.Where(scenario => scenario.Description.IsIsolated))
            {
                yield return $"{scenario.Description.Name}: its backends were not timed, because each of its runs has a process of its own; PhysicsGateTiming=Processes times them.";
            }
        }

        // A probe is one realisation by intention.
        foreach (var scenario in scenarios.Where(scenario => scenario.Description is { Seeds.Count: < 2, Ensemble: null, Family: null }))
        {
            yield return $"{scenario.Description.Name}: one seed only; it shows one realisation, not the regime.";
        }
    }
}
