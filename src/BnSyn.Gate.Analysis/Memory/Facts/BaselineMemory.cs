using BnSyn.Gate.Analysis.Baselines.Codecs;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Memory.Facts;

/// <summary>The memory that was accepted for one construction on one backend, and where it was measured.</summary>
/// <param name="AllocatedBytes">Bytes allocated during construction.</param>
/// <param name="LiveBytes">Bytes live after construction.</param>
/// <param name="EnvironmentClass">The class of the machine.</param>
/// <param name="Runtime">The .NET runtime, with its patch.</param>
/// <param name="Seed">The realisation: seeds give networks of different size.</param>
internal sealed record BaselineMemory(long AllocatedBytes, long LiveBytes, string EnvironmentClass, string Runtime, ulong Seed)
{
    /// <summary>The key of the bytes allocated.</summary>
    public const string AllocatedBytesKey = "allocatedBytes";

    /// <summary>The key of the bytes live.</summary>
    public const string LiveBytesKey = "liveBytes";

    /// <summary>How it is written in a baseline.</summary>
    public static RecordCodec<BaselineMemory> Codec { get; } = new("memory", fields => new(
        fields.Required(AllocatedBytesKey, Value.Bytes, memory => memory.AllocatedBytes, "While it is built, in bytes."),
        fields.Required(LiveBytesKey, Value.Bytes, memory => memory.LiveBytes, "Kept alive once built, in bytes."),
        fields.Required("environmentClass", Value.Text, memory => memory.EnvironmentClass),
        fields.Required("runtime", Value.Text, memory => memory.Runtime),
        fields.Required("seed", Value.Seed, memory => memory.Seed)));

    /// <summary>Whether a run of these seeds measured another one, which may give a simulation of another size.</summary>
    public bool IsOfAnotherSeed(IReadOnlyList<ulong> seeds) => seeds is not [var first, ..] || first != Seed;

    /// <summary>The facts in words.</summary>
    public string Describe() =>
        $"{NumberText.Of(AllocatedBytes)} B allocated, {NumberText.Of(LiveBytes)} B live (seed {NumberText.Of(Seed)}, {EnvironmentClass}, {Runtime})";
}
