using System.Text.Json;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Tasks.Inputs;

namespace BnSyn.Gate.Runner.Bases;

/// <summary>Remembers a built base, so that the next gate need not build it: with all that it was built of and every file that it left.</summary>
/// <param name="file">The note.</param>
/// <param name="circumstances">What another build could differ in: properties, SDK, gate, the files above and the environment.</param>
internal sealed class BuiltBaseNote(string file, IReadOnlyList<string> circumstances)
{
    private static readonly JsonSerializerOptions Strict = new() { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <summary>The base of an earlier build.</summary>
    /// <returns>It; <see langword="null"/> where it was built otherwise or is not what it was.</returns>
    public BuiltBase? Read()
    {
        try
        {
            return File.Exists(file)
                && JsonSerializer.Deserialize<Content>(File.ReadAllText(file), Strict) is { } content
                && content.Circumstances.SequenceEqual(circumstances, StringComparer.Ordinal)
                && content.Inputs.Any(input => input.Path == content.Engine.Assembly)
                && content.Inputs.All(input => File.Exists(input.Path) && FileHash.Of(input.Path) == input.Sha256)
                ? new(content.Engine, [.. content.Inputs.Select(input => new InputFile(input.Name, input.Path))])
                : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Remembers a base.</summary>
    public void Write(BuiltBase built) => AtomicFile.Write(
        file,
        JsonSerializer.Serialize(new Content(circumstances, built.Engine, [.. built.Inputs.Select(input => new Input(input.Name, input.Path, FileHash.Of(input.Path)))]), Strict));

    private sealed record Content(IReadOnlyList<string> Circumstances, BuiltEngine Engine, IReadOnlyList<Input> Inputs);

    private sealed record Input(string Name, string Path, string Sha256);
}
