using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Shards;

/// <summary>
/// What one shard measured, as <c>measurements.3-of-8.json</c>: what it is of, the measurements compressed, and the SHA-256 of both. It is
/// written whole or not at all.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Header">What it says of itself.</param>
/// <param name="Measurements">What was measured: every scenario of which the shard has a run, with these runs only.</param>
/// <param name="Sha256">Of header and measurements, 64 lower-case hexadecimal digits.</param>
public sealed partial record ShardFile(string Path, ShardHeader Header, MeasurementSet Measurements, string Sha256)
{
    private const int SchemaVersion = 1;

    /// <summary>No shard has so much; what claims more is not read into memory.</summary>
    private const int MostBytes = 1 << 30;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The name of a shard's file.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="work">What it is a part of: a word of <see cref="ShardWork"/>.</param>
    /// <returns>A name without a folder.</returns>
    public static string NameOf(GateShard shard, string work = ShardWork.Gate)
    {
        ArgumentNullException.ThrowIfNull(shard);
        return string.Create(CultureInfo.InvariantCulture, $"{work}.{shard.Number}-of-{shard.Count}.json");
    }

    /// <summary>Whether a file is named as a shard's.</summary>
    /// <param name="path">The file.</param>
    /// <param name="work">What the shard is a part of.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsNamedSo(string path, string work = ShardWork.Gate) =>
        System.IO.Path.GetFileName(path) is var name && name.StartsWith(work + ".", StringComparison.Ordinal) && Pattern().IsMatch(name);

    /// <summary>Writes a shard's file atomically.</summary>
    /// <param name="folder">Its folder, which is made where it is missing.</param>
    /// <param name="header">What it is of.</param>
    /// <param name="measurements">What was measured.</param>
    /// <returns>Its path.</returns>
    /// <exception cref="IOException">The file system refuses.</exception>
    public static string Write(string folder, ShardHeader header, MeasurementSet measurements)
    {
        ArgumentNullException.ThrowIfNull(header);
        var path = System.IO.Path.Combine(folder, NameOf(header.Shard, header.Work));
        var content = MeasurementFile.Bytes(measurements);
        AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(new Document(SchemaVersion, header, Hash(header, content), Compress(content)), Options));
        return path;
    }

    /// <summary>Reads a shard's file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The shard, or a finding that says why it is none (BNG2065).</returns>
    public static Checked<ShardFile> Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path), JsonFile.Strict);
            return json.Deserialize<Document>(Options) is not { } document ? Unreadable(path, "it holds null")
                : document.SchemaVersion != SchemaVersion ? Unreadable(path, $"its schema version is {document.SchemaVersion}, this gate reads {SchemaVersion}")
                : Read(path, document);
        }
        catch (Exception exception) when (exception is InvalidDataException || JsonFile.IsProblem(exception))
        {
            return Unreadable(path, exception.Message, exception);
        }
    }

    /// <summary>Whether two files say the same; when they were written is no difference.</summary>
    /// <param name="other">A file of the same shard.</param>
    /// <returns>Whether it does not matter which of them counts.</returns>
    public bool SaysTheSameAs(ShardFile other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Sha256 == other.Sha256 || Timeless(this) == Timeless(other);
    }

    private static string Timeless(ShardFile file) => Hash(file.Header, MeasurementFile.Bytes(file.Measurements with { MeasuredAt = "" }));

    private static Checked<ShardFile> Read(string path, Document document)
    {
        var (header, content) = (document.Shard, Expand(document.Measurements));
        if (Hash(header, content) is var hash && hash != document.Sha256)
        {
            return Unreadable(path, $"its SHA-256 is {hash}, it says {document.Sha256}");
        }

        if (header.Number < 1 || header.Number > header.Count || header.Count > GateShard.Most || NameOf(header.Shard, header.Work) != System.IO.Path.GetFileName(path))
        {
            return Unreadable(path, $"it holds shard {header.Shard}, expected the file name {NameOf(header.Shard, header.Work)}");
        }

        return MeasurementFile.Read(content, out var problem) is { } set ? new(new(path, header, set, hash), []) : Unreadable(path, problem);
    }

    private static string Hash(ShardHeader header, byte[] content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(header, Options));
        hash.AppendData([0]);
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static byte[] Compress(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var stream = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            stream.Write(content);
        }

        return compressed.ToArray();
    }

    private static byte[] Expand(byte[] compressed)
    {
        using var stream = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > MostBytes)
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"it expands to more than {MostBytes} B"));
            }
        }

        return content.ToArray();
    }

    private static Checked<ShardFile> Unreadable(string path, string problem, Exception? exception = null) =>
        new(null, [Finding.Of(ShardDiagnostics.Unreadable, ("file", path), ("problem", problem)) with { Location = JsonFile.Place(path, exception) }]);

    [GeneratedRegex(@"^[a-z]+\.[0-9]{1,5}-of-[0-9]{1,5}\.json\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    private sealed record Document(int SchemaVersion, ShardHeader Shard, string Sha256, byte[] Measurements);
}
