using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.History;

/// <summary>What many runs show together and no single comparison does: changes and slow creep of every quantity.</summary>
public sealed record Trend
{
    /// <summary>
    /// The smallest relative change that is warned of: three standard errors of the difference between two medians of five runs,
    /// where launches of one program spread by 2 %, rounded: 3 * 2 % * 1.25 * sqrt(2 / 5) = 4.7 %.
    /// </summary>
    public const double DefaultThreshold = 0.05;

    /// <summary>Where the verdicts were looked for.</summary>
    public required string Source { get; init; }

    /// <summary>The threshold that was asked for.</summary>
    public required double Threshold { get; init; }

    /// <summary>How many runs could be used.</summary>
    public required int Runs { get; init; }

    /// <summary>What each series shows.</summary>
    public required IReadOnlyList<TrendRow> Rows { get; init; }

    /// <summary>The runs, in their order.</summary>
    internal IReadOnlyList<PastRun> InOrder { get; init; } = [];

    /// <summary>The values that the rows are about.</summary>
    internal IReadOnlyList<Series> Series { get; init; } = [];

    /// <summary>Files that are left out, and changes beyond the threshold.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>0; 1 where a change is beyond the threshold and was asked to fail; 2 where nothing could be shown; 125 without a history.</summary>
    public int ExitCode => OutcomeOrder.Worst(Findings.Where(finding => finding.Effect is not null).Select(finding => finding.Effect!.Value).Append(Outcome.Equivalent)) switch
    {
        Outcome.Invalid => ExitCodes.Invalid,
        Outcome.Drift => ExitCodes.Drift,
        Outcome.Inconclusive => ExitCodes.Inconclusive,
        _ => ExitCodes.Passed,
    };

    /// <summary>Reads and judges a history.</summary>
    /// <param name="source">A folder, for every <c>verdict.json</c> below it; a file; or a pattern in the last part of a path.</param>
    /// <param name="threshold">The smallest relative change that is warned of, at least 0.</param>
    /// <param name="fail">Whether a change beyond the threshold is an error.</param>
    /// <returns>Rows and findings; the same files always give the same ones.</returns>
    public static Trend Of(string source, double threshold, bool fail)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Of(source, threshold, fail, take => VerdictArchive.Read(source, (_, verdict) => take(verdict)));
    }

    /// <summary>Judges a history that git keeps.</summary>
    /// <param name="source">Where, in words.</param>
    /// <param name="notes">The notes of commits, in any order.</param>
    /// <param name="threshold">As above.</param>
    /// <param name="fail">As above.</param>
    /// <returns>As above.</returns>
    public static Trend Of(string source, IEnumerable<HistoryNote> notes, double threshold, bool fail)
    {
        ArgumentNullException.ThrowIfNull(notes);
        return Of(source, threshold, fail, take =>
        {
            List<Finding> findings = [];
            var count = 0;
            foreach (var (note, line) in notes.SelectMany(note => note.Lines.Index().Select(entry => (note, entry))))
            {
                var read = HistoryLine.Read($"note of {note.Commit}, line {NumberText.Of(line.Index + 1L)}", line.Item);
                findings.AddRange(read.Findings);
                if (read.Value is { } verdict)
                {
                    count++;
                    take(verdict with { Run = verdict.Run with { Position = note.Position } });
                }
            }

            return count > 0 ? findings : [.. findings, VerdictArchive.None(source, "no commit has a note that can be read")];
        });
    }

    /// <summary>Judges a history, wherever it is kept.</summary>
    /// <param name="source">Where, in words.</param>
    /// <param name="threshold">As above.</param>
    /// <param name="fail">As above.</param>
    /// <param name="read">Hands on every verdict, and gives what is left out.</param>
    internal static Trend Of(string source, double threshold, bool fail, Func<Action<PastVerdict>, IReadOnlyList<Finding>> read)
    {
        if (!(threshold >= 0) || !double.IsFinite(threshold))
        {
            throw new ArgumentOutOfRangeException(nameof(threshold), FormattableString.Invariant($"threshold must be finite and at least 0, got {threshold}"));
        }

        var collector = new SeriesCollector();
        var unused = read(collector.Add);
        var (series, mixed) = collector.Collect();
        var runs = collector.InOrder();
        var rows = SeriesJudge.Judge(series, threshold);
        return new()
        {
            Source = source,
            Threshold = threshold,
            Runs = runs.Count,
            InOrder = runs,
            Rows = rows,
            Series = series,
            Findings = [.. unused, .. mixed, .. TooShort(runs, series), .. FindingCondenser.Condense([.. rows.Where(row => row.IsBeyondThreshold).Select(row => TrendFinding.Of(row, threshold, fail))])],
        };
    }

    private static IEnumerable<Finding> TooShort(IReadOnlyList<PastRun> runs, IReadOnlyList<Series> series)
    {
        var longest = series.Select(one => one.Values.Count).DefaultIfEmpty(0).Max();
        return runs.Count == 0 || longest >= SeriesJudge.FewestRuns ? [] :
        [
            Finding.Of(HistoryDiagnostics.TooShort, ("needed", NumberText.Of((long)SeriesJudge.FewestRuns)), ("count", NumberText.Of((long)longest))),
        ];
    }
}
