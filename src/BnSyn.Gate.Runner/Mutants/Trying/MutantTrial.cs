using System.Globalization;
using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Mutants.Rewriting;

namespace BnSyn.Gate.Runner.Mutants.Trying;

/// <summary>
/// Shows one mutant to the gate: the scenarios in their order until one does not pass. Answers are asked for once: where the gate would
/// ask again before it calls something drift, it does not pass in any case.
/// </summary>
/// <param name="request">What the user asked for.</param>
/// <param name="engine">The mutated engine.</param>
/// <param name="judge">Judges scenarios.</param>
internal sealed class MutantTrial(GateRequest request, BuiltEngine engine, TrialJudge judge)
{
    /// <summary>The same on another build of the engine.</summary>
    /// <param name="built">The engine.</param>
    public MutantTrial On(BuiltEngine built) => new(request, built, judge);

    /// <summary>Tries a mutant.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="scenarios">The scenarios, in their order.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How it ended.</returns>
    public TrialEnd Make(int number, IReadOnlyList<TrialScenario> scenarios, CancellationToken cancellation)
    {
        var seconds = 0.0;
        foreach (var together in scenarios.GroupBy(scenario => (Instructions(scenario).Name, scenario.Scenario.Description.IsIsolated)))
        {
            var end = new TrialShare(engine, judge, [.. together], Instructions(together.First()), Variables(number, "")).Make(cancellation);
            seconds += end.Seconds;
            if (end.Outcome != MutantOutcome.Survived)
            {
                return end with { Seconds = seconds };
            }
        }

        return TrialEnd.Passed(seconds);
    }

    /// <summary>Runs a scenario without a mutant.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How it ended, and what it gave.</returns>
    public (TrialEnd End, TrialMeasurement? Measured) Plain(TrialScenario scenario, CancellationToken cancellation)
    {
        var share = new TrialShare(engine, judge, [scenario], Instructions(scenario), Variables(0, ""));
        var end = share.Make(cancellation);
        return end.Outcome != MutantOutcome.Survived ? (end, null)
            : (end, new(end.Seconds, [.. share.Measured[scenario.Name].Runs.Select(TrialMeasurement.SignatureOf)], share.Measured[scenario.Name].Ensemble));
    }

    /// <summary>Runs a scenario without a mutant, and notes the mutants whose code it runs.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="file">The file that is made for it.</param>
    /// <param name="bytes">One more than the largest number.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The mutants' numbers.</returns>
    public IReadOnlyList<int> Reached(TrialScenario scenario, string file, int bytes, CancellationToken cancellation)
    {
        ReachFile.Make(file, bytes);
        foreach (var runs in scenario.Noted.Chunk(scenario.Scenario.Description.IsIsolated ? 1 : scenario.Noted.Count))
        {
            new TrialProcess(engine, Instructions(scenario), Variables(0, file)).Make(runs, _ => double.PositiveInfinity, (_, _) => true, cancellation);
        }

        var reached = ReachFile.Read(file);
        File.Delete(file);
        return reached;
    }

    private InstructionSet Instructions(TrialScenario scenario) => scenario.Runs[0].InstructionsOf(request);

    private static Dictionary<string, string> Variables(int number, string reachFile) => new(StringComparer.Ordinal)
    {
        [MutantSwitch.Active] = number.ToString(CultureInfo.InvariantCulture),
        [MutantSwitch.Reach] = reachFile,
    };
}
