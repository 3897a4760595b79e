using BnSyn.Gate.Analysis.Mutants;

namespace BnSyn.Gate.Runner.Mutants;

/// <summary>
/// Which scenarios saw mutants of a member, and of a file: they are the likely ones to see the next. What a mutant is shown first decides how
/// soon its trial is over, and not how it ends.
/// </summary>
internal sealed class Sightings
{
    /// <summary>So much of a sighting in its file has every scenario from the beginning.</summary>
    private const double Prior = 0.02;

    private readonly Dictionary<(string Place, string Scenario), int> _seen = [];
    private readonly Dictionary<string, int> _all = new(StringComparer.Ordinal);

    private Sightings(IEnumerable<RecordedMutant> mutants)
    {
        foreach (var mutant in mutants.Where(mutant => mutant.Outcome == RecordedOutcome.Seen))
        {
            foreach (var place in (string[])[mutant.File, MemberOf(mutant.File, mutant.Member)])
            {
                _seen[(place, mutant.Scenario)] = _seen.GetValueOrDefault((place, mutant.Scenario)) + 1;
                _all[place] = _all.GetValueOrDefault(place) + 1;
            }
        }
    }

    /// <summary>Those of a record.</summary>
    /// <param name="record">The record.</param>
    public static Sightings Of(MutantRecord record) => new(record.Mutants);

    /// <summary>How likely a scenario is to see a mutant, by those of its member, and where these are few by those of its file.</summary>
    /// <param name="mutant">The mutant.</param>
    /// <param name="scenario">The scenario's name.</param>
    /// <returns>Above 0, at most a little above 1.</returns>
    public double LikelihoodOf(Mutant mutant, string scenario)
    {
        var member = MemberOf(mutant.File, mutant.Member);
        var ofFile = (Of(mutant.File, scenario) + Prior) / (All(mutant.File) + 1);
        return (Of(member, scenario) + ofFile) / (All(member) + 1);
    }

    private int Of(string place, string scenario) => _seen.GetValueOrDefault((place, scenario));

    private int All(string place) => _all.GetValueOrDefault(place);

    private static string MemberOf(string file, string member) => $"{file} {member}";
}
