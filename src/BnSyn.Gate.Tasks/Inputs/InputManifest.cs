using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BnSyn.Gate.Tasks.Inputs;

/// <summary>
/// The inputs of a gate with the SHA-256 of each, as a text file: a line per file, its hash, size, time, name and path between tabs.
/// The file of the last build spares reading large files whose size and time are what they were; the time of a link, and one that is
/// only just past, say nothing, and the file is read.
/// </summary>
internal sealed class InputManifest
{
    /// <summary>Up to here a file is always read: code is smaller, and reading it costs less than a wrong answer.</summary>
    private const long AlwaysRead = 4 << 20;

    /// <summary>What changes within this time after another change may bear the same time; two seconds are what FAT keeps, and no file system less.</summary>
    private static readonly TimeSpan OneTime = TimeSpan.FromSeconds(2);

    /// <summary>In the place of a time that says nothing.</summary>
    private const string NoTime = "0";

    private const int Fields = 5;

    private readonly Dictionary<string, string[]> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();

    /// <param name="before">The file of the last build, if there is one.</param>
    public InputManifest(string before)
    {
        foreach (var line in File.Exists(before) ? File.ReadAllLines(before) : [])
        {
            var fields = line.Split(['\t'], Fields);
            if (fields.Length == Fields)
            {
                _known[fields[4]] = fields;
            }
        }
    }

    /// <summary>What the file is to hold.</summary>
    public string Text => _text.ToString();

    /// <summary>Adds a file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The SHA-256 of its content, in lower-case hexadecimal digits.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public string Add(InputFile file)
    {
        using var content = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var size = content.Length.ToString(CultureInfo.InvariantCulture);
        var time = content.Length > AlwaysRead && SaysNothing(file.Path) ? NoTime : File.GetLastWriteTimeUtc(file.Path).Ticks.ToString(CultureInfo.InvariantCulture);
        var hash = content.Length > AlwaysRead && time != NoTime && _known.TryGetValue(file.Path, out var known) && known[1] == size && known[2] == time
            ? known[0]
            : Hash(content);
        _text.Append(hash).Append('\t').Append(size).Append('\t').Append(time).Append('\t').Append(file.Name).Append('\t').Append(file.Path).Append('\n');
        _hashes[file.Path] = hash;
        return hash;
    }

    /// <summary>Names of files that were added, removed or altered since the last build's list.</summary>
    public IReadOnlyList<string> DifferencesFromBefore() =>
    [
        .. _known.Keys.Union(_hashes.Keys)
            .Where(path => !_known.TryGetValue(path, out var before) || !_hashes.TryGetValue(path, out var now) || before[0] != now)
            .OrderBy(path => path, StringComparer.Ordinal),
    ];

    /// <summary>The SHA-256 of a text.</summary>
    public static string Hash(string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Hash(content);
    }

    // The time of a link is its own, whatever becomes of the file that it leads to; and what was written a moment ago may be written again in that moment.
    private static bool SaysNothing(string path) =>
        (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0 || DateTime.UtcNow - File.GetLastWriteTimeUtc(path) < OneTime;

    private static string Hash(Stream content)
    {
        using var hash = SHA256.Create();
        return string.Concat(hash.ComputeHash(content).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
