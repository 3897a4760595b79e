using BnSyn.Gate.Analysis.History;
using BnSyn.Gate.Analysis.Statistics;
using BnSyn.Gate.Analysis.Tests.Statistics.Simulations;

namespace BnSyn.Gate.Analysis.Tests.History.Simulations;

/// <summary>How often whole histories alarm: of several series, each a level with noise around it and perhaps a fault in the first.</summary>
/// <param name="Fault">What is wrong with the first series, in words.</param>
/// <param name="Noise">The scatter between runs, in words.</param>
/// <param name="Series">How many series there are.</param>
/// <param name="EdPelt">Share of histories in which ED-PELT alone names a change somewhere.</param>
/// <param name="Changed">Share with a confirmed change beyond the threshold.</param>
/// <param name="Either">Share with a confirmed change or creep beyond the threshold.</param>
/// <param name="EitherAnySize">Share with a confirmed change or creep of any size.</param>
internal sealed record HistorySimulation(string Fault, string Noise, int Series, double EdPelt, double Changed, double Either, double EitherAnySize)
{
    public const int Runs = 30;
    public const int Repetitions = 1000;
    public const int ManySeries = 10;

    /// <summary>Share of the last run's deviation that stays in the next one, where runs are correlated.</summary>
    private const double Memory = 0.3;

    private static readonly Func<Random, double[]> Independent = random => Law.Normal.Sample(Runs, random);
    private static readonly Func<Random, double[]> Skewed = random => Law.Exponential.Sample(Runs, random);

    /// <summary>Histories in which nothing happens.</summary>
    public static IReadOnlyList<HistorySimulation> Stationary => All(StationaryRows);

    /// <summary>Histories in which nothing happens, with one scatter; the others are not simulated for it.</summary>
    public static HistorySimulation StationaryWith(string noise) => StationaryRows.Single(row => row.Noise == noise).Simulated.Value;

    private static readonly List<(string Noise, Lazy<HistorySimulation> Simulated)> StationaryRows = Each(
    [
        new("none", "normal, 2 %", ManySeries, 0.02, Independent, _ => 1),
        new("none", "exponential, 2 %", ManySeries, 0.02, Skewed, _ => 1),
        new("none", "normal, 2 %, correlation 0.3", ManySeries, 0.02, Correlated, _ => 1),
        new("none", "normal, 5 %", ManySeries, 0.05, Independent, _ => 1),
    ]);

    /// <summary>Histories with creep.</summary>
    public static IReadOnlyList<HistorySimulation> Creeping => All(CreepingRows);

    private static readonly List<(string Noise, Lazy<HistorySimulation> Simulated)> CreepingRows = Each(
        from series in new[] { 1, ManySeries }
        from noise in new[] { 0.01, 0.02, 0.03 }
        from creep in new[] { 0.001, 0.003 }
        select new Plan(FormattableString.Invariant($"{100 * creep} % a run"), FormattableString.Invariant($"normal, {100 * noise} %"), series, noise, Independent, run => 1 + (creep * run)));

    /// <summary>Histories with a step.</summary>
    public static IReadOnlyList<HistorySimulation> Stepping => All(SteppingRows);

    private static readonly List<(string Noise, Lazy<HistorySimulation> Simulated)> SteppingRows = Each(
        from at in new[] { 15, 24 }
        from step in new[] { 0.03, 0.06, 0.1 }
        select new Plan(FormattableString.Invariant($"{100 * step} % at run {at + 1}"), "normal, 2 %", ManySeries, 0.02, Independent, run => run < at ? 1 : 1 + step));

    // Lazy, because other threads that need this type would wait for its initializer to end.
    // Every row has a stream of its own, so that the order in which they end does not matter.
    private static List<(string Noise, Lazy<HistorySimulation> Simulated)> Each(IEnumerable<Plan> plans) =>
        [.. plans.Select((plan, row) => (plan.Noise, new Lazy<HistorySimulation>(() => Simulate(plan, Law.Generator(2026 + row)))))];

    private static List<HistorySimulation> All(List<(string Noise, Lazy<HistorySimulation> Simulated)> rows) => [.. rows.AsParallel().AsOrdered().Select(row => row.Simulated.Value)];

    private static HistorySimulation Simulate(Plan plan, Random random)
    {
        int edPelt = 0, changed = 0, either = 0, anySize = 0;
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            List<Analysis.History.Series> history = [.. Enumerable.Range(0, plan.Series).Select(one => Make(one, Values(plan, one, random)))];
            var rows = SeriesJudge.Judge(history, Trend.DefaultThreshold);
            edPelt += history.Exists(one => ChangePoints.Of(one.Values).Count > 0) ? 1 : 0;
            changed += rows.Any(row => row is { Kind: TrendKind.Changed, IsBeyondThreshold: true }) ? 1 : 0;
            either += rows.Any(row => row.IsBeyondThreshold) ? 1 : 0;
            anySize += rows.Any(row => row.Kind is TrendKind.Changed or TrendKind.Creeping) ? 1 : 0;
        }

        return new(plan.Fault, plan.Noise, plan.Series, Share(edPelt), Share(changed), Share(either), Share(anySize));
    }

    private static double[] Values(Plan plan, int series, Random random) =>
        [.. plan.Scatter(random).Select((value, run) => (series == 0 ? plan.Level(run) : 1) * (1 + (plan.Spread * value)))];

    private static double Share(int count) => (double)count / Repetitions;

    private static double[] Correlated(Random random)
    {
        var values = Law.Normal.Sample(Runs, random);
        for (var run = 1; run < Runs; run++)
        {
            values[run] = (Memory * values[run - 1]) + (Math.Sqrt(1 - (Memory * Memory)) * values[run]);
        }

        return values;
    }

    private static Analysis.History.Series Make(int number, double[] values) => new()
    {
        Scenario = "simulated",
        Name = FormattableString.Invariant($"series {number}"),
        Unit = "1",
        Where = "any",
        Runs = [.. values.Select((_, run) => Past(run))],
        Values = values,
    };

    private static PastRun Past(int run) => new(FormattableString.Invariant($"run {run}"), "", "", 1, "", Analysis.Outcomes.Verdict.Passed, "");

    private sealed record Plan(string Fault, string Noise, int Series, double Spread, Func<Random, double[]> Scatter, Func<int, double> Level);
}
