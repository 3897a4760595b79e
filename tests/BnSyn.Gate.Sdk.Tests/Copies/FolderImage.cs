namespace BnSyn.Gate.Sdk.Tests.Copies;

/// <summary>The files of some folders, to write as often as they are needed.</summary>
internal sealed class FolderImage
{
    private readonly List<(string Relative, byte[] Content, UnixFileMode Mode)> _files = [];
    private readonly List<string> _folders = [];

    /// <param name="root">The folder that they lie in.</param>
    /// <param name="folders">The folders, relative to it.</param>
    public FolderImage(string root, params string[] folders)
    {
        foreach (var folder in folders)
        {
            var place = Path.Combine(root, folder);
            _folders.AddRange(Directory.EnumerateDirectories(place, "*", SearchOption.AllDirectories).Prepend(place).Select(inner => Path.GetRelativePath(root, inner)));
            foreach (var file in Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories))
            {
                _files.Add((Path.GetRelativePath(root, file), File.ReadAllBytes(file), OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(file)));
            }
        }
    }

    public void WriteTo(string root)
    {
        foreach (var folder in _folders)
        {
            Directory.CreateDirectory(Path.Combine(root, folder));
        }

        foreach (var (relative, content, mode) in _files)
        {
            var file = Path.Combine(root, relative);
            File.WriteAllBytes(file, content);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, mode);
            }
        }
    }
}
