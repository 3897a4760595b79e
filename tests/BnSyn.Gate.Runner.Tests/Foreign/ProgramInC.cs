using System.Diagnostics;

namespace BnSyn.Gate.Runner.Tests.Foreign;

/// <summary>A program in C with the client's header, compiled without a warning for as long as a test needs it.</summary>
internal sealed class ProgramInC : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("client-in-c-");

    /// <param name="sources">Its files.</param>
    public ProgramInC(params string[] sources)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "engine");
        using var compiler = Process.Start(new ProcessStartInfo(
            "cc",
            ["-std=c99", "-O2", "-Wall", "-Wextra", "-pedantic", "-Werror", "-I", System.IO.Path.Combine(Root, "clients"), "-o", Path, .. sources, "-lm"]))!;
        compiler.WaitForExit();
        Assert.Equal(0, compiler.ExitCode);
    }

    /// <summary>The repository.</summary>
    public static string Root { get; } = System.IO.Path.GetFullPath("../../../..", AppContext.BaseDirectory);

    /// <summary>The program.</summary>
    public string Path { get; }

    /// <summary>Compiles one file that a test writes itself.</summary>
    public static ProgramInC OfText(string text)
    {
        var file = System.IO.Path.GetTempFileName() + ".c";
        try
        {
            File.WriteAllText(file, text);
            return new(file);
        }
        finally
        {
            File.Delete(file);
            File.Delete(file[..^2]);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
