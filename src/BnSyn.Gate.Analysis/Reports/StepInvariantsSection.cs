using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>The extremes of every quantity that has to keep within bounds on every step, over all seeds of a backend.</summary>
internal static class StepInvariantsSection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        var rows = input.Measurements.Scenarios.Where(scenario => !input.IsQuietProbe(scenario)).SelectMany(Rows).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        text.Append("## Step invariants\n\nExtremes over the built state and every step of all seeds; a refresh overrides none of the bounds.\n\n");
        MarkdownTable.Append(text, ["quantity", "backend", "smallest:", "where", "largest:", "where", "bounds"], rows);
    }

    private static IEnumerable<string[]> Rows(ScenarioMeasurement scenario) =>
        from invariant in scenario.Description.StepInvariants
        from backend in scenario.Backends
        let seen = (from run in scenario.CountingRuns()
                    where run.Backend == backend
                    from quantity in run.Watched ?? []
                    where quantity.Quantity == invariant.Quantity && double.IsFinite(quantity.Minimum)
                    select (run.Seed, Quantity: quantity)).ToList()
        where seen.Count > 0
        let smallest = seen.MinBy(entry => entry.Quantity.Minimum)
        let largest = seen.MaxBy(entry => entry.Quantity.Maximum)
        select new[]
        {
            $"{scenario.Description.Name}: {NumberText.NameWithUnit(invariant.Quantity, invariant.Unit)}",
            backend,
            NumberText.Rounded(smallest.Quantity.Minimum, 6),
            Where(smallest.Seed, smallest.Quantity.MinimumStep),
            NumberText.Rounded(largest.Quantity.Maximum, 6),
            Where(largest.Seed, largest.Quantity.MaximumStep),
            $"[{NumberText.Rounded(invariant.Minimum, 6)}, {NumberText.Rounded(invariant.Maximum, 6)}]",
        };

    private static string Where(ulong seed, int step) => $"seed {NumberText.Of(seed)}, step {NumberText.Of((long)step)}";
}
