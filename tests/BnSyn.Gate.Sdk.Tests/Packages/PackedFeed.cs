using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>
/// Every package of the repository, packed once, and a folder outside it whose projects see this feed before any other. Its name has
/// spaces and letters beyond ASCII, and its packages are unpacked in it alone: nothing here was there before.
/// </summary>
public sealed class PackedFeed : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("bnsyn-");
    private int _projects;

    public PackedFeed()
    {
        Root = Path.Combine(_parent.FullName, "users — Prüfstück é");
        Folder = Path.Combine(Root, "feed");
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Root, "nuget.config"), """
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><add key="packed" value="feed" /></packageSources>
            </configuration>
            """);
        Pack(Folder);
    }

    /// <summary>Where users' projects stand.</summary>
    public string Root { get; }

    /// <summary>The folder of packages.</summary>
    public string Folder { get; }

    /// <summary>The version of all packages, read off the SDK's file name.</summary>
    public string Version =>
        Path.GetFileNameWithoutExtension(Assert.Single(Directory.EnumerateFiles(Folder, "BnSyn.Gate.Sdk.*.nupkg")))["BnSyn.Gate.Sdk.".Length..];

    /// <summary>Packs what was built together with these tests.</summary>
    /// <param name="folder">Where the packages go.</param>
    /// <param name="environment">Variables beside the inherited ones.</param>
    internal static void Pack(string folder, params (string Name, string Value)[] environment)
    {
        var packed = CleanProcess.Run(
            Repository.Root, environment, CleanProcess.Dotnet, "pack", "BnSyn.Gate.sln", "--no-build", "-o", folder, "-v:quiet", $"-p:Configuration={Repository.Configuration}");
        Assert.True(packed.ExitCode == 0, packed.All);
    }

    /// <summary>An empty folder for one user.</summary>
    internal string NewFolder()
    {
        var folder = Path.Combine(Root, $"user {Interlocked.Increment(ref _projects)}");
        Directory.CreateDirectory(folder);
        return folder;
    }

    public void Dispose()
    {
        CleanProcess.EndServers();
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
