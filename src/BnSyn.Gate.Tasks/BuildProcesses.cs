using System.Diagnostics;
using System.Globalization;

namespace BnSyn.Gate.Tasks;

/// <summary>
/// The processes that wait for the gate: this one and, in MSBuild's task host, the node that started it. The
/// child watches them, because a killed build does not end its children.
/// </summary>
internal static class BuildProcesses
{
    private const string TaskHostSwitch = "nodemode:2";

    /// <summary>Finds them.</summary>
    /// <returns>One or two process ids.</returns>
    public static IReadOnlyList<int> Ids()
    {
        using var process = Process.GetCurrentProcess();
        var ids = new List<int> { process.Id };
        if (Environment.CommandLine.IndexOf(TaskHostSwitch, StringComparison.OrdinalIgnoreCase) >= 0 && Parent() is { } parent)
        {
            ids.Add(parent);
        }

        return ids;
    }

    // The runtime has no call for it; Linux shows it as the second field after the command's closing parenthesis.
    private static int? Parent()
    {
        const string Status = "/proc/self/stat";
        if (!File.Exists(Status))
        {
            return null;
        }

        var text = File.ReadAllText(Status);
        var fields = text.Substring(text.LastIndexOf(')') + 1).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > 1 && int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 1
            ? id
            : null;
    }
}
