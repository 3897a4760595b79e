using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.Series;

/// <summary>Values over time beside the reference's and the baseline's, point by point or within a tube.</summary>
internal sealed class SeriesKind : IKind
{
    public IReadOnlyList<Diagnostic> Diagnostics => SeriesDiagnostics.Rows;

    public IReadOnlyList<Type> Rules => [typeof(SeriesRule), typeof(SeriesSizeRule)];

    public IReadOnlyList<ReportSection> Sections => [new(ReportPlace.Comparisons, SeriesSection.Append)];

    public IReadOnlyList<PictureSource> Pictures => [SeriesPictures.Of];

    public IReadOnlyList<OverviewColumn> Overview { get; } =
    [
        new("series", (input, scenario) => input.EffectsOf(scenario, SeriesDiagnostics.Rows).Concat(
            input.Result.Series.Where(result => result.Scenario == scenario.Name).Select(result => OverviewColumn.Held(result.Holds, result.Worst == 0)))),
    ];

    public IReadOnlyList<IRunRule> OfRuns => [new SeriesSizeRule()];

    public KindResult Judge(GateCase gate)
    {
        var pairer = new Pairer(gate.Request, gate.Measurements.Machine);
        return new SeriesJudgement
        {
            Results =
            [
                .. from scenario in gate.Scenarios
                   where scenario.Scenario.Description.Series.Count > 0
                   from pair in pairer.Pairs(scenario.Scenario, gate.Baselines.Of(scenario.Name))
                   from series in pair.Scenario.Series
                   let comparison = SeriesRule.Compare(pair, series)
                   where comparison is not null
                   select Of(pair, series, comparison),
            ],
        };
    }

    public Baseline Merge(MergeCase merge, Baseline? old, Baseline next) => next with { Series = RecordingDeclarations.OfSeries(merge.Scenario.Description) };

    public IEnumerable<Finding> Refuse(JudgedScenario scenario, Baseline accepted, string file) =>
        BaselineRecordings.TooLarge(accepted, file, scenario.Scenario.Description, "series");

    private static SeriesResult Of(RunPair pair, SeriesDescription series, SeriesComparison comparison) =>
        new(pair.Scenario.Name, pair.Actual.Backend, pair.Expected.Against, pair.Actual.Seed, series.Name)
        {
            Holds = comparison.Holds,
            From = comparison.From,
            To = comparison.To,
            TimeUnit = series.TimeUnit,
            Share = comparison.Share,
            Values = comparison.Values,
            Departed = comparison.Departed,
            Worst = comparison.Worst?.Excess ?? 0,
            WorstChannel = comparison.Worst is { } worst ? series.Channels[worst.Channel].Name : "",
            First = comparison.First is { } first ? Words(series, first) : null,
        };

    private static string Words(SeriesDescription series, Departure first)
    {
        var channel = series.Channels[first.Channel];
        return $"{channel.Name} at {NumberText.WithUnit(NumberText.Of(first.Time), series.TimeUnit)}: {NumberText.Of(first.Actual)}, expected {NumberText.WithUnit(NumberText.Of(first.Expected), channel.Unit)}, allowed {NumberText.Rounded(first.Allowed)}";
    }
}
