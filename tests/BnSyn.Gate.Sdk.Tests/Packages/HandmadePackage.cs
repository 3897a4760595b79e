using System.IO.Compression;

namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>A NuGet package of a test's own, written without a project.</summary>
internal static class HandmadePackage
{
    /// <summary>Writes it into a folder of packages.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="id">Its name.</param>
    /// <param name="version">Its version.</param>
    /// <param name="dependencies">What it needs, as elements of a nuspec.</param>
    /// <param name="files">What it holds, by path.</param>
    public static void Write(string folder, string id, string version, string dependencies, params (string Path, byte[] Content)[] files)
    {
        using var archive = ZipFile.Open(Path.Combine(folder, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        using (var nuspec = new StreamWriter(archive.CreateEntry($"{id}.nuspec").Open()))
        {
            nuspec.Write($"""
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
                  <metadata>
                    <id>{id}</id><version>{version}</version><authors>a test</authors><description>a test</description>
                    <dependencies><group targetFramework="net10.0">{dependencies}</group></dependencies>
                  </metadata>
                </package>
                """);
        }

        var isLibrary = files.Any(file => file.Path.StartsWith("lib/", StringComparison.Ordinal));
        foreach (var (path, content) in isLibrary ? files : files.Append(("lib/net10.0/_._", [])))
        {
            using var entry = archive.CreateEntry(path).Open();
            entry.Write(content);
        }
    }
}
