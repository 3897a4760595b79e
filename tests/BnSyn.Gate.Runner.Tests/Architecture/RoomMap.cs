using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace BnSyn.Gate.Runner.Tests.Architecture;

/// <summary>The tables of rooms in ARCHITECTURE.md.</summary>
internal static class RoomMap
{
    /// <summary>The rooms below a heading, with the row that each stands in.</summary>
    /// <param name="heading">The heading's line.</param>
    /// <returns>Rows by names of namespaces below the assembly's.</returns>
    public static IReadOnlyDictionary<string, int> Read(string heading)
    {
        var rows = File.ReadAllLines(Page()).SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .ToList();
        return rows.SelectMany((row, number) => Regex.Matches(row.Split('|')[1], "`([^`]+)`").Select(room => (Name: room.Groups[1].Value.Replace('/', '.'), number)))
            .Where(room => !room.Name.EndsWith(".cs", StringComparison.Ordinal))
            .ToDictionary(room => room.Name, room => room.number, StringComparer.Ordinal);

        static string Page([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "ARCHITECTURE.md"));
    }
}
