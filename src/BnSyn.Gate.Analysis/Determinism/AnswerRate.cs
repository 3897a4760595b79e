using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Statistics;

namespace BnSyn.Gate.Analysis.Determinism;

/// <summary>How often a run gave another answer than it mostly gives.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Backend">The backend.</param>
/// <param name="Seed">The realisation.</param>
/// <param name="Threads">The number of threads that it was asked to use; 0 where that was the engine's choice.</param>
/// <param name="IsAskedAgain">
/// Whether it was repeated because of its first answer. Such runs are chosen by what they gave, so their rate says nothing of others.
/// </param>
/// <param name="Runs">How many runs there were.</param>
/// <param name="Others">How many of them gave another answer.</param>
public sealed record AnswerRate(string Scenario, string Backend, ulong Seed, int Threads, bool IsAskedAgain, int Runs, int Others)
{
    /// <summary>The confidence of the interval.</summary>
    public const double Confidence = 0.95;

    /// <summary>The part of all runs; <see langword="null"/> for runs that were chosen by what they gave.</summary>
    public double? Rate => IsAskedAgain ? null : (double)Others / Runs;

    /// <summary>The smallest rate of the interval; <see langword="null"/> where there is no rate.</summary>
    public double? Lower => Rate is null ? null : BinomialInterval.TwoSided(Others, Runs, Confidence).Lower;

    /// <summary>The largest rate of the interval; <see langword="null"/> where there is no rate.</summary>
    public double? Upper => Rate is null ? null : BinomialInterval.TwoSided(Others, Runs, Confidence).Upper;

    /// <summary>The runs of a scenario that were repeated in fresh processes, by backend, seed and number of threads.</summary>
    /// <param name="scenario">What was measured.</param>
    /// <returns>Nothing for a gate that only repeated one seed beside its other runs.</returns>
    public static IEnumerable<AnswerRate> Of(ScenarioMeasurement scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return
            from runs in (IReadOnlyList<RunMeasurement>[])[scenario.Runs, [.. scenario.EnsembleRuns, .. scenario.EnsembleRepetitions]]
            from same in runs.GroupBy(run => (run.Backend, run.Seed))
            from isAskedAgain in (bool[])[false, true]
            let chosen = same.Where(run => (run.Origin == RunOrigin.AskedAgain) == isAskedAgain || (isAskedAgain && run.Repetition == 0)).ToList()
            where chosen.Exists(run => run.Origin == (isAskedAgain ? RunOrigin.AskedAgain : RunOrigin.FreshProcess))
            let usual = chosen.MaxBy(run => chosen.Count(other => RunBits.AreSame(run, other)))
            from threads in chosen.GroupBy(run => run.Threads).OrderBy(part => part.Key)
            select new AnswerRate(
                scenario.Description.Name, same.Key.Backend, same.Key.Seed, threads.Key, isAskedAgain, threads.Count(), threads.Count(run => !RunBits.AreSame(usual, run)));
    }
}
