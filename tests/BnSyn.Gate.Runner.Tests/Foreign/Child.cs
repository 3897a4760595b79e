using System.Globalization;
using System.Text;

namespace BnSyn.Gate.Runner.Tests.Foreign;

/// <summary>Programs of a few lines for a shell that every system but Windows has, and a mark by which what they leave behind is found.</summary>
internal static class Child
{
    /// <summary>Why a test of them is skipped.</summary>
    public const string NoShell = "the children are scripts for sh(1)";

    /// <summary>Why a test with the client in Python is skipped.</summary>
    public const string NoPython = "there is no python3 on the path";

    /// <summary>The variable with the mark.</summary>
    public const string Mark = "PHYSICS_GATE_TEST_CHILD";

    /// <summary>Whether there is a shell.</summary>
    public static bool HasShell => !OperatingSystem.IsWindows();

    /// <summary>Why a test with the client in C is skipped.</summary>
    public const string NoCompiler = "there is no cc on the path";

    /// <summary>Whether there is a Python.</summary>
    public static bool HasPython => Has("python3");

    /// <summary>Whether there is a compiler for C.</summary>
    public static bool HasCompiler => Has("cc");

    // Requests come in a known order, so that a script knows their ids.
    private const string Rightly = """
        digest=0000000000000000000000000000000000000000000000000000000000000000
        ask() { read -r line || exit 0; }
        say() { printf '%s\n' "$1"; }
        describes() { ask; say '{"id":1,"protocol":2,"engine":"e","version":"1","can":['"$1"']}'; }
        creates() { ask; say '{"id":2,"nanoseconds":1}'; }
        advances() { ask; say '{"id":3,"nanoseconds":1}'; }
        observes() { ask; say '{"id":4,"frames":0,"scalars":{"energy":0.5,"crossings":0},"digests":{"path":"'$digest'"}}'; }
        disposes() { ask; say '{"id":5}'; }
        ends() { read -r line; exit 0; }

        """;

    /// <summary>The arguments of sh for a script that may use what every child does rightly.</summary>
    public static string[] Script(string script) => ["-c", (Rightly + script).ReplaceLineEndings("\n")];

    /// <summary>The processes that inherited a mark.</summary>
    public static IReadOnlyList<int> Left(string mark) => !OperatingSystem.IsLinux() ? [] :
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0 && Has(id, mark)),
    ];

    /// <summary>Asserts that no process is left that inherited a mark: one that was killed, or whose input has ended, needs a moment.</summary>
    public static void LeavesNothing(string mark)
    {
        for (var look = 0; look < 600 && Left(mark).Count > 0; look++)
        {
            Thread.Sleep(100);
        }

        Assert.Empty(Left(mark));
    }

    private static bool Has(string program) =>
        !OperatingSystem.IsWindows() && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static bool Has(int id, string mark)
    {
        try
        {
            return File.ReadAllBytes(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/environ")).AsSpan().IndexOf(Encoding.UTF8.GetBytes($"{Mark}={mark}")) >= 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
