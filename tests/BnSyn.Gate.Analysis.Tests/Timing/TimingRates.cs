using BnSyn.Gate.Analysis.Tests.Samples;
using BnSyn.Gate.Analysis.Tests.Statistics.Simulations;
using BnSyn.Gate.Analysis.Timing;

namespace BnSyn.Gate.Analysis.Tests.Timing;

/// <summary>How often simulated gate runs of eight scenarios decide what, with every scenario slower by the same ratio.</summary>
/// <param name="Ratio">True time of the candidate by the base's.</param>
/// <param name="Spread">Spread between launches of one program.</param>
/// <param name="Pairs">Pairs of processes.</param>
/// <param name="GatesWithAlarm">The share of gate runs with BNG4001 for any scenario.</param>
/// <param name="Slower">The share of scenarios found slower.</param>
/// <param name="Passed">The share of scenarios shown not to be slower.</param>
/// <param name="Noisy">The share of scenarios where the noise floor left the margin.</param>
public sealed record TimingRates(double Ratio, double Spread, int Pairs, double GatesWithAlarm, double Slower, double Passed, double Noisy)
{
    public const int Scenarios = 8;
    public const int Gates = 1000;

    private static readonly IReadOnlyList<(double Ratio, Lazy<TimingRates> Rates)> Rows =
    [
        .. from spread in new[] { 0.02, 0.05 }
           from pairs in new[] { TimingLevel.FewestPairs(Scenarios), TimingPlan.MostPairs }
           from ratio in new[] { 1, 1 + Timings.Margin, 1.15, 1.2 }
           select (ratio, new Lazy<TimingRates>(() => Simulate(ratio, spread, pairs))),
    ];

    public static IReadOnlyList<TimingRates> All => Of(Rows);

    /// <summary>The rows of one ratio; the others are not simulated for it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No row has it: what holds of none would hold.</exception>
    public static IReadOnlyList<TimingRates> At(double ratio) =>
        Rows.Any(row => row.Ratio == ratio) ? Of(Rows.Where(row => row.Ratio == ratio)) : throw new ArgumentOutOfRangeException(nameof(ratio), ratio, "No row has this ratio.");

    public double Open => 1 - Slower - Passed - Noisy;

    private static IReadOnlyList<TimingRates> Of(IEnumerable<(double Ratio, Lazy<TimingRates> Rates)> rows) => [.. rows.AsParallel().AsOrdered().Select(row => row.Rates.Value)];

    private static TimingRates Simulate(double ratio, double spread, int pairs)
    {
        var gates = Enumerable.Range(0, Gates).Select(gate =>
        {
            var random = Law.Generator(gate);
            return SlowdownRule.Decide(Timings.Compare([.. Enumerable.Range(0, Scenarios).Select(_ => Timings.Series(random, pairs, ratio, spread))]), Timings.Margin);
        }).ToList();
        return new(
            ratio,
            spread,
            pairs,
            gates.Average(results => results.Any(result => result.Decision == TimingDecision.Slower) ? 1.0 : 0),
            Share(result => result.Decision == TimingDecision.Slower),
            Share(result => result.Decision is TimingDecision.WithinMargin or TimingDecision.Faster),
            Share(result => result.Decision == TimingDecision.NoisyMachine));

        double Share(Func<TimingResult, bool> isSo) => gates.SelectMany(results => results).Average(result => isSo(result) ? 1.0 : 0);
    }
}
