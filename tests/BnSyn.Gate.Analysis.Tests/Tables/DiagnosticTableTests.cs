using System.Globalization;
using System.Text.RegularExpressions;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Tables;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Tables;

public sealed class DiagnosticTableTests
{
    [Fact]
    public void Codes_are_well_formed_unique_and_in_order()
    {
        var codes = DiagnosticTable.All.Select(row => row.Code).ToList();

        Assert.All(codes, code => Assert.Matches("^BNG[1-9][0-9]{3}$", code));
        Assert.Equal(codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), codes);
    }

    [Fact]
    public void There_is_no_gap_within_a_thousand()
    {
        foreach (var thousand in DiagnosticTable.All.Select(row => int.Parse(row.Code[3..], CultureInfo.InvariantCulture)).GroupBy(code => code / 1000))
        {
            Assert.Equal(Enumerable.Range((thousand.Key * 1000) + 1, thousand.Count()), thousand);
        }
    }

    [Fact]
    public void Every_row_says_what_is_wrong_and_what_to_do()
    {
        Assert.All(DiagnosticTable.All, row =>
        {
            Assert.DoesNotMatch("[.!]$", row.Title);
            Assert.DoesNotMatch("[.!]$", row.Template);
            Assert.EndsWith(".", row.Remedy, StringComparison.Ordinal);
        });
        Assert.Equal(DiagnosticTable.All.Count, DiagnosticTable.All.Select(row => row.Title).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_row_with_an_effect_that_fails_is_an_error() =>
        Assert.All(
            DiagnosticTable.All.Where(row => row.Effect is Analysis.Outcomes.Outcome.Drift or Analysis.Outcomes.Outcome.Inconclusive or Analysis.Outcomes.Outcome.Invalid),
            row => Assert.Equal(DiagnosticSeverity.Error, row.Severity));

    [Fact]
    public void Every_code_is_named_by_some_test()
    {
        var tests = string.Join('\n', Directory.EnumerateFiles(RepositoryFiles.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith("DiagnosticTableTests.cs", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        var named = Regex.Matches(tests, @"public (?:async )?\w+ \w*(BNG[0-9]{4})\w*\(").Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(DiagnosticTable.All.Select(row => row.Code).Except(named));
    }

    [Fact]
    public void The_document_is_written_from_the_table() =>
        RepositoryFiles.AssertHolds(DiagnosticsDocument.Write(), "docs", "diagnostics.md");
}
