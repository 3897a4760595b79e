using System.Text.Json;

namespace BnSyn.Gate.Testing;

/// <summary>What the gate wrote. A process that an engine ended with 0 may have said that it passed, but has not written so.</summary>
internal static class VerdictFile
{
    /// <summary>Whether the verdict is Passed, and of these scenarios.</summary>
    /// <param name="file">Full path of verdict.json.</param>
    /// <param name="scenarios">Their names.</param>
    public static bool SaysPassed(string file, IReadOnlyList<string> scenarios)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = document.RootElement;
            return root.GetProperty("verdict").GetString() == "Passed"
                && root.GetProperty("scenarios").EnumerateArray().Select(scenario => scenario.GetProperty("name").GetString()).ToHashSet(StringComparer.Ordinal).SetEquals(scenarios);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return false;
        }
    }
}
