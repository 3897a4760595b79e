using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace BnSyn.Gate.Runner.Mutants.Rewriting;

/// <summary>A file of C#.</summary>
internal static class SourceFile
{
    /// <summary>Reads it.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="options">As its project is compiled.</param>
    public static SyntaxTree Parse(string path, CSharpParseOptions options)
    {
        using var content = File.OpenRead(path);
        return CSharpSyntaxTree.ParseText(SourceText.From(content, Encoding.UTF8), options, path);
    }
}
