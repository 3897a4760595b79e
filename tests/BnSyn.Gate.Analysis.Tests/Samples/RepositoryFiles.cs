using System.Runtime.CompilerServices;

namespace BnSyn.Gate.Analysis.Tests.Samples;

/// <summary>Files of the repository that tests compare with what the code writes.</summary>
internal static class RepositoryFiles
{
    /// <summary>Set to 1, generated files are written instead of compared.</summary>
    private const string UpdateVariable = "BNSYN_UPDATE_GENERATED";

    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Asserts that a file holds what the code writes, or writes it where the update variable is set.</summary>
    public static void AssertHolds(string text, params string[] parts)
    {
        var file = PathOf(parts);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file), $"{file} is missing; run the tests with {UpdateVariable}=1 to write it.");
        Assert.Equal(text, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        var folder = new DirectoryInfo(File.Exists(thisFile) ? Path.GetDirectoryName(thisFile)! : AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BnSyn.Gate.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
