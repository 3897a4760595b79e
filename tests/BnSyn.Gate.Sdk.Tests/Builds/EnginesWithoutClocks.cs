using System.Text.RegularExpressions;
using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Builds;

/// <summary>The command <c>bnsyn</c> twice: with the engine as it is, and with one out of which every call of a clock is cut. Both engines are built in one copy of the repository.</summary>
public sealed partial class EnginesWithoutClocks : IDisposable
{
    private const string Engine = "src/BnSyn.Engine";

    // What a build of the engine reads, beside the files at the top.
    private static readonly string[] Parts = [Engine, "build"];

    // As many calls as the engine has kernels, on every backend; fewer say that the pattern no longer finds them.
    private const int FewestCalls = 30;

    // Made with the first test that asks: the tests are explicit, and what they share is constructed all the same.
    private readonly Lazy<TemporaryCopy> _copy = new(() => new("engine", file => !file.Contains('/', StringComparison.Ordinal) || Parts.Any(part => file.StartsWith(part + "/", StringComparison.Ordinal))));
    private readonly Lazy<(string With, string Without)> _commands;

    public EnginesWithoutClocks() => _commands = new(Build);

    /// <summary>The command's assembly, with the engine as it is.</summary>
    internal string With => _commands.Value.With;

    /// <summary>The same with an engine without clocks.</summary>
    internal string Without => _commands.Value.Without;

    public void Dispose()
    {
        if (_copy.IsValueCreated)
        {
            _copy.Value.Dispose();
        }
    }

    [GeneratedRegex(@"^ *clock\.(Enter\([A-Za-z.]*\)|Leave\(\));\r?\n", RegexOptions.Multiline)]
    private static partial Regex Calls();

    private (string With, string Without) Build()
    {
        var with = Command("with");
        var cut = 0;
        foreach (var file in Directory.GetFiles(_copy.Value.PathOf(Engine), "*.cs", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            cut += Calls().Count(text);
            File.WriteAllText(file, Calls().Replace(text, ""));
        }

        Assert.InRange(cut, FewestCalls, 1000);
        return (with, Command("without"));
    }

    private string Command(string name)
    {
        var built = CleanProcess.Run(_copy.Value.Root, CleanProcess.Dotnet, "build", Engine, "-c", "Release");
        Assert.True(built.ExitCode == 0, built.All);
        var folder = _copy.Value.PathOf(name);
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(Path.GetFullPath(Path.Combine(Repository.PhysicsGate, "..", "..", "..", "BnSyn.Cli", "release"))))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        File.Copy(_copy.Value.PathOf("artifacts/bin/BnSyn.Engine/release/BnSyn.Engine.dll"), Path.Combine(folder, "BnSyn.Engine.dll"), overwrite: true);
        return Path.Combine(folder, "bnsyn.dll");
    }
}
