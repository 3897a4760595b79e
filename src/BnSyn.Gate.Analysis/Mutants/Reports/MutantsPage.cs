using System.Globalization;
using System.Text;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Mutants.Reports;

/// <summary><c>mutants.md</c>: what the gate sees of an engine made wrong, file by file, and every mutant that it does not see.</summary>
internal static class MutantsPage
{
    /// <summary>More commits are one number: they say how old the record is, not what is in it.</summary>
    private const int MostCommits = 5;

    /// <summary>Writes the page; the same input always gives the same text.</summary>
    public static string Write(MutantsResult result)
    {
        var text = new StringBuilder();
        Introduction(text, result);
        Scores(text, result, "folder", mutant => mutant.File.LastIndexOf('/') is >= 0 and var end ? mutant.File[..end] : ".");
        Scores(text, result, "file", mutant => mutant.File);
        Survivors(text, result, MutantOutcome.Survived, "Survivors", "The gate runs their code and passes.");
        Survivors(text, result, MutantOutcome.NotReached, "Not reached", "No scenario runs their code.");
        Equivalents(text, result);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Introduction(StringBuilder text, MutantsResult result)
    {
        var score = MutantScore.Of(result, result.All);
        text.Append("# Mutants\n\n");
        text.Append("What would the gate overlook? The engine's source is made wrong in one place at a time, and the gate runs until a scenario does not pass. ");
        text.Append("Written by `dotnet build -t:PhysicsMutants -p:PhysicsGateMutate=...`.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"**{score.Percent} %** are seen: {score.Seen} of {score.Counted} mutants");
        text.Append(CultureInfo.InvariantCulture, $" ({score.Survived} survive, the code of {score.NotReached} is not reached, {score.Equivalent} more are declared to change no result). ");
        text.Append(CultureInfo.InvariantCulture, $"{result.All.Count - score.Untried} of {result.All.Count} were tried; {result.Dropped} more do not compile.");
        text.Append(score is { Untried: > 0, Counted: > 0 } ? $" If those that were tried are as good as drawn, between {score.Interval.Lower} and {score.Interval.Upper} % of all are seen (95 %, Clopper and Pearson)." : "");
        text.Append(result.BriefOf(result.All) is > 0 and var brief ? string.Create(CultureInfo.InvariantCulture, $" {brief} of the survivors passed one realisation of each short scenario and were shown no more.") : "");
        text.Append(result.Selection.Seed == 0 ? "\n\n" : string.Create(CultureInfo.InvariantCulture, $" The last run drew {result.Selection.Mutants.Count} of them by the seed {result.Selection.Seed}.\n\n"));
        Commits(text, result);
        if (result.Scenarios.Count > 0)
        {
            text.Append("Scenarios, from the cheapest, with the seconds of processor time that one takes without a mutant: ");
            text.AppendJoin(", ", result.Scenarios.Select(scenario => string.Create(CultureInfo.InvariantCulture, $"{scenario.Name} {scenario.Seconds:F1}"))).Append(".\n\n");
        }
    }

    private static void Commits(StringBuilder text, MutantsResult result)
    {
        if (!result.Record.IsKept)
        {
            return;
        }

        var tried = result.All.Where(mutant => result.Tried.ContainsKey(mutant.Number)).ToLookup(mutant => result.TriedNow.Contains(mutant.Number));
        text.Append(CultureInfo.InvariantCulture, $"The last run tried {tried[true].Count()} of them");
        var commits = tried[false].GroupBy(mutant => result.Tried[mutant.Number].Commit, StringComparer.Ordinal).OrderByDescending(commit => commit.Count()).ThenBy(commit => commit.Key, StringComparer.Ordinal).ToList();
        text.Append(commits.Count > 0 ? ", the others are from the record: " : "").AppendJoin(", ", commits.Take(MostCommits).Select(commit => string.Create(CultureInfo.InvariantCulture, $"{commit.Count()} tried in {commit.Key}")));
        text.Append(commits.Count > MostCommits ? string.Create(CultureInfo.InvariantCulture, $", {commits.Skip(MostCommits).Sum(commit => commit.Count())} in {commits.Count - MostCommits} more commits") : "").Append(".\n\n");
    }

    private static void Scores(StringBuilder text, MutantsResult result, string what, Func<Mutant, string> nameOf)
    {
        text.Append(CultureInfo.InvariantCulture, $"## Score by {what}\n\n");
        MarkdownTable.Append(
            text,
            [what, "tried:", "seen:", "survive:", "not reached:", "equivalent:", "seen, %:"],
            result.All.Where(mutant => result.Tried.ContainsKey(mutant.Number)).GroupBy(nameOf, StringComparer.Ordinal).Select(group => Row(group.Key, MutantScore.Of(result, group)))
                .Append(Row("all", MutantScore.Of(result, result.All.Where(mutant => result.Tried.ContainsKey(mutant.Number))))));
    }

    private static string[] Row(string name, MutantScore score) => [name, Text(score.All), Text(score.Seen), Text(score.Survived), Text(score.NotReached), Text(score.Equivalent), score.Percent];

    private static void Survivors(StringBuilder text, MutantsResult result, MutantOutcome outcome, string title, string meaning)
    {
        var survivors = result.Survivors.Where(mutant => result.Tried[mutant.Number].Outcome == outcome).ToList();
        if (survivors.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"## {title}\n\n{meaning}\n\n");
        foreach (var file in survivors.GroupBy(mutant => mutant.File, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"### {file.Key}\n\n");
            MarkdownTable.Append(text, ["number:", "line:", "mutator", "before", "after"], file.Select(mutant => new[] { Text(mutant.Number), Text(mutant.Line), mutant.Mutator, mutant.Before, mutant.After }));
        }
    }

    private static void Equivalents(StringBuilder text, MutantsResult result)
    {
        var declared = result.All.Where(result.IsEquivalent).ToList();
        if (declared.Count == 0)
        {
            return;
        }

        text.Append("## Declared to change no result\n\n");
        MarkdownTable.Append(
            text,
            ["file", "line:", "mutator", "before", "after", "reason"],
            declared.Select(mutant => new[] { mutant.File, Text(mutant.Line), mutant.Mutator, mutant.Before, mutant.After, result.Equivalent.Entries.First(entry => entry.Key == mutant.Key).Reason }));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
