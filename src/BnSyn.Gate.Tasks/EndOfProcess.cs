using System.Globalization;

namespace BnSyn.Gate.Tasks;

/// <summary>What the end of a process tells: its exit code, and the last that it said.</summary>
internal static class EndOfProcess
{
    /// <summary>Lines to keep of a process: the runtime says why it ends before hundreds of lines of a stack.</summary>
    public const int LinesKept = 400;

    private const int LinesTold = 3;

    private static readonly string[] Reasons = ["Stack overflow", "Process terminated", "Unhandled exception", "Fatal error", "Out of memory", "Segmentation fault"];

    /// <summary>The exit code, and what it mostly means.</summary>
    /// <param name="exitCode">The exit code.</param>
    public static string Words(int exitCode)
    {
        var meaning = Meaning(exitCode);
        return exitCode.ToString(CultureInfo.InvariantCulture) + (meaning.Length > 0 ? $" ({meaning})" : "");
    }

    /// <summary>The lines that say why a process ended, as one: from where its runtime says so, else the last.</summary>
    /// <param name="lines">What it said, in order.</param>
    public static string LastWords(IReadOnlyCollection<string> lines)
    {
        var said = lines.Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var reason = said.FindLastIndex(line => Reasons.Any(begin => line.StartsWith(begin, StringComparison.Ordinal)));
        return string.Join(" | ", said.Skip(reason >= 0 ? reason : Math.Max(0, said.Count - LinesTold)).Take(LinesTold));
    }

    // Of Windows the codes are those of its status values, of others 128 and the number of a signal.
    private static string Meaning(int exitCode) => unchecked((uint)exitCode) switch
    {
        134 or 0x80131623 or 0xC0000409 or 0xE0434352 => "aborted: an exception that nothing caught, Environment.FailFast or a stack overflow",
        137 => "killed: mostly because memory ran out, or from outside",
        139 or 0xC0000005 or 0x80131506 => "a bad memory access, mostly of native code",
        143 => "asked to end from outside",
        0xC00000FD => "a stack overflow",
        _ => "",
    };
}
