using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BnSyn.Gate.Runner.Tests.Contracts;

/// <summary>
/// A gate project compiled against a contract of the past. Its folder holds that contract's assembly as well, as the output of the
/// project would: a gate that loads it by accident finds no scenario.
/// </summary>
internal static class OldGate
{
    // What the project's ImplicitUsings gave the contract's sources.
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    // The same version that every build before the release bears.
    private const string Version = "[assembly: System.Reflection.AssemblyVersion(\"0.1.0.0\")]";

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);
    private static readonly MetadataReference[] Framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Compiles contract and project.</summary>
    /// <param name="contract">The folder of the contract's sources, below <c>tests/contracts</c>.</param>
    /// <param name="folder">Where the two assemblies go.</param>
    /// <param name="edit">Changes the project's source before it is compiled.</param>
    /// <returns>Full path of the project's assembly.</returns>
    public static string Compile(string contract, string folder, Func<string, string> edit)
    {
        Directory.CreateDirectory(folder);
        var old = Compile("BnSyn.Gate", folder, [Usings, Version, .. Sources(contract)], Framework);
        return Compile("OldGate", folder, Sources("gate").Select(edit), [.. Framework, MetadataReference.CreateFromFile(old)]);
    }

    private static IEnumerable<string> Sources(string name) =>
        Directory.EnumerateFiles(Path.Combine(Contracts(), name), "*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText);

    private static string Contracts([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "contracts"));

    private static string Compile(string name, string folder, IEnumerable<string> sources, MetadataReference[] references)
    {
        var path = Path.Combine(folder, name + ".dll");
        var compilation = CSharpCompilation.Create(
            name,
            sources.Select(source => CSharpSyntaxTree.ParseText(source, Parse)),
            references,
            new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, deterministic: true));

        // Written in place, the file would change under a process that has it loaded, and that dies of it.
        File.Delete(path);
        var emitted = compilation.Emit(path, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return path;
    }
}
