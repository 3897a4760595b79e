using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using BnSyn.Gate.Tasks.Inputs;

namespace BnSyn.Gate.Runner.Timing.Processes;

/// <summary>
/// The SHA-256 of an assembly's code and data, without what two builds of the same sources differ in: the time stamp, the
/// checksum, the module's id, the records for debuggers and the informational version, which holds the commit.
/// </summary>
internal static class EngineFingerprint
{
    // COFF header: machine and number of sections come before the stamp. Optional header: 64 bytes come before the checksum.
    private const int TimeStampAt = 4;
    private const int CheckSumAt = 64;
    private const string InformationalVersion = "AssemblyInformationalVersionAttribute";

    /// <summary>Whether two builds are the same: the same files by name, and each with the same fingerprint.</summary>
    /// <param name="first">The inputs of a build.</param>
    /// <param name="second">Those of another.</param>
    /// <returns>Whether they cannot differ in what they do.</returns>
    public static bool AreSame(IEnumerable<InputFile> first, IEnumerable<InputFile> second)
    {
        var (one, other) = (Of(first), Of(second));
        return one.Count > 0 && one.Count == other.Count && one.All(entry => other.TryGetValue(entry.Key, out var hash) && hash == entry.Value);
    }

    /// <summary>The fingerprint of one file.</summary>
    /// <param name="file">An assembly, or any other file, which counts with all its bytes.</param>
    /// <returns>Hexadecimal digits.</returns>
    public static string Of(string file)
    {
        var bytes = File.ReadAllBytes(file);
        using var pe = new PEReader(ImmutableArray.Create(bytes));
        if (IsAssembly(pe))
        {
            Blank(bytes, pe);
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    // The contract is the gate's own for both builds, wherever a copy of it is.
    private static Dictionary<string, string> Of(IEnumerable<InputFile> inputs) => inputs
        .Where(input => Path.GetFileNameWithoutExtension(input.Path) != typeof(IPhysicsScenario).Assembly.GetName().Name)
        .ToDictionary(input => input.Name, input => Of(input.Path), StringComparer.Ordinal);

    private static bool IsAssembly(PEReader pe)
    {
        try
        {
            return pe.HasMetadata && pe.GetMetadataReader().IsAssembly;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    private static void Blank(byte[] bytes, PEReader pe)
    {
        var headers = pe.PEHeaders;
        bytes.AsSpan(headers.CoffHeaderStartOffset + TimeStampAt, sizeof(int)).Clear();
        bytes.AsSpan(headers.PEHeaderStartOffset + CheckSumAt, sizeof(int)).Clear();

        var reader = pe.GetMetadataReader();
        var metadata = headers.MetadataStartOffset;
        bytes.AsSpan(metadata + reader.GetHeapMetadataOffset(HeapIndex.Guid), reader.GetHeapSize(HeapIndex.Guid)).Clear();
        foreach (var blob in reader.GetAssemblyDefinition().GetCustomAttributes().Select(reader.GetCustomAttribute).Where(attribute => IsInformationalVersion(reader, attribute)))
        {
            var at = metadata + reader.GetHeapMetadataOffset(HeapIndex.Blob) + MetadataTokens.GetHeapOffset(blob.Value);
            bytes.AsSpan(at, reader.GetBlobReader(blob.Value).Length + 1).Clear();
        }

        if (headers.TryGetDirectoryOffset(headers.PEHeader!.DebugTableDirectory, out var directory))
        {
            foreach (var entry in pe.ReadDebugDirectory().Where(entry => entry.DataPointer > 0))
            {
                bytes.AsSpan(entry.DataPointer, entry.DataSize).Clear();
            }

            bytes.AsSpan(directory, headers.PEHeader.DebugTableDirectory.Size).Clear();
        }
    }

    private static bool IsInformationalVersion(MetadataReader reader, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } type
        && reader.StringComparer.Equals(reader.GetTypeReference((TypeReferenceHandle)type).Name, InformationalVersion);
}
