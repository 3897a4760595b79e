using System.Security.Cryptography;

namespace BnSyn.Gate.Analysis.Files;

/// <summary>The hash of a file's content.</summary>
public static class FileHash
{
    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its SHA-256, 64 lower-case hexadecimal digits.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string Of(string path)
    {
        using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
