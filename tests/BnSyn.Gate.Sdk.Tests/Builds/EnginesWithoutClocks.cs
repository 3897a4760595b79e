using System.Text.RegularExpressions;
using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Builds;

/// <summary>The command <c>bnsyn</c> twice: with the engine as it is, and with one out of which every call of a clock is cut. Both engines are built in one copy of the repository.</summary>
public sealed partial class EnginesWithoutClocks : IDisposable
{
    private const string Engine = "src/BnSyn.Engine";

    // As many calls as the engine has kernels, on every backend; fewer say that the pattern no longer finds them.
    private const int FewestCalls = 30;

    private readonly TemporaryCopy _copy = new("engine", file => !file.Contains('/', StringComparison.Ordinal) || file.StartsWith(Engine + "/", StringComparison.Ordinal));

    public EnginesWithoutClocks()
    {
        With = Command("with");
        var cut = 0;
        foreach (var file in Directory.GetFiles(_copy.PathOf(Engine), "*.cs", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            cut += Calls().Count(text);
            File.WriteAllText(file, Calls().Replace(text, ""));
        }

        Assert.InRange(cut, FewestCalls, 1000);
        Without = Command("without");
    }

    /// <summary>The command's assembly, with the engine as it is.</summary>
    internal string With { get; }

    /// <summary>The same with an engine without clocks.</summary>
    internal string Without { get; }

    public void Dispose() => _copy.Dispose();

    [GeneratedRegex(@"^ *clock\.(Enter\([A-Za-z.]*\)|Leave\(\));\r?\n", RegexOptions.Multiline)]
    private static partial Regex Calls();

    private string Command(string name)
    {
        var built = CleanProcess.Run(_copy.Root, CleanProcess.Dotnet, "build", Engine, "-c", "Release");
        Assert.True(built.ExitCode == 0, built.All);
        var folder = _copy.PathOf(name);
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(Path.GetFullPath(Path.Combine(Repository.PhysicsGate, "..", "..", "..", "BnSyn.Cli", "release"))))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        File.Copy(_copy.PathOf("artifacts/bin/BnSyn.Engine/release/BnSyn.Engine.dll"), Path.Combine(folder, "BnSyn.Engine.dll"), overwrite: true);
        return Path.Combine(folder, "bnsyn.dll");
    }
}
