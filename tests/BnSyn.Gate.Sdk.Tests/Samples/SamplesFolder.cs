using System.Globalization;
using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Sdk.Tests.Packages;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Samples;

/// <summary>The folder of samples as a user would have it: outside the repository, with the packed packages.</summary>
public sealed class SamplesFolder
{
    private const string Samples = "samples/";

    private readonly PackedFeed _feed;
    private readonly string _root;
    private int _builds;

    public SamplesFolder(PackedFeed feed)
    {
        _feed = feed;
        _root = feed.NewFolder();
        foreach (var file in Repository.TrackedFiles().Where(file => file.StartsWith(Samples, StringComparison.Ordinal) && !file.EndsWith("nuget.config", StringComparison.Ordinal)))
        {
            var copy = PathOf(file[Samples.Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            var text = File.ReadAllText(Path.Combine(Repository.Root, file));
            File.WriteAllText(copy, text.Replace("Version=\"0.1.0\"", $"Version=\"{feed.Version}\"", StringComparison.Ordinal));
        }
    }

    internal string PathOf(string relative) => Path.GetFullPath(relative, _root);

    /// <summary>Runs the gate of one sample without gains.</summary>
    internal BuildOutcome Gate(string sample, params string[] options) => Gate(sample, [], options);

    /// <summary>The same with variables in the build's environment.</summary>
    internal BuildOutcome Gate(string sample, (string Name, string Value)[] environment, params string[] options) =>
        Build(sample, environment, ["-t:PhysicsGate", "-p:PhysicsGateMeasureGains=false", .. options]);

    /// <summary>Runs the gate of a sample that was built, as on a processor with fewer instructions.</summary>
    internal ProcessOutcome GateWithout(string sample, string? without = null) => NarrowGate.Run(_feed, PathOf(sample), without);

    /// <summary>Measures what rounding makes of one sample's tolerances.</summary>
    internal BuildOutcome Tolerances(string sample) => Build(sample, [], ["-t:PhysicsTolerances", "-p:PhysicsGateTolerancesPhysics=false"]);

    private BuildOutcome Build(string sample, (string Name, string Value)[] environment, string[] options)
    {
        var log = PathOf(string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _builds)}.binlog"));
        return new(
            CleanProcess.Run(_root, environment, CleanProcess.Dotnet, ["build", sample, .. options, $"-bl:{log}"]), log);
    }
}
