using System.Text.RegularExpressions;

namespace BnSyn.Gate.Analysis.Mutants;

/// <summary>A line of a record: a mutant by its text, and what became of it.</summary>
/// <param name="File">The file, relative to the repository's top folder, with slashes.</param>
/// <param name="Member">The member that it is in.</param>
/// <param name="Id">Which mutant it is, and of which text of the member: <see cref="Mutant.Id"/>.</param>
/// <param name="Commit">The commit that it was tried in; with a <c>+</c> where sources or baselines were changed since.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Scenario">The scenario that did not pass; empty where all did.</param>
/// <param name="Code">The code that the scenario did not pass with, or a word.</param>
public sealed partial record RecordedMutant(string File, string Member, string Id, string Commit, RecordedOutcome Outcome, string Scenario, string Code)
{
    /// <summary>Instead of a code: it took many times as long.</summary>
    private const string Slow = "slow";

    /// <summary>Instead of a code: its process ended, or the like.</summary>
    private const string Broken = "broken";

    /// <summary>Instead of a commit: there was none.</summary>
    private const string NoCommit = "none";

    /// <summary>What the record keeps of a trial.</summary>
    /// <param name="mutant">The mutant.</param>
    /// <param name="tried">What became of it.</param>
    /// <returns>The line.</returns>
    public static RecordedMutant Of(Mutant mutant, TriedMutant tried)
    {
        ArgumentNullException.ThrowIfNull(mutant);
        ArgumentNullException.ThrowIfNull(tried);
        var outcome = tried.Outcome switch
        {
            MutantOutcome.NotReached => RecordedOutcome.NotReached,
            MutantOutcome.Survived => tried.IsBrief ? RecordedOutcome.PassesPart : RecordedOutcome.Survives,
            _ => RecordedOutcome.Seen,
        };
        return new(mutant.File, mutant.Member, mutant.Id, tried.Commit.Length > 0 ? tried.Commit : NoCommit, outcome, tried.Scenario, CodeOf(tried));
    }

    /// <summary>The trial, as far as the record keeps it.</summary>
    /// <param name="number">The mutant's number today.</param>
    /// <returns>The trial, with the code for the problem.</returns>
    public TriedMutant AsTried(int number) => new(
        number,
        Outcome switch
        {
            RecordedOutcome.NotReached => MutantOutcome.NotReached,
            RecordedOutcome.Seen => Code == Slow ? MutantOutcome.TimedOut : MutantOutcome.Killed,
            _ => MutantOutcome.Survived,
        },
        Scenario,
        Code,
        Outcome == RecordedOutcome.PassesPart,
        Commit);

    private static string CodeOf(TriedMutant tried) => tried.Outcome switch
    {
        MutantOutcome.TimedOut => Slow,
        MutantOutcome.Killed => LeadingCode().Match(tried.Problem) is { Success: true } code ? code.Value : Broken,
        _ => "",
    };

    [GeneratedRegex(@"\A[A-Z]+[0-9]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingCode();
}
