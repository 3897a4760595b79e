using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Analysis.Mutants;

/// <summary>A list of mutants by their texts: those that a person declares to change no result.</summary>
/// <param name="File">Full path; empty where there is none.</param>
/// <param name="Entries">The mutants with the line of each.</param>
public sealed record MutantList(string File, IReadOnlyList<(MutantKey Key, string Reason, int Line)> Entries)
{
    /// <summary>No list.</summary>
    public static MutantList None { get; } = new("", []);

    private static readonly string[] Texts = ["file", "mutator", "before", "after", "reason"];

    /// <summary>Whether a mutant is in it.</summary>
    /// <param name="mutant">The mutant.</param>
    /// <returns>Whether it is.</returns>
    public bool Has(Mutant mutant)
    {
        ArgumentNullException.ThrowIfNull(mutant);
        return Entries.Any(entry => entry.Key == mutant.Key);
    }

    /// <summary>Reads a list.</summary>
    /// <param name="property">The property that names it.</param>
    /// <param name="file">Full path; empty for none.</param>
    /// <returns>The list, or a finding that says why it cannot be read.</returns>
    public static Checked<MutantList> Read(string property, string file)
    {
        if (string.IsNullOrEmpty(file))
        {
            return new(None, []);
        }

        try
        {
            var (root, fault) = JsonPartReader.Read(System.IO.File.ReadAllBytes(file));
            return root is null
                ? Refused(property, file, fault!.Position, Finding.Of(fault.Diagnostic, [("file", file), .. fault.Arguments]).Message)
                : Bind(property, file, root);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return Refused(property, file, new(0, 0), exception.Message);
        }
    }

    private static Checked<MutantList> Bind(string property, string file, JsonPart root)
    {
        if (Member(root, "mutants") is not { Kind: JsonTokenKind.Array } mutants)
        {
            return Refused(property, file, root.Position, "it has no array 'mutants'");
        }

        foreach (var item in mutants.Items)
        {
            if (Texts.FirstOrDefault(name => Member(item, name) is not { Kind: JsonTokenKind.String, Text.Length: > 0 }) is { } missing)
            {
                return Refused(property, file, item.Position, $"a mutant has no text '{missing}'");
            }
        }

        return new(
            new(file, [.. mutants.Items.Select(item => (new MutantKey(TextOf(item, "file"), TextOf(item, "mutator"), TextOf(item, "before"), TextOf(item, "after")), TextOf(item, "reason"), item.Position.Line))]),
            []);
    }

    private static string TextOf(JsonPart item, string name) => Member(item, name)?.Text ?? "";

    private static JsonPart? Member(JsonPart part, string name) => part.Members.FirstOrDefault(member => member.Key == name).Value;

    private static Checked<MutantList> Refused(string property, string file, TextPosition position, string problem) =>
        new(null, [Finding.Of(MutantDiagnostics.ListUnreadable, ("property", property), ("file", file), ("problem", problem)) with { Location = new(file, position.Line, position.Column) }]);
}
