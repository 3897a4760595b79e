using System.Security.Cryptography;
using System.Text;

namespace BnSyn.Engine.Gpu.Conformance;

/// <summary>What the self-tests of devices came to: a small file for each device, driver and text of the kernels, so that none is tried twice.</summary>
/// <remarks>A file that cannot be read, or is not whole, counts as none; one that cannot be written is left out. Neither changes what a test comes to.</remarks>
/// <param name="folder">Where the files are; made when the first is written.</param>
internal sealed class ConformanceCache(string folder)
{
    private const string Passed = "passed";
    private const string Failed = "failed: ";

    /// <summary>The cache of the user who runs this.</summary>
    internal static ConformanceCache OfUser
    {
        get
        {
            // Where the machine has a place for caches it is asked; the framework has none for it.
            string? caches = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
            if (string.IsNullOrEmpty(caches))
            {
                caches = OperatingSystem.IsWindows()
                    ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
                    : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache");
            }

            return new ConformanceCache(Path.Combine(caches, "bnsyn", "devices"));
        }
    }

    /// <summary>What a test came to: what is kept, or what it comes to now, which is then kept.</summary>
    /// <param name="key">Everything that the result depends on.</param>
    /// <param name="test">Returns what differs, or <see langword="null"/>.</param>
    internal string? Of(string key, Func<string?> test)
    {
        string path = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32] + ".txt");
        if (Read(path, key) is { } kept)
        {
            return kept == Passed ? null : kept[Failed.Length..];
        }

        string? difference = test();
        Write(path, $"{key}\n{(difference is null ? Passed : Failed + difference)}\n");
        return difference;
    }

    // The key lies in the file, so that a person sees what it is about, and that no other is taken for it.
    private static string? Read(string path, string key)
    {
        try
        {
            string text = File.ReadAllText(path);
            string result = text.StartsWith(key + "\n", StringComparison.Ordinal) && text.EndsWith('\n') ? text[(key.Length + 1)..^1] : string.Empty;
            return result == Passed || result.StartsWith(Failed, StringComparison.Ordinal) ? result : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Write(string path, string text)
    {
        string temporary = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.tmp";
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(temporary, text);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next process tries the device again.
        }
    }
}
