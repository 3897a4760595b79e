using System.Text.Json;

namespace BnSyn.Cli.Parameters;

/// <summary>Reads a run's parameters: a JSON object whose <c>params</c> names them, everything beside it is ignored.</summary>
internal static class ParameterFile
{
    /// <summary>Reads <paramref name="path"/>.</summary>
    /// <exception cref="UsageException">The file cannot be read or used; the message carries the place.</exception>
    internal static RunRequest Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot read the parameters: {e.Message}", e);
        }

        return Parse(bytes, path);
    }

    /// <summary>Reads the bytes of a file; <paramref name="path"/> only names it in messages.</summary>
    /// <exception cref="UsageException">The content cannot be used; the message carries the place.</exception>
    internal static RunRequest Parse(ReadOnlySpan<byte> bytes, string path)
    {
        ReadOnlySpan<byte> content = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        var reader = new ParameterReader(content, path);
        try
        {
            return reader.ReadFile();
        }
        catch (JsonException e)
        {
            throw new UsageException(
                $"{path}({(e.LineNumber ?? 0) + 1},{(e.BytePositionInLine ?? 0) + 1}): not valid JSON: {FirstSentence(e.Message)}", e);
        }
    }

    // The reader appends the place in its own words; it is already in front.
    private static string FirstSentence(string message)
    {
        int end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
