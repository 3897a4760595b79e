using System.Text.Encodings.Web;
using System.Text.Json;

namespace BnSyn.Gate.Analysis.Mutants.Reports;

/// <summary>The mutants as JSON, one on a line, so that a difference of two files reads like a list.</summary>
internal static class MutantsFile
{
    // Sources are full of quotes and of signs that HTML would want escaped.
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every mutant that was tried, with what became of it, in which commit and whether in this run.</summary>
    public static string Write(MutantsResult result)
    {
        var mutants =
            from mutant in result.All
            where result.Tried.ContainsKey(mutant.Number)
            let tried = result.Tried[mutant.Number]
            select new
            {
                mutant.Number,
                mutant.File,
                mutant.Line,
                mutant.Member,
                mutant.Mutator,
                mutant.Before,
                mutant.After,
                Outcome = result.IsEquivalent(mutant) ? "Equivalent" : tried.Outcome.ToString(),
                tried.Scenario,
                tried.Problem,
                tried.Commit,
                IsNew = result.TriedNow.Contains(mutant.Number),
            };
        var lines = mutants.Select(mutant => "    " + JsonSerializer.Serialize(mutant, Options)).ToList();
        return lines.Count == 0 ? "{\n  \"mutants\": []\n}\n" : $"{{\n  \"mutants\": [\n{string.Join(",\n", lines)}\n  ]\n}}\n";
    }
}
