using System.Reflection;
using System.Runtime.Loader;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Runner.Mutants.Rewriting;

/// <summary>The compiler as a library: the one of the SDK that builds, because the gate does not ship 15 MB for a rare use.</summary>
internal static class CompilerOfTheSdk
{
    private const string Library = "Microsoft.CodeAnalysis.CSharp";

    /// <summary>Lets this process find it.</summary>
    /// <param name="folder">The folder that the build names.</param>
    /// <param name="own">This program's folder: one that has the library beside itself, as a test has, needs no other.</param>
    /// <returns>A finding where it is not there.</returns>
    public static Finding? Use(string folder, string own)
    {
        if (File.Exists(Path.Combine(own, Library + ".dll")))
        {
            return null;
        }

        var file = Path.Combine(folder, Library + ".dll");
        if (!File.Exists(file))
        {
            return Finding.Of(MutantDiagnostics.NoCompiler, ("file", file));
        }

        AssemblyLoadContext.Default.Resolving += (context, name) => Find(context, folder, name);
        return null;
    }

    private static Assembly? Find(AssemblyLoadContext context, string folder, AssemblyName name)
    {
        var file = Path.Combine(folder, name.Name + ".dll");
        return name.Name?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    }
}
