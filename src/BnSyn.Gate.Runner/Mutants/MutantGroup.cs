using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Runner.Mutants.Trying;

namespace BnSyn.Gate.Runner.Mutants;

/// <summary>Mutants that are built together, and the scenarios that run the code of each.</summary>
/// <param name="Mutants">They, by number.</param>
internal sealed record MutantGroup(IReadOnlyList<Mutant> Mutants)
{
    /// <summary>
    /// Each mutant costs the methods around it a question that the runtime cannot fold away before it has compiled them for the second time, and
    /// may keep them from being inlined: with seven thousand in one build an engine ran five times as long as it does with four hundred. Each build costs
    /// as much as a hundred trials.
    /// </summary>
    private const int Most = 1200;

    /// <summary>Deals mutants out, neighbours to different groups, so that no method has many of one.</summary>
    /// <param name="mutants">The mutants, by number.</param>
    public static IReadOnlyList<MutantGroup> Of(IReadOnlyList<Mutant> mutants)
    {
        var groups = (mutants.Count + Most - 1) / Most;
        return [.. Enumerable.Range(0, groups).Select(group => new MutantGroup([.. mutants.Where((_, place) => place % groups == group)]))];
    }

    /// <summary>The scenarios that run the code of each mutant, in the order in which they are given.</summary>
    /// <param name="folder">The folder for notes.</param>
    /// <param name="bytes">One more than the largest number of all mutants.</param>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="trial">Runs them on the engine with this group's mutants.</param>
    /// <param name="workers">Processes of that engine.</param>
    /// <param name="options">How many at once, and what ends it.</param>
    public static ILookup<int, string> ReachedBy(string folder, int bytes, IReadOnlyList<TrialScenario> scenarios, MutantTrial trial, TrialWorkers workers, ParallelOptions options)
    {
        // Of a run that was ended.
        foreach (var left in Directory.GetFiles(folder, "*.reach"))
        {
            File.Delete(left);
        }

        var reached = new IReadOnlyList<int>[scenarios.Count];
        Parallel.For(0, scenarios.Count, options, place => reached[place] = trial.Reached(scenarios[place], Path.Combine(folder, scenarios[place].Name + ".reach"), bytes, workers, options.CancellationToken));
        return scenarios.Zip(reached).SelectMany(entry => entry.Second.Select(number => (number, entry.First.Name))).ToLookup(entry => entry.number, entry => entry.Name);
    }
}
