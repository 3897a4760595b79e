using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Runner.Machine;

/// <summary>Describes the machine that measures.</summary>
internal static class MachineProbe
{
    private const string ProcessorFile = "/proc/cpuinfo";

    /// <summary>Describes it.</summary>
    /// <param name="instructionSet">What the processes are given that observe engines which promise no bits.</param>
    /// <returns>The description; its environment class holds all that may change the bits of such an engine.</returns>
    public static MachineDescription Describe(InstructionSet instructionSet)
    {
        var architecture = Lower(RuntimeInformation.ProcessArchitecture.ToString());
        return new MachineDescription(
            RuntimeInformation.OSDescription,
            architecture,
            RuntimeInformation.FrameworkDescription,
            Processor(),
            Environment.ProcessorCount,
            VectorBits())
        {
            EnvironmentClass = $"{Platform()}-{architecture}-net{Environment.Version.Major}.{Environment.Version.Minor}-{instructionSet.NameHere}",
        };
    }

    private static int VectorBits() =>
        Vector512.IsHardwareAccelerated ? 512 :
        Vector256.IsHardwareAccelerated ? 256 :
        Vector128.IsHardwareAccelerated ? 128 : 64;

    private static string Platform() =>
        OperatingSystem.IsWindows() ? "windows" :
        OperatingSystem.IsMacOS() ? "macos" :
        OperatingSystem.IsLinux() ? "linux" : "other";

    private static string Processor()
    {
        if (File.Exists(ProcessorFile))
        {
            var model = File.ReadLines(ProcessorFile).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal));
            if (model is not null)
            {
                return model[(model.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
            }
        }

        return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown";
    }

#pragma warning disable CA1308 // An identifier for file keys, not a normalisation for comparison.
    private static string Lower(string text) => text.ToLowerInvariant();
#pragma warning restore CA1308
}
