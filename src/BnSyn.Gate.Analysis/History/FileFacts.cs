namespace BnSyn.Gate.Analysis.History;

/// <summary>What a file looks like from outside.</summary>
/// <param name="Name">Its path below the folder of the history.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="Changed">When it was last written to, in ticks of UTC.</param>
/// <param name="Created">When it was made, in ticks of UTC: a file that replaces another has a time of its own.</param>
internal readonly record struct FileFacts(string Name, long Size, long Changed, long Created)
{
    /// <summary>Looks at a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="folder">The folder of the history.</param>
    public static FileFacts Of(string path, string folder)
    {
        var (file, name) = (new FileInfo(path), Path.GetRelativePath(folder, path));
        return file.Exists ? new(name, file.Length, file.LastWriteTimeUtc.Ticks, file.CreationTimeUtc.Ticks) : new(name, -1, 0, 0);
    }
}
