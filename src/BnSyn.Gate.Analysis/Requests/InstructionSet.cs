using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace BnSyn.Gate.Analysis.Requests;

/// <summary>
/// The instructions that the runtime may use in a process. They decide the width of <c>Vector&lt;T&gt;</c> and whether a product and
/// a sum are rounded once or twice, and so the bits of an engine that does not promise them.
/// </summary>
/// <param name="Name">The last part of an environment class.</param>
/// <param name="Architecture">Where it exists.</param>
/// <param name="Switches">
/// Environment variables that take away what is beyond it; .NET reads them when a process starts. Only switches that .NET 10
/// knows: it ignores others in silence.
/// </param>
public sealed record InstructionSet(string Name, Architecture Architecture, IReadOnlyDictionary<string, string> Switches)
{
    /// <summary>Whether a machine that does not offer it is refused; else such a machine uses what it has.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The word for what the architecture offers nearly everywhere.</summary>
    public const string PortableName = "portable";

    /// <summary>The word for all that the processor offers.</summary>
    public const string NativeName = "native";

    /// <summary>Every set, from the widest of an architecture to the narrowest.</summary>
    public static IReadOnlyList<InstructionSet> All { get; } =
    [
        new("avx512", Architecture.X64, Without()),
        new("avx2", Architecture.X64, Without("EnableAVX512")),
        new("avx", Architecture.X64, Without("EnableAVX2")),
        new("sse42", Architecture.X64, Without("EnableAVX")),
        new("scalar", Architecture.X64, Without("EnableHWIntrinsic")),
        new("sve", Architecture.Arm64, Without()),
        new("neon", Architecture.Arm64, Without("EnableArm64Sve")),
        new("scalar", Architecture.Arm64, Without("EnableHWIntrinsic")),
    ];

    /// <summary>
    /// AVX2 with fused multiply-add, or NEON: the widest that hosted runners, servers and desktops have in common. On an
    /// architecture without a row it is what there is.
    /// </summary>
    public static InstructionSet Portable { get; } = Find(PortableNameOf(RuntimeInformation.ProcessArchitecture)) ?? Native;

    /// <summary>All that the processor offers.</summary>
    public static InstructionSet Native => new(NativeName, RuntimeInformation.ProcessArchitecture, Without());

    /// <summary>The set that this process was given: the widest row that the runtime supports in it.</summary>
    public static string Current { get; } = Supported();

    /// <summary>The set that a process gets which is started with the switches here: this one, or what the machine has where that is less.</summary>
    public string NameHere => Rank(Name) < Rank(Current) ? Current : Name == NativeName ? Current : Name;

    /// <summary>Whether this machine has all of it.</summary>
    public bool IsHere => Name == NativeName || Rank(Name) >= Rank(Current);

    /// <summary>The set of a word in <c>PhysicsGateInstructionSet</c>; <see langword="null"/> where this architecture has none of that name.</summary>
    /// <param name="name">A word or the name of a row, in any case.</param>
    /// <returns>The set.</returns>
    public static InstructionSet? Of(string name) =>
        Same(name, PortableName) ? Portable :
        Same(name, NativeName) ? Native :
        Find(name) is { } row ? row with { IsRequired = true } : null;

    /// <summary>What <see cref="Of"/> knows on this architecture.</summary>
    /// <returns>The names.</returns>
    public static IEnumerable<string> Names() =>
        [PortableName, NativeName, .. All.Where(set => set.Architecture == RuntimeInformation.ProcessArchitecture).Select(set => set.Name)];

    /// <summary>Every set that this machine has beside the one that a process gets with the switches here.</summary>
    /// <returns>From the widest to the narrowest; none on an architecture without rows.</returns>
    public IReadOnlyList<InstructionSet> OthersHere() =>
        [.. All.Where(set => set.Architecture == RuntimeInformation.ProcessArchitecture && set.IsHere && set.Name != NameHere)];

    // 0 is the widest. What has no row, as "native" and the set of an architecture without rows, comes before all of them.
    private static int Rank(string name) => Find(name) is { } row ? All.ToList().IndexOf(row) : -1;

    private static InstructionSet? Find(string name) =>
        All.FirstOrDefault(set => set.Architecture == RuntimeInformation.ProcessArchitecture && Same(name, set.Name));

    private static string PortableNameOf(Architecture architecture) => architecture == Architecture.Arm64 ? "neon" : "avx2";

    private static bool Same(string first, string second) => string.Equals(first, second, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string> Without(params string[] instructions) =>
        instructions.ToDictionary(name => "DOTNET_" + name, _ => "0", StringComparer.Ordinal);

    private static string Supported() =>
        Avx512F.IsSupported ? "avx512" :
        Avx2.IsSupported && Fma.IsSupported ? "avx2" :
        Avx.IsSupported ? "avx" :
        Sse42.IsSupported ? "sse42" :
#pragma warning disable SYSLIB5003 // Asked for only; nothing here computes with it.
        Sve.IsSupported ? "sve" :
#pragma warning restore SYSLIB5003
        AdvSimd.IsSupported ? "neon" : "scalar";
}
