using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Runner.Mutants.Sources;
using BnSyn.Gate.Runner.Mutants.Trying;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Mutants;

/// <summary>What each scenario gives without a mutant, and the code of which mutants it runs.</summary>
/// <param name="Hash">The engine and all that a verdict depends on.</param>
/// <param name="Scenarios">The scenarios, from the cheapest on.</param>
internal sealed record MutantReach(string Hash, IReadOnlyList<MutantReach.Scenario> Scenarios)
{
    /// <summary>Finds out, or remembers an earlier answer. The engine without a mutant has to pass.</summary>
    /// <param name="folder">The folder for notes.</param>
    /// <param name="hash">The engine and all that a verdict depends on.</param>
    /// <param name="engine">The mutated engine.</param>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="trial">Runs them.</param>
    /// <param name="options">How many at once, and what ends it.</param>
    /// <returns>The answer, or a finding for each scenario that does not pass.</returns>
    public static Checked<MutantReach> Find(string folder, string hash, MutatedEngine engine, IReadOnlyList<TrialScenario> scenarios, MutantTrial trial, ParallelOptions options)
    {
        var note = Path.Combine(folder, "reach.json");
        if (Read(note) is { } before && before.Hash == hash)
        {
            return new(before, []);
        }

        // Of a run that was ended.
        foreach (var left in Directory.GetFiles(folder, "*.reach"))
        {
            File.Delete(left);
        }

        var results = new Checked<Scenario>[scenarios.Count];
        Parallel.For(0, scenarios.Count, options, place => results[place] = Ask(folder, engine, scenarios[place], trial, options.CancellationToken));
        if (results.SelectMany(result => result.Findings).ToList() is { Count: > 0 } findings)
        {
            return new(null, findings);
        }

        var reach = new MutantReach(hash, [.. results.Select(result => result.Value!).OrderBy(scenario => scenario.Whole.Seconds)]);
        AtomicFile.Write(note, JsonLine.Of(reach));
        return new(reach, []);
    }

    private static Checked<Scenario> Ask(string folder, MutatedEngine engine, TrialScenario scenario, MutantTrial trial, CancellationToken cancellation)
    {
        var (end, whole) = trial.Plain(scenario, cancellation);
        if (whole is null)
        {
            return new(null, [Finding.Of(MutantDiagnostics.UnmutatedFails, ("scenario", scenario.Name), ("problem", end.Problem))]);
        }

        // What is not enough for the gate to pass is no way to see a mutant: then there is only the whole.
        var brief = scenario.Brief is { } part ? part == scenario ? whole : trial.Plain(part, cancellation).Measured : null;
        return new(new(scenario.Name, whole, brief, trial.Reached(scenario, Path.Combine(folder, scenario.Name + ".reach"), engine.Bytes, cancellation)), []);
    }

    private static MutantReach? Read(string note) => File.Exists(note) ? JsonLine.Read<MutantReach>(File.ReadAllText(note)) : null;

    /// <summary>One scenario.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Whole">All that the gate runs of it.</param>
    /// <param name="Brief">The part that is tried first; <see langword="null"/> where there is none.</param>
    /// <param name="Reached">The mutants whose code it runs, ascending.</param>
    internal sealed record Scenario(string Name, TrialMeasurement Whole, TrialMeasurement? Brief, IReadOnlyList<int> Reached);
}
