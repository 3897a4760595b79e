using System.Text.Json;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Runner.Sampling;

namespace BnSyn.Gate.Runner.Mutants.Sources;

/// <summary>A built engine with all its mutants in it, none of which is active unless the environment names it.</summary>
/// <param name="Hash">What it was built of.</param>
/// <param name="Root">The top folder of the working tree that it is a copy of.</param>
/// <param name="Engine">What the build left.</param>
/// <param name="Mutants">The mutants, by number.</param>
/// <param name="Dropped">How many more there would be if they compiled.</param>
internal sealed record MutatedEngine(string Hash, string Root, BuiltEngine Engine, IReadOnlyList<Mutant> Mutants, int Dropped)
{
    /// <summary>Bytes of a file in which each mutant has one.</summary>
    public int Bytes => Mutants.Count > 0 ? Mutants[^1].Number + 1 : 1;

    /// <summary>The engine of an earlier build.</summary>
    /// <param name="file">The note.</param>
    /// <param name="hash">What it has to be built of.</param>
    /// <returns>It; <see langword="null"/> where it is another or gone.</returns>
    public static MutatedEngine? Read(string file, string hash)
    {
        try
        {
            return File.Exists(file) && JsonSerializer.Deserialize<MutatedEngine>(File.ReadAllText(file)) is { } built && built.Hash == hash && File.Exists(built.Engine.Assembly) ? built : null;
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
