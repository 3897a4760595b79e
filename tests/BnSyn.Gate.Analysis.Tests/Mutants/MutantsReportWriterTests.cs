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
        Assert.DoesNotContain("## Survivors", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_files_are_written_and_a_folder_that_cannot_be_written_to_is_BNG9005()
    {
        var folder = Directory.CreateTempSubdirectory("bnsyn-mutants-");
        try
        {
            var request = GateRequest.Default with { ReportDirectory = folder.FullName };
            Assert.Empty(MutantsReportWriter.Write(request, MutantsSample.Result()));
            Assert.Equal(["mutants-survivors.json", "mutants.json", "mutants.md"], folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal));

            var barred = Path.Combine(folder.FullName, "mutants.md");
            Assert.Equal("BNG9005", Assert.Single(MutantsReportWriter.Write(request with { ReportDirectory = barred }, MutantsSample.Result())).Diagnostic.Code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
