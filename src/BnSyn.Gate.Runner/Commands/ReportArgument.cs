namespace BnSyn.Gate.Runner.Commands;

/// <summary>Finds the files of a gate that has run.</summary>
internal static class ReportArgument
{
    /// <summary>Where the target leaves its report unless a property says otherwise.</summary>
    private static readonly string UsualFolder = Path.Combine("artifacts", "physics-gate");

    private const string Verdict = "verdict.json";

    /// <summary>What help says of it.</summary>
    public const string Help = "The report folder or its verdict.json; without it artifacts/physics-gate of this folder or the nearest one above.";

    /// <summary>The verdict that is meant.</summary>
    /// <param name="given">What the command line says; <see langword="null"/> for nothing.</param>
    /// <returns>Its path, whether it is there or not.</returns>
    public static string VerdictOf(string? given)
    {
        if (given is not null)
        {
            return Directory.Exists(given) ? Path.Combine(given, Verdict) : given;
        }

        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, UsualFolder, Verdict);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return Path.Combine(UsualFolder, Verdict);
    }
}
