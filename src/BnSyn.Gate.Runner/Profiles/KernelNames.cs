using System.Text.RegularExpressions;

namespace BnSyn.Gate.Runner.Profiles;

/// <summary>What an engine may call its kernels.</summary>
internal static partial class KernelNames
{
    /// <summary>What is wrong with names.</summary>
    /// <param name="names">The names.</param>
    /// <returns>The end of a sentence about the backend; <see langword="null"/> for nothing.</returns>
    public static string? ProblemOf(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return "names no kernel";
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!Words().IsMatch(name))
            {
                return $"has a kernel '{name}'; lower-case words joined by hyphens are valid";
            }

            if (!seen.Add(name))
            {
                return $"names the kernel '{name}' twice";
            }
        }

        return null;
    }

    /// <summary>Refuses a kernel that is not named.</summary>
    /// <param name="kernel">What was entered.</param>
    /// <param name="count">How many are named.</param>
    /// <exception cref="UnknownKernelException">There is no such kernel.</exception>
    public static void Require(int kernel, int count)
    {
        if ((uint)kernel >= (uint)count)
        {
            throw new UnknownKernelException($"enters kernel {kernel}; it names {count}, so 0 to {count - 1} are valid");
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
