using System.Globalization;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Runner.Machine;

/// <summary>How busy the machine is with everything.</summary>
internal static class MachineLoad
{
    private const string File = "/proc/loadavg";

    /// <summary>Programs that ran or wanted to, over the last minute; -1 where the operating system does not say.</summary>
    public static double Now()
    {
        try
        {
            var words = System.IO.File.Exists(File) ? System.IO.File.ReadAllText(File).Split(' ') : [];
            return words.Length > 0 && double.TryParse(words[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var load) ? load : -1;
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return -1;
        }
    }
}
