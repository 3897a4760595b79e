using System.Text.RegularExpressions;
using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Builds;

/// <summary>Six ways to break a baseline, six codes, each with the file and the line to look at.</summary>
[Collection(BuildsShareACopy.Name)]
public sealed class BrokenBaselineTests(BuildCopy copy)
{
    private static readonly Dictionary<string, Func<string, string>> Breaks = new(StringComparer.Ordinal)
    {
        ["BNG2003"] = text => Once(text, "\"steps\": 1000\n", "\"steps\" 1000\n"),
        ["BNG2004"] = text => text[..(text.Length / 2)],
        ["BNG2005"] = text => Once(text, "  \"steps\": 1000\n", "  \"steps\": 1000,\n  \"steps\": 1000\n"),
        ["BNG2006"] = text => new Regex("\"2\": -[0-9.]+").Replace(text, "\"2\": NaN", 1),
        ["BNG2007"] = text => Once(text, "\"schemaVersion\": 3,", "\"schemaVersion\": 99,"),
        ["BNG2008"] = text => WithoutMetricOfReference(text, "sigma_mean"),
    };

    // Tests of the reader break baselines in all of these ways; one is enough to see that the build has what the reader says.
    private const string Everyday = "BNG2003";

    public static IEnumerable<TheoryDataRow<string>> Codes() => Breaks.Keys.Select(code => new TheoryDataRow<string>(code) { Explicit = code != Everyday });

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_broken_baseline_has_a_code_a_file_and_a_line(string code)
    {
        using var edit = new Edit(copy.Baseline(BuildCopy.QuickScenario), Breaks[code]);

        var gate = GateProcess.Run(copy.Files, copy.Files.PathOf("baselines"), ("PhysicsGateScenarios", BuildCopy.QuickScenario));

        Assert.Equal(125, gate.Process.ExitCode);
        Assert.Equal([code], gate.Errors.Select(error => error.Code).Where(error => error.StartsWith("BNG200", StringComparison.Ordinal)));
        var error = gate.Errors.Single(error => error.Code == code);
        Assert.Equal(copy.Baseline(BuildCopy.QuickScenario), error.File);
        Assert.InRange(error.Line, 1, int.MaxValue);
    }

    private static string Once(string text, string old, string replacement)
    {
        Assert.Equal(2, text.Split(old).Length);
        return text.Replace(old, replacement, StringComparison.Ordinal);
    }

    private static string WithoutMetricOfReference(string text, string metric)
    {
        var start = text.IndexOf($"        \"{metric}\": {{", text.IndexOf("\"backends\"", StringComparison.Ordinal), StringComparison.Ordinal);
        var end = text.IndexOf("},\n", start, StringComparison.Ordinal) + "},\n".Length;
        return text.Remove(start, end - start);
    }
}
