using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Runner.Mutants.Trying;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Mutants;

/// <summary>What each scenario gives without a mutant.</summary>
/// <param name="Hash">The engine and all that a verdict depends on.</param>
/// <param name="Scenarios">The scenarios, from the cheapest on.</param>
internal sealed record PlainRuns(string Hash, IReadOnlyList<PlainRuns.Scenario> Scenarios)
{
    /// <summary>Finds out, or remembers an earlier answer. The engine without a mutant has to pass.</summary>
    /// <param name="folder">The folder for the note.</param>
    /// <param name="hash">The engine and all that a verdict depends on.</param>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="trial">Runs them on the engine as it is.</param>
    /// <param name="options">How many at once, and what ends it.</param>
    /// <returns>The answer, or a finding for each scenario that does not pass.</returns>
    public static Checked<PlainRuns> Make(string folder, string hash, IReadOnlyList<TrialScenario> scenarios, MutantTrial trial, ParallelOptions options)
    {
        var note = Path.Combine(folder, "plain.json");
        if (File.Exists(note) && JsonLine.Read<PlainRuns>(File.ReadAllText(note)) is { } before && before.Hash == hash)
        {
            return new(before, []);
        }

        var results = new Checked<Scenario>[scenarios.Count];
        using var workers = trial.Workers([], options.CancellationToken);
        Parallel.For(0, scenarios.Count, options, place => results[place] = Ask(scenarios[place], trial, workers, options.CancellationToken));
        if (results.SelectMany(result => result.Findings).ToList() is { Count: > 0 } findings)
        {
            return new(null, findings);
        }

        var plain = new PlainRuns(hash, [.. results.Select(result => result.Value!).OrderBy(scenario => scenario.Whole.Seconds)]);
        AtomicFile.Write(note, JsonLine.Of(plain));
        return new(plain, []);
    }

    private static Checked<Scenario> Ask(TrialScenario scenario, MutantTrial trial, TrialWorkers workers, CancellationToken cancellation)
    {
        var (end, whole) = trial.Plain(scenario, cancellation);
        if (whole is null)
        {
            return new(null, [Finding.Of(MutantDiagnostics.UnmutatedFails, ("scenario", scenario.Name), ("problem", end.Problem))]);
        }

        // What is not enough for the gate to pass is no way to see a mutant: then there is only the whole.
        var brief = scenario.Brief is { } part ? trial.Plain(part, cancellation).Measured : null;
        return new(new(scenario.Name, whole, brief is null ? null : brief with { Cost = trial.Cost(scenario.Brief!, brief, workers, cancellation) }), []);
    }

    /// <summary>One scenario.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Whole">All that the gate runs of it.</param>
    /// <param name="Brief">The part that is tried first; <see langword="null"/> where there is none.</param>
    internal sealed record Scenario(string Name, TrialMeasurement Whole, TrialMeasurement? Brief);
}
