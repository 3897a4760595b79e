using System.Text.Json;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Runner.Mutants.Sources;
using BnSyn.Gate.Runner.Mutants.Trying;

namespace BnSyn.Gate.Runner.Mutants;

/// <summary>What each scenario costs without a mutant, and the code of which mutants it runs.</summary>
/// <param name="Hash">The engine and all that a verdict depends on.</param>
/// <param name="Scenarios">Name, seconds of processor time and the numbers of the mutants that are reached; from the cheapest on.</param>
internal sealed record MutantReach(string Hash, IReadOnlyList<MutantReach.Scenario> Scenarios)
{
    /// <summary>Finds out, or remembers an earlier answer. The engine without a mutant has to pass.</summary>
    /// <param name="folder">The folder for notes.</param>
    /// <param name="hash">The engine and all that a verdict depends on.</param>
    /// <param name="engine">The mutated engine.</param>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="make">Makes a trial: mutant, file of the reached and scenario.</param>
    /// <param name="atOnce">How many at once.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The answer, or a finding for each scenario that does not pass.</returns>
    public static Checked<MutantReach> Find(
        string folder, string hash, MutatedEngine engine, IReadOnlyList<TrialScenario> scenarios, Func<string, TrialScenario, TrialEnd> make, int atOnce, CancellationToken cancellation)
    {
        var note = Path.Combine(folder, "reach.json");
        if (Read(note, hash) is { } before)
        {
            return new(before, []);
        }

        var results = new Checked<Scenario>[scenarios.Count];
        Parallel.For(0, scenarios.Count, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellation }, place => results[place] = Ask(folder, engine, scenarios[place], make));
        if (results.SelectMany(result => result.Findings).ToList() is { Count: > 0 } findings)
        {
            return new(null, findings);
        }

        var reach = new MutantReach(hash, [.. results.Select(result => result.Value!).OrderBy(scenario => scenario.Seconds)]);
        AtomicFile.Write(note, JsonSerializer.Serialize(reach));
        return new(reach, []);
    }

    private static Checked<Scenario> Ask(string folder, MutatedEngine engine, TrialScenario scenario, Func<string, TrialScenario, TrialEnd> make)
    {
        var plain = make("", scenario);
        if (plain.Outcome != MutantOutcome.Survived)
        {
            return new(null, [Finding.Of(MutantDiagnostics.UnmutatedFails, ("scenario", scenario.Name), ("problem", plain.Problem))]);
        }

        var file = Path.Combine(folder, scenario.Name + ".reach");
        ReachFile.Make(file, engine.Bytes);
        make(file, scenario);
        var reached = ReachFile.Read(file);
        File.Delete(file);
        return new(new(scenario.Name, plain.Seconds, reached), []);
    }

    private static MutantReach? Read(string note, string hash)
    {
        try
        {
            return File.Exists(note) && JsonSerializer.Deserialize<MutantReach>(File.ReadAllText(note)) is { } before && before.Hash == hash ? before : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>One scenario.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Seconds">Processor time without a mutant.</param>
    /// <param name="Reached">The mutants whose code it runs, ascending.</param>
    internal sealed record Scenario(string Name, double Seconds, IReadOnlyList<int> Reached);
}
