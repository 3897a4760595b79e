using System.Text.Json;
using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Analysis.Mutants.Reports;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Tests.Mutants;

public sealed class MutantsReportWriterTests
{
    [Fact]
    public void The_page_has_the_score_by_file_and_every_mutant_that_is_not_seen()
    {
        var page = MutantsPage.Write(MutantsSample.Result(MutantsSample.ListOf(MutantsSample.Survivor)));

        Assert.Contains("**66.7 %** are seen: 2 of 3 mutants (0 survive, the code of 1 is not reached, 1 more are declared to change no result). 4 of 4 were tried; 1 more do not compile.", page, StringComparison.Ordinal);
        Assert.Contains("| src/Chain.cs | 3 | 1 | 0 | 1 | 1 | 50.0 |\n| src/Wall.cs | 1 | 1 | 0 | 0 | 0 | 100.0 |\n| all | 4 | 2 | 0 | 1 | 1 | 66.7 |\n", page, StringComparison.Ordinal);
        Assert.Contains("## Not reached\n\nNo scenario runs their code.\n\n### src/Chain.cs\n", page, StringComparison.Ordinal);
        Assert.Contains("| 4 | 30 | number | return 2.5; | return 2.525; |", page, StringComparison.Ordinal);
        Assert.Contains("| src/Chain.cs | 11 | comparison | if (x > limit) | if (x >= limit) | the limit is never hit |", page, StringComparison.Ordinal);
        Assert.Contains("## Score by folder\n\n| folder | tried | seen | survive | not reached | equivalent | seen, % |\n", page, StringComparison.Ordinal);
        Assert.Contains("| src | 4 | 2 | 0 | 1 | 1 | 66.7 |\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("## Survivors", page, StringComparison.Ordinal);
        Assert.DoesNotContain("record", page, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_record_the_page_says_what_is_new_from_which_commits_the_others_are_and_of_how_many_the_score_is()
    {
        var result = MutantsSample.Result(untried: [4]) with { Record = MutantsSample.RecordOf((MutantsSample.Seen, RecordedOutcome.Seen)), TriedNow = new HashSet<int> { 1 } };
        var page = MutantsPage.Write(result);

        Assert.Contains("3 of 4 were tried; 1 more do not compile. If those that were tried are as good as drawn, between 9.4 and 99.2 % of all are seen (95 %, Clopper and Pearson).", page, StringComparison.Ordinal);
        Assert.Contains("The last run tried 1 of them, the others are from the record: 2 tried in bbbbbbbb.\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_was_to_be_tried_no_scenario_was_run()
    {
        var page = MutantsPage.Write(MutantsSample.Result() with { Scenarios = [], Record = MutantsSample.RecordOf() });

        Assert.DoesNotContain("Scenarios, from the cheapest", page, StringComparison.Ordinal);
        Assert.Contains("The last run tried 0 of them, the others are from the record: 2 tried in aaaaaaaa, 2 tried in bbbbbbbb.\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_for_programs_has_each_that_was_tried_with_its_commit()
    {
        using var file = JsonDocument.Parse(MutantsFile.Write(MutantsSample.Result(untried: [4]) with { TriedNow = new HashSet<int> { 5 } }));

        var mutants = file.RootElement.GetProperty("mutants").EnumerateArray().ToList();
        Assert.Equal(["Killed aaaaaaaa False", "Survived bbbbbbbb False", "TimedOut bbbbbbbb True"], mutants.Select(mutant => $"{mutant.GetProperty("outcome")} {mutant.GetProperty("commit")} {mutant.GetProperty("isNew")}"));
    }

    [Fact]
    public void The_files_are_written_and_a_folder_that_cannot_be_written_to_is_BNG9005()
    {
        var folder = Directory.CreateTempSubdirectory("bnsyn-mutants-");
        try
        {
            var request = GateRequest.Default with { ReportDirectory = folder.FullName };
            Assert.Empty(MutantsReportWriter.Write(request, MutantsSample.Result()));
            Assert.Equal(["mutants.json", "mutants.md"], folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal));

            var barred = Path.Combine(folder.FullName, "mutants.md");
            Assert.Equal("BNG9005", Assert.Single(MutantsReportWriter.Write(request with { ReportDirectory = barred }, MutantsSample.Result())).Diagnostic.Code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
