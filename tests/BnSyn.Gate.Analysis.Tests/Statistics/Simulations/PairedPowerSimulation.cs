using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Tests.Statistics.Simulations;

/// <summary>What gates over pairs say of changed physics, in ten normal metrics with a margin of half a standard deviation and two looks.</summary>
/// <param name="Change">What the candidate does differently.</param>
/// <param name="Correlation">Within pairs.</param>
/// <param name="Gates">How many gates were simulated.</param>
/// <param name="Drift">How many said drift.</param>
/// <param name="Equivalent">How many said equivalent.</param>
/// <param name="DriftBefore">How many said drift with the tests of shape of unrelated seeds.</param>
/// <param name="EquivalentBefore">How many said equivalent with the tests of shape of unrelated seeds.</param>
public sealed record PairedPowerSimulation(
    string Change, double Correlation, int Gates, int Drift, int Equivalent, int DriftBefore, int EquivalentBefore)
{
    public const int Metrics = 10;
    public const double Margin = 0.5;

    /// <summary>The change for which the issue of pairs was found: with a correlation of 0.95 it was called equivalent.</summary>
    public const string WiderSpread = "all spreads x 1.5";

    /// <summary>What a candidate gives for its own normal numbers of one seed, by metric.</summary>
    private static readonly Dictionary<string, Func<double[], double[]>> Changes = new()
    {
        ["nothing"] = own => own,
        [WiderSpread] = own => [.. own.Select(z => 1.5 * z)],
        ["one spread x 1.5"] = own => [1.5 * own[0], .. own[1..]],
        ["one spread x 2.5"] = own => [2.5 * own[0], .. own[1..]],
        ["one metric + 1/4 sd"] = own => [own[0] + 0.25, .. own[1..]],
        ["all metrics + 1/4 sd"] = own => [.. own.Select(z => z + 0.25)],
        ["one metric + 1 sd"] = own => [own[0] + 1, .. own[1..]],
        ["one metric skewed"] = own => [(Math.Exp(own[0]) - Math.Exp(0.5)) / Math.Sqrt((Math.E - 1) * Math.E), .. own[1..]],
        ["second metric equals first"] = own => [own[0], own[0], .. own[2..]],
    };

    public static IReadOnlyList<double> Correlations { get; } = [-0.5, 0, 0.5, 0.95];

    public static IEnumerable<string> AllChanges => Changes.Keys;

    /// <summary>Simulates so many gates of one kind, on all processors.</summary>
    public static PairedPowerSimulation Simulate(string change, double correlation, int gates)
    {
        var gate = new PairedGate(Metrics, Margin);
        var answers = Enumerable.Range(0, gates).AsParallel().Select(number =>
        {
            var pairs = PairedDraws.Draw(correlation, Metrics, Law.Generator(5000 + number));
            var changed = Enumerable.Range(0, pairs[0].Length).Select(seed => Changes[change]([.. pairs.Select(metric => metric[seed].Candidate)])).ToArray();
            (double Reference, double Candidate) Values(int metric, int seed) => (pairs[metric][seed].Reference, changed[seed][metric]);
            return (Now: gate.Now(Values).Last, Before: gate.Before(Values).Last);
        }).ToList();
        return new(
            change, correlation, gates,
            answers.Count(answer => answer.Now == Outcome.Drift), answers.Count(answer => answer.Now == Outcome.Equivalent),
            answers.Count(answer => answer.Before == Outcome.Drift), answers.Count(answer => answer.Before == Outcome.Equivalent));
    }
}
