using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Tests.Statistics.Simulations;

/// <summary>How many of the gates on unchanged physics alarm where seeds pair.</summary>
/// <param name="Law">The law of all metrics.</param>
/// <param name="Metrics">How many metrics are compared.</param>
/// <param name="Correlation">Within pairs, of the normal numbers that the metrics are made of.</param>
/// <param name="Gates">How many gates were simulated.</param>
/// <param name="OneLook">Alarms of gates without an extension.</param>
/// <param name="TwoLooks">Alarms of gates with one.</param>
/// <param name="GatesBefore">How many of them were also judged with the tests of shape of unrelated seeds.</param>
/// <param name="OneLookBefore">Alarms of those without an extension.</param>
/// <param name="TwoLooksBefore">Alarms of those with one.</param>
public sealed record PairedSizeSimulation(
    PairedLaw Law, int Metrics, double Correlation, int Gates, int OneLook, int TwoLooks, int GatesBefore, int OneLookBefore, int TwoLooksBefore)
{
    /// <summary>So small against the spread of 1 that nearly every gate looks twice, and that a shift spends all of its level.</summary>
    public const double Margin = 0.1;

    public static IReadOnlyList<double> Correlations { get; } = [-0.9, -0.8, -0.5, -0.3, 0, 0.5, 0.9, 0.95, 0.99];

    public static IReadOnlyList<int> Sizes { get; } = [10, 24];

    /// <summary>Simulates gates of one kind on all processors; the first of them are always the same.</summary>
    /// <param name="law">The law of all metrics.</param>
    /// <param name="metrics">How many metrics are compared.</param>
    /// <param name="correlation">Within pairs.</param>
    /// <param name="gates">How many gates are judged as the gate does.</param>
    /// <param name="gatesBefore">How many of them are also judged as before.</param>
    public static PairedSizeSimulation Simulate(PairedLaw law, int metrics, double correlation, int gates, int gatesBefore)
    {
        var gate = new PairedGate(metrics, Margin);
        var now = Enumerable.Range(0, gates).AsParallel().Select(number => gate.Now(Values(number))).ToList();
        var before = Enumerable.Range(0, gatesBefore).AsParallel().Select(number => gate.Before(Values(number))).ToList();
        return new(
            law, metrics, correlation, gates, now.Count(answer => answer.First == Outcome.Drift), now.Count(answer => answer.Last == Outcome.Drift),
            gatesBefore, before.Count(answer => answer.First == Outcome.Drift), before.Count(answer => answer.Last == Outcome.Drift));

        Func<int, int, (double Reference, double Candidate)> Values(int number)
        {
            var pairs = PairedDraws.Draw(correlation, metrics, Simulations.Law.Generator(1000 + number));
            return (metric, seed) => (law.Of(pairs[metric][seed].Reference), law.Of(pairs[metric][seed].Candidate));
        }
    }
}
