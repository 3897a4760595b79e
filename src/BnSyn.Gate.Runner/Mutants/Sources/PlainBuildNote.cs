using System.Text.Json;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Runner.Discovery;

namespace BnSyn.Gate.Runner.Mutants.Sources;

/// <summary>What is remembered of a copy that was built as it is.</summary>
/// <param name="Hash">What it was built of.</param>
/// <param name="Engine">The engine as it is.</param>
/// <param name="Dropped">The mutants that do not compile.</param>
internal sealed record PlainBuildNote(string Hash, BuiltEngine Engine, IReadOnlyList<int> Dropped)
{
    /// <summary>The note of an earlier build.</summary>
    /// <param name="file">The note.</param>
    /// <param name="hash">What it has to be built of.</param>
    /// <returns>It; <see langword="null"/> where it is of another or the engine is gone.</returns>
    public static PlainBuildNote? Read(string file, string hash)
    {
        try
        {
            return File.Exists(file) && JsonSerializer.Deserialize<PlainBuildNote>(File.ReadAllText(file)) is { } built && built.Hash == hash && File.Exists(built.Engine.Assembly) ? built : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Remembers it.</summary>
    /// <param name="file">The note.</param>
    public void Write(string file) => AtomicFile.Write(file, JsonSerializer.Serialize(this));
}
