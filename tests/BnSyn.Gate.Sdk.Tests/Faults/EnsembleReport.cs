using System.Globalization;
using System.Text;

namespace BnSyn.Gate.Sdk.Tests.Faults;

/// <summary>The table of faults and ensembles as measured, and what it would take to see those that nothing sees.</summary>
internal sealed class EnsembleReport
{
    private readonly Dictionary<string, IReadOnlyList<EnsembleDetection>> _rows = new(StringComparer.Ordinal);

    public bool IsEmpty => _rows.Count == 0;

    public void Add(string name, IReadOnlyList<EnsembleDetection> row) => _rows[name] = row;

    /// <summary>Adds the rows that were measured, in the table's order; nothing where there are none.</summary>
    public void Write(StringBuilder text)
    {
        if (IsEmpty)
        {
            return;
        }

        text.Append("""

            ## Seen by ensembles

            Faults of the backend `single` alone. It keeps the state in binary32 and shares no bit with the reference, so its ensemble of 60 seeds,
            or 120 where the first look is inconclusive, is compared with the reference's.

            A cell: codes with the number of metrics (3018 shifted, 3019 of another shape, 3020 all metrics together), and with the number of
            runs and bounds where single runs left an invariant (3009) or ended early (3010) / the look that decided; - = equivalent. Every fault has
            to be found by 3018, 3019 or 3020, a refactoring in no way. A refactoring of `single` alone gives other bits and the same physics.


            """.ReplaceLineEndings("\n"));
        var rows = SingleFaultTable.All.Where(_rows.ContainsKey).ToLookup(SingleFaultTable.IsOfLearning);
        WriteTable(text, [.. rows[false]]);
        foreach (var name in rows[false].Where(SingleFaultTable.IsUnseen))
        {
            WriteUnseen(text, name, _rows[name]);
        }

        if (rows[true].Any())
        {
            text.Append("\nFaults of how `single` learns, in the regime that learns, where 3040 says that its weights have another distribution than the reference's:\n\n");
            WriteTable(text, [.. rows[true]]);
        }
    }

    private void WriteTable(StringBuilder text, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return;
        }

        var scenarios = _rows[names[0]].Select(detection => detection.Ensemble.Scenario).ToList();
        DetectionReport.Row(text, ["fault", .. scenarios]);
        DetectionReport.Row(text, ["---", .. scenarios.Select(_ => "--:")]);
        foreach (var name in names)
        {
            DetectionReport.Row(text, [name, .. _rows[name].Select(detection => detection.ToString())]);
        }
    }

    private static void WriteUnseen(StringBuilder text, string name, IReadOnlyList<EnsembleDetection> row)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"\nNot seen: `{name}`. In every regime the metric that moved most, measured by what the seeds can show, moved by less than that:\n\n");
        foreach (var detection in row)
        {
            var metric = detection.Nearest;
            text.Append(
                CultureInfo.InvariantCulture,
                $"- {detection.Ensemble.Scenario}: `{metric.Metric}` by {Math.Abs(metric.Shift):G2}, detectable with 90 % power {metric.DetectableEffect:G2}, margin {metric.Margin:G2} ({metric.Unit})\n");
        }
    }
}
