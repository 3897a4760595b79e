using System.Globalization;
using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Runner.Mutants.Trying;
using BnSyn.Gate.Runner.Output;

namespace BnSyn.Gate.Runner.Mutants;

/// <summary>Tells how far a run over mutants is.</summary>
/// <param name="progress">Told.</param>
/// <param name="all">How many there are.</param>
/// <param name="before">How many were tried before.</param>
/// <param name="isBrief">Whether they are shown a part of the gate's runs.</param>
internal sealed class MutantsProgress(IProgress<string> progress, int all, int before, bool isBrief)
{
    private readonly Lock _gate = new();
    private int _done = before;
    private int _survived;

    /// <summary>One more was tried.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="end">How it ended.</param>
    public void Add(int number, TrialEnd end)
    {
        lock (_gate)
        {
            _done++;
            _survived += end.Outcome is MutantOutcome.Survived or MutantOutcome.NotReached ? 1 : 0;
            progress.Report(isBrief ? "mutants" : "mutants with all runs", _done, all, string.Create(
                CultureInfo.InvariantCulture,
                $"{_survived} survive; {number} {end.Outcome}{(end.Scenario.Length > 0 ? " by " + end.Scenario : "")}, {end.Seconds:F1} s"));
        }
    }
}
