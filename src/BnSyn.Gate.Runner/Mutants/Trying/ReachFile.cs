namespace BnSyn.Gate.Runner.Mutants.Trying;

/// <summary>A file of one byte per mutant, in which a process notes those whose code it runs.</summary>
internal static class ReachFile
{
    /// <summary>Makes an empty one.</summary>
    /// <param name="file">Full path.</param>
    /// <param name="bytes">One more than the largest number.</param>
    public static void Make(string file, int bytes) => File.WriteAllBytes(file, new byte[bytes]);

    /// <summary>The numbers of the mutants that were reached.</summary>
    /// <param name="file">Full path.</param>
    public static IReadOnlyList<int> Read(string file)
    {
        var noted = File.ReadAllBytes(file);
        return [.. Enumerable.Range(0, noted.Length).Where(number => noted[number] != 0)];
    }
}
