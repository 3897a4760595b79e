using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Timing.Processes;
using BnSyn.Gate.Tasks.Inputs;

namespace BnSyn.Gate.Runner.Tests.Timing.Processes;

[WaitsFor(Awaited.Processes)]
public sealed class EngineFingerprintTests : IDisposable
{
    private static readonly string Original = typeof(Oscillator).Assembly.Location;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fingerprint-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Another_module_id_and_another_path_of_symbols_are_the_same_code()
    {
        var bytes = File.ReadAllBytes(Original);
        using var pe = new PEReader(new MemoryStream(bytes));
        var reader = pe.GetMetadataReader();
        var id = reader.GetGuid(reader.GetModuleDefinition().Mvid).ToByteArray();
        Flip(bytes, id);
        var symbols = pe.ReadDebugDirectory().First(entry => entry.Type == DebugDirectoryEntryType.CodeView);
        bytes[symbols.DataPointer + symbols.DataSize - 2] ^= 1;

        Assert.Equal(EngineFingerprint.Of(Original), EngineFingerprint.Of(Write("same.dll", bytes)));
    }

    [Fact]
    public void One_byte_of_a_method_is_other_code()
    {
        var bytes = File.ReadAllBytes(Original);
        Flip(bytes, BitConverter.GetBytes(0.005));

        Assert.NotEqual(EngineFingerprint.Of(Original), EngineFingerprint.Of(Write("other.dll", bytes)));
    }

    [Fact]
    public void A_file_that_is_no_assembly_counts_with_all_its_bytes()
    {
        Assert.NotEqual(EngineFingerprint.Of(Write("a", [1, 2, 3])), EngineFingerprint.Of(Write("b", [1, 2, 4])));
        Assert.Equal(EngineFingerprint.Of(Write("c", [])), EngineFingerprint.Of(Write("d", [])));
    }

    [Fact]
    public void Builds_are_the_same_where_each_assembly_is_wherever_it_stands()
    {
        var bytes = File.ReadAllBytes(Original);
        var name = Path.GetFileName(Original);
        InputFile[] copy = [new(name, Write(name, bytes)), new("library.so", Write("library.so", [1]))];
        var original = new InputFile(name, Original);

        Assert.True(EngineFingerprint.AreSame(copy, [new("library.so", Write("elsewhere/library.so", [1])), original]));
        Assert.False(EngineFingerprint.AreSame(copy, [original]));
        Assert.False(EngineFingerprint.AreSame(copy, [original, new("other.so", Write("other.so", [1]))]));
        Assert.False(EngineFingerprint.AreSame(copy, [original, new("library.so", Write("third/library.so", [2]))]));
    }

    [Fact]
    public void Builds_of_which_nothing_is_known_are_not_the_same() => Assert.False(EngineFingerprint.AreSame([], []));

    [Fact]
    public void The_contract_does_not_count_because_the_gate_brings_its_own() =>
        Assert.True(EngineFingerprint.AreSame([new("engine.dll", Original)], [new("engine.dll", Original), new("BnSyn.Gate.dll", typeof(IPhysicsScenario).Assembly.Location)]));

    private static void Flip(byte[] bytes, byte[] pattern)
    {
        var at = bytes.AsSpan().IndexOf(pattern);
        Assert.True(at > 0, "the pattern is not in the file");
        bytes[at] ^= 1;
    }

    private string Write(string name, byte[] bytes)
    {
        var file = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return file;
    }
}
