using System.Globalization;

namespace BnSyn.Gate.Sdk.Tests.Processes;

/// <summary>The processes that a process started, and those that they started, read from Linux's <c>/proc</c>.</summary>
internal static class ProcessTree
{
    /// <summary>A process: its number may be given to another later, together with the tick of its start it is its own.</summary>
    internal sealed record Member(int Id, int Parent, string Started, string CommandLine);

    /// <summary>Every process that runs now. One that has ended and was not yet waited for does not run.</summary>
    public static IReadOnlyList<Member> All() =>
    [
        .. Directory.EnumerateDirectories("/proc").Where(folder => Path.GetFileName(folder).All(char.IsAsciiDigit)).Select(Read).OfType<Member>(),
    ];

    /// <summary>What runs below a process now.</summary>
    public static IReadOnlyList<Member> Below(int id)
    {
        var all = All();
        return [.. Children(id)];

        IEnumerable<Member> Children(int parent) => all.Where(member => member.Parent == parent).SelectMany(member => Children(member.Id).Prepend(member));
    }

    /// <summary>Which of these still run.</summary>
    public static IReadOnlyList<Member> Alive(IEnumerable<Member> members)
    {
        var all = All().Select(member => (member.Id, member.Started)).ToHashSet();
        return [.. members.Where(member => all.Contains((member.Id, member.Started)))];
    }

    private static Member? Read(string folder)
    {
        try
        {
            // The command's name in parentheses may hold anything; behind it: state, parent, ... and as the 20th the start.
            var status = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = status[(status.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] == "Z" ? null : new(
                int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture),
                int.Parse(fields[1], CultureInfo.InvariantCulture),
                fields[19],
                File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' '));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It ended while it was looked at.
            return null;
        }
    }
}
