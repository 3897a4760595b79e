using System.Globalization;

namespace BnSyn.Gate.Analysis.Requests;

/// <summary>A file that the scenarios' process can read, as the build found it.</summary>
/// <param name="Name">What it is called in whatever folder the build is.</param>
/// <param name="Path">Its full path here.</param>
/// <param name="Bytes">Its size, in B.</param>
/// <param name="Sha256">The SHA-256 of its content, 64 lower-case hexadecimal digits.</param>
public sealed record EngineInput(string Name, string Path, long Bytes, string Sha256)
{
    private const int Fields = 5;

    /// <summary>Reads a line of the list that the build writes: hash, size, time, name and path between tabs.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The file; <see langword="null"/> where the line is none.</returns>
    public static EngineInput? Read(string line)
    {
        var fields = (line ?? "").Split('\t', Fields);
        return fields.Length == Fields
            && fields[0].Length == 64
            && long.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? new(fields[3], fields[4], bytes, fields[0])
            : null;
    }
}
