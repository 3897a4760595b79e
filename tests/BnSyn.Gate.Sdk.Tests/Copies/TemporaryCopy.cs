namespace BnSyn.Gate.Sdk.Tests.Copies;

/// <summary>Tracked files of the repository in a folder of their own, outside it; gone at the end.</summary>
internal sealed class TemporaryCopy : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("bnsyn-");

    /// <param name="name">The folder's name.</param>
    /// <param name="isWanted">Which files are copied, by their path relative to the root.</param>
    public TemporaryCopy(string name, Func<string, bool> isWanted)
    {
        Root = Path.Combine(_parent.FullName, name);
        foreach (var file in Repository.TrackedFiles().Where(isWanted))
        {
            var source = Path.Combine(Repository.Root, file);
            if (File.Exists(source))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
                File.Copy(source, PathOf(file));
            }
        }
    }

    public string Root { get; }

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public void Dispose()
    {
        try
        {
            _parent.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The compiler's server may hold a file for a while; the system clears its folder of temporary files.
        }
    }
}
