using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BnSyn.Gate.Runner.Mutants.Rewriting;

/// <summary>A project as its build gave it to the compiler.</summary>
/// <param name="File">Full path of the project.</param>
/// <param name="Compilation">Its sources and references, without what generators add.</param>
internal sealed record CompiledProject(string File, CSharpCompilation Compilation)
{
    /// <summary>Reads a command line of the compiler.</summary>
    /// <param name="projectFile">Full path of the project.</param>
    /// <param name="arguments">The compiler's arguments.</param>
    public static CompiledProject Of(string projectFile, IEnumerable<string> arguments)
    {
        var command = CSharpCommandLineParser.Default.Parse(arguments, Path.GetDirectoryName(projectFile)!, sdkDirectory: null);
        var trees = command.SourceFiles.Where(file => System.IO.File.Exists(file.Path)).Select(file => SourceFile.Parse(file.Path, command.ParseOptions));
        var references = command.MetadataReferences.Where(reference => System.IO.File.Exists(reference.Reference))
            .Select(reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties));

        // Warnings are as the user likes them; what is asked here is whether it compiles.
        var options = command.CompilationOptions
            .WithGeneralDiagnosticOption(ReportDiagnostic.Default)
            .WithSpecificDiagnosticOptions([])
            .WithWarningLevel(0);
        return new(projectFile, CSharpCompilation.Create(command.CompilationName ?? Path.GetFileNameWithoutExtension(projectFile), trees, references, options));
    }

    /// <summary>The tree of a file; <see langword="null"/> where the project has no such file.</summary>
    /// <param name="file">Full path.</param>
    public SyntaxTree? Tree(string file) => Compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == file);
}
