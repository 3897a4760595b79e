using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace BnSyn.Gate.Runner.Tests.Architecture;

/// <summary>Unit tests stay quick: a class of tests that starts processes says so, and `.ci/run quick` leaves it out.</summary>
public sealed partial class WaitsForTests
{
    [GeneratedRegex(@"\b(GateProcess\.[RS]\w+|GateFolder|GitSandbox|GitFolder|CleanProcess|Bnsyn|Process\.Start)\b")]
    private static partial Regex StartsProcesses { get; }

    [GeneratedRegex(@"\[(Fact|Theory|Property)\b")]
    private static partial Regex HasTests { get; }

    private static string Tests([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));

    [Fact]
    public void A_class_of_tests_that_starts_processes_says_so()
    {
        var classes = Directory.EnumerateFiles(Tests(), "*Tests.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("BnSyn.Gate.Sdk.Tests", StringComparison.Ordinal) && Path.GetFileName(path) != $"{nameof(WaitsForTests)}.cs")
            .Select(path => (Path: path, Text: File.ReadAllText(path)))
            .Where(file => HasTests.IsMatch(file.Text) && StartsProcesses.IsMatch(file.Text))
            .ToList();

        Assert.True(classes.Count > 20, $"{classes.Count} classes were found");
        Assert.Empty(classes.Where(file => !file.Text.Contains("[WaitsFor(", StringComparison.Ordinal)).Select(file => file.Path));
    }
}
