using System.Reflection;
using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Runner.Mutants.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BnSyn.Gate.Runner.Tests.Mutants;

/// <summary>Sources in a folder of their own, made wrong and compiled.</summary>
internal sealed class MutatedText : IDisposable
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest, preprocessorSymbols: ["NET5_0_OR_GREATER"]);
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator).Where(path => System.IO.Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path))];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bnsyn-mutants-");
    private readonly List<string> _paths = [];
    private readonly CSharpCompilation _plain;

    /// <param name="texts">One text per file: <c>A.cs</c>, <c>B.cs</c> and so on. The last is left as it is where <paramref name="isLastApart"/>.</param>
    /// <param name="isLastApart">Whether the last file is not to be made wrong.</param>
    public MutatedText(string[] texts, bool isLastApart = false)
    {
        foreach (var text in texts)
        {
            _paths.Add(System.IO.Path.Combine(_folder.FullName, $"{(char)('A' + _paths.Count)}.cs"));
            File.WriteAllText(_paths[^1], text);
        }

        _plain = CSharpCompilation.Create(
            "Mutated", _paths.Select(path => SourceFile.Parse(path, Parse)), References, new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        Sources = MutatedSources.Make([new(System.IO.Path.Combine(_folder.FullName, "Mutated.csproj"), _plain)], _folder.FullName, isLastApart ? _paths.SkipLast(1) : _paths);
        Mutants = [.. Sources.Mutants];
        Sources.Write(Mutants.Select(mutant => mutant.Number).ToHashSet());
    }

    /// <summary>What was made.</summary>
    public MutatedSources Sources { get; }

    /// <summary>The mutants that compile.</summary>
    public IReadOnlyList<Mutant> Mutants { get; }

    /// <summary>Full path of the first file.</summary>
    public string Path => _paths[0];

    /// <summary>The first file as it is now.</summary>
    public string Text => File.ReadAllText(_paths[0]);

    /// <summary>The expressions of a method's body with each mutant of a row, the method being all that the file has.</summary>
    public static IEnumerable<string> After(string parameters, string statements, string mutator)
    {
        using var mutated = new MutatedText([$"using System;\npublic static class A\n{{\n    public static double F({parameters})\n    {{\n        {statements}\n    }}\n}}\n"]);
        return [.. mutated.Mutants.Where(mutant => mutant.Mutator == mutator).Select(mutant => mutant.After)];
    }

    /// <summary>Calls <c>A.F</c> of the rewritten sources.</summary>
    /// <param name="mutant">The active mutant; 0 for none.</param>
    /// <param name="arguments">Its arguments.</param>
    public object? Call(int mutant, params object[] arguments)
    {
        var trees = _paths.Select(path => SourceFile.Parse(path, Parse)).Append(CSharpSyntaxTree.ParseText(MutantSwitch.Source(Sources.Last), Parse));
        using var code = new MemoryStream();
        var emitted = _plain.RemoveAllSyntaxTrees().AddSyntaxTrees(trees).Emit(code, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics) + Text);
        Environment.SetEnvironmentVariable(MutantSwitch.Active, mutant.ToString(System.Globalization.CultureInfo.InvariantCulture));
        try
        {
            return Assembly.Load(code.ToArray()).GetType("A")!.GetMethod("F")!.Invoke(null, arguments);
        }
        finally
        {
            Environment.SetEnvironmentVariable(MutantSwitch.Active, null);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
