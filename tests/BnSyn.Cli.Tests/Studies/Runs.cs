using BnSyn.Cli.Parameters;
using BnSyn.Cli.Reports;

namespace BnSyn.Cli.Tests.Studies;

/// <summary>Runs for tests of studies, and what stands in their reports.</summary>
internal static class Runs
{
    internal static NetworkRun Of(string builtin, long steps, string backend = "accelerated") =>
        new(ReadyMade.Find(builtin) with { Steps = steps }, backend, null);

    /// <summary>A column of a section.</summary>
    internal static object?[] Column(this Report report, string section, string key)
    {
        Section found = report.Sections.Single(candidate => candidate.Key == section);
        int column = found.Columns.Select(candidate => candidate.Key).ToList().IndexOf(key);
        return [.. found.Rows.Select(row => row[column])];
    }

    /// <summary>The numbers of a column.</summary>
    internal static double[] Numbers(this Report report, string section, string key) => [.. report.Column(section, key).Cast<double>()];
}
