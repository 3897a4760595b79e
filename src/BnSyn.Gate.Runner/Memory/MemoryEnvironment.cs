using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Runner.Memory;

/// <summary>
/// What the environment of a process that measures memory is given, so that the figure depends on the code alone. Only switches
/// that .NET 10 reads; what the user has set besides stays as it is.
/// </summary>
internal static class MemoryEnvironment
{
    private static readonly Dictionary<string, string> Fixed = new(StringComparer.Ordinal)
    {
        // One heap, and no thread of the collector's beside the engine's.
        ["DOTNET_gcServer"] = "0",
        ["DOTNET_gcConcurrent"] = "0",

        // 64 MB, in hexadecimal: otherwise the processor's caches decide when a collection happens.
        ["DOTNET_GCgen0size"] = "4000000",

        // One buffer for each processor is one buffer, and parallel loops run on the thread that started them.
        ["DOTNET_PROCESSOR_COUNT"] = "1",

        // Optimised code keeps on the stack what unoptimised code allocates; the framework's own is compiled ahead of time.
        ["DOTNET_TieredCompilation"] = "0",
        ["DOTNET_ReadyToRun"] = "1",
    };

    /// <summary>The variables.</summary>
    /// <param name="instructions">The instructions that the process may use, at most.</param>
    /// <returns>Values by name.</returns>
    public static IReadOnlyDictionary<string, string> Of(InstructionSet instructions) =>
        new Dictionary<string, string>(Fixed.Concat(instructions.Switches), StringComparer.Ordinal);
}
