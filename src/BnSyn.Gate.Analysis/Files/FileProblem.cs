namespace BnSyn.Gate.Analysis.Files;

/// <summary>Which exceptions mean that a file, not the gate, is at fault.</summary>
public static class FileProblem
{
    /// <summary>Whether the file system refused.</summary>
    public static bool Is(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;
}
