using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports;

namespace BnSyn.Gate.Analysis.Verdicts;

/// <summary>What a run of a backend took, as the last verdict tells it.</summary>
public static class RunSeconds
{
    /// <summary>Reads it from the report folder of a run that passed whole: any other may have left runs out.</summary>
    /// <param name="reportDirectory">The folder.</param>
    /// <returns>Wall time divided by simulated time by scenario and backend, as <c>scenario/backend</c>; empty where there is no such verdict.</returns>
    public static SortedDictionary<string, double> RealTimeFactors(string reportDirectory)
    {
        var saved = SavedVerdict.Read(Path.Combine(reportDirectory, VerdictFile.FileName)).Value;
        return saved is not { Document.Verdict: Verdict.Passed, Filtered: "" } ? [] : new(
            saved.Document.Gains.Where(gains => gains.RealTimeFactor.Value is > 0)
                .DistinctBy(gains => (gains.Scenario, gains.Backend))
                .ToDictionary(gains => $"{gains.Scenario}/{gains.Backend}", gains => gains.RealTimeFactor.Value!.Value, StringComparer.Ordinal),
            StringComparer.Ordinal);
    }
}
