using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.History;

/// <summary>
/// Makes series of runs, one run after the other in any order: of each scenario only the runs whose parameters are those of the latest, of
/// each quantity only what can be compared. A value that is not finite is no part of a series.
/// </summary>
/// <remarks>It keeps a number for each value and nothing else of a run's verdict: ten thousand runs need as much memory as their values.</remarks>
internal sealed class SeriesCollector
{
    private readonly List<PastRun> _runs = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Run, string ParameterHash)>> _scenarios = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Scenario, string ParameterHash, FigureKey Key), Growing> _series = [];

    /// <summary>How many different runs were added.</summary>
    public int Runs => _runs.Count;

    /// <summary>All series of a few runs.</summary>
    public static (IReadOnlyList<Series> Series, IReadOnlyList<Finding> Findings) Collect(IEnumerable<PastVerdict> verdicts)
    {
        var collector = new SeriesCollector();
        foreach (var verdict in verdicts)
        {
            collector.Add(verdict);
        }

        return collector.Collect();
    }

    /// <summary>Adds a run; one that was added before, as a copy of its file, is passed over.</summary>
    public void Add(PastVerdict verdict)
    {
        if (verdict.Run.ContentHash.Length > 0 && !_known.Add(verdict.Run.ContentHash))
        {
            return;
        }

        var run = _runs.Count;
        _runs.Add(verdict.Run);
        foreach (var scenario in verdict.Scenarios.DistinctBy(scenario => scenario.Name, StringComparer.Ordinal))
        {
            if (!_scenarios.TryGetValue(scenario.Name, out var known))
            {
                _scenarios[scenario.Name] = known = [];
            }

            known.Add((run, scenario.ParameterHash));
            foreach (var figure in scenario.Figures)
            {
                var key = (scenario.Name, scenario.ParameterHash, figure.Key);
                if (!_series.TryGetValue(key, out var series))
                {
                    _series[key] = series = new();
                }

                series.Add(run, figure);
            }
        }
    }

    /// <summary>The runs in their order: of commits where their places are known, else of time.</summary>
    public IReadOnlyList<PastRun> InOrder() => [.. Order().Select(run => _runs[run])];

    /// <summary>All series, by scenario, kind, quantity and place.</summary>
    public (IReadOnlyList<Series> Series, IReadOnlyList<Finding> Findings) Collect()
    {
        var ranks = new int[_runs.Count];
        foreach (var (rank, run) in Order().Index())
        {
            ranks[run] = rank;
        }

        var latest = _scenarios.ToDictionary(entry => entry.Key, entry => entry.Value.MaxBy(seen => ranks[seen.Run]).ParameterHash, StringComparer.Ordinal);
        List<Series> series =
        [
            .. _series.Where(entry => latest[entry.Key.Scenario] == entry.Key.ParameterHash)
                .OrderBy(entry => entry.Key.Scenario, StringComparer.Ordinal).ThenBy(entry => entry.Key.Key.Kind).ThenBy(entry => entry.Key.Key.Quantity)
                .ThenBy(entry => entry.Key.Key.Name, StringComparer.Ordinal).ThenBy(entry => entry.Key.Key.Seed).ThenBy(entry => entry.Key.Key.Where, StringComparer.Ordinal)
                .ThenBy(entry => entry.Key.Key.Unit, StringComparer.Ordinal)
                .Select(entry => Of(entry.Key.Scenario, entry.Key.Key, entry.Value, ranks)),
        ];
        return (series, [.. _scenarios.OrderBy(entry => entry.Key, StringComparer.Ordinal).SelectMany(entry => Mixed(entry.Key, entry.Value.Count(seen => seen.ParameterHash != latest[entry.Key]), entry.Value.Count))]);
    }

    private IEnumerable<int> Order() => Enumerable.Range(0, _runs.Count)
        .OrderBy(run => _runs[run].Position)
        .ThenBy(run => _runs[run].At, StringComparer.Ordinal)
        .ThenBy(run => _runs[run].ContentHash, StringComparer.Ordinal);

    private static IEnumerable<Finding> Mixed(string scenario, int left, int all) => left == 0 ? [] :
    [
        Finding.Of(HistoryDiagnostics.MixedScenarios, ("count", NumberText.Of((long)left)), ("all", NumberText.Of((long)all))) with { Subject = new(scenario) },
    ];

    private Series Of(string scenario, FigureKey key, Growing grown, int[] ranks)
    {
        var order = Enumerable.Range(0, grown.Runs.Count).Where(at => double.IsFinite(grown.Values[at])).OrderBy(at => ranks[grown.Runs[at]]).ToList();
        return new()
        {
            Scenario = scenario,
            Name = key.Words,
            Unit = key.Unit,
            Where = key.Where,
            IsShare = key.Kind == FigureKind.Share,
            Better = key.Kind == FigureKind.Gain ? Quantities.All[key.Quantity].Better : Better.Neither,
            Runs = [.. order.Select(at => _runs[grown.Runs[at]])],
            Values = [.. order.Select(at => grown.Values[at])],
            Ranges = grown.Ranges is { } ranges ? [.. order.Select(at => ranges[at])] : [],
        };
    }

    private sealed class Growing
    {
        public List<int> Runs { get; } = [];

        public List<double> Values { get; } = [];

        /// <summary>As many as values, once any is known.</summary>
        public List<(double Lower, double Upper)>? Ranges { get; private set; }

        public void Add(int run, PastFigure figure)
        {
            if (Ranges is null && !double.IsNaN(figure.Lower))
            {
                Ranges = [.. Values.Select(_ => (double.NaN, double.NaN))];
            }

            Runs.Add(run);
            Values.Add(figure.Value);
            Ranges?.Add((figure.Lower, figure.Upper));
        }
    }
}
