using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Analysis.Claims;

/// <summary>Reads a register. Everything that is wrong with its form is told at once, each thing with its line.</summary>
internal sealed class ClaimRegisterReader
{
    private const string Verified = "verified";
    private const string Unverified = "unverified";

    private static readonly string[] RegisterKeys = ["bibliography", "tests", "assertions", "claims"];
    private static readonly string[] ClaimKeys = ["id", "statement", "source", "place", "status", "normative", "symbol", "test", "observable"];

    private readonly string _file;
    private readonly string _folder;
    private readonly List<Finding> _findings = [];

    private ClaimRegisterReader(string file) => (_file, _folder) = (file, Path.GetDirectoryName(Path.GetFullPath(file))!);

    /// <summary>Reads it.</summary>
    /// <param name="file">Full path.</param>
    /// <returns>The register, or why there is none.</returns>
    public static Checked<ClaimRegister> Read(string file)
    {
        var reader = new ClaimRegisterReader(file);
        var register = reader.Read();
        return reader._findings.Count > 0 ? new(null, reader._findings) : new(register, []);
    }

    /// <summary>That a register cannot be used (BNG7012).</summary>
    /// <param name="place">The file, or where in it.</param>
    /// <param name="problem">Why.</param>
    public static Finding Unusable(SourceLocation place, string problem) =>
        Finding.Of(ClaimDiagnostics.RegisterUnreadable, ("file", place.File), ("problem", problem)) with { Location = place };

    private ClaimRegister? Read()
    {
        try
        {
            var (root, fault) = JsonPartReader.Read(File.ReadAllBytes(_file));
            if (root is not null)
            {
                return Register(root);
            }

            Refuse(fault!.Position, Finding.Of(fault.Diagnostic, [("file", _file), .. fault.Arguments]).Message);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            Refuse(new SourceLocation(_file), exception.Message);
        }

        return null;
    }

    private ClaimRegister? Register(JsonPart root)
    {
        if (!IsObject(root, "the register", RegisterKeys))
        {
            return null;
        }

        var bibliography = Needed(root, "bibliography");
        var folders = List(root, "tests", isNeeded: false).Select(Folder).OfType<PlacedText>().ToList();
        var assertions = List(root, "assertions", isNeeded: false).Select(Assertion).OfType<string>().ToList();
        var claims = List(root, "claims", isNeeded: true).Select(Claim).OfType<Claim>().ToList();
        if (root["claims"] is { Kind: JsonTokenKind.Array, Items.Count: 0 } none)
        {
            Refuse(none.Position, "it has no claim, so nothing would be checked");
        }

        return bibliography is null ? null : new(_file, Full(bibliography.Text), folders, assertions, claims);
    }

    private PlacedText? Folder(JsonPart item)
    {
        if (item is not { Kind: JsonTokenKind.String, Text.Length: > 0 })
        {
            Refuse(item.Position, $"{item.Describe()} is no folder with tests");
            return null;
        }

        var folder = Full(item.Text);
        if (!Directory.Exists(folder))
        {
            Refuse(item.Position, $"the folder with tests '{folder}' does not exist");
        }

        return new(folder, Place(item.Position));
    }

    private string? Assertion(JsonPart item)
    {
        if (item is { Kind: JsonTokenKind.String, Text.Length: > 0 })
        {
            return item.Text;
        }

        Refuse(item.Position, $"{item.Describe()} is no name of a type that asserts");
        return null;
    }

    private Claim? Claim(JsonPart item)
    {
        if (!IsObject(item, "a claim", ClaimKeys))
        {
            return null;
        }

        var (id, statement, source, status) = (Needed(item, "id"), Needed(item, "statement"), Needed(item, "source"), Needed(item, "status"));
        var normative = item["normative"];
        if (normative is not { Kind: JsonTokenKind.Literal, Text: "true" or "false" })
        {
            Refuse((normative ?? item).Position, $"a claim's 'normative' is {normative?.Describe() ?? "missing"}; valid: true, false");
            return null;
        }

        var (place, symbol, test, observable) = (Optional(item, "place"), Optional(item, "symbol"), Optional(item, "test"), Optional(item, "observable"));
        if (id is null || statement is null || source is null || status is null)
        {
            return null;
        }

        if (!id.Text.All(letter => letter is '-' || char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)))
        {
            Refuse(id.Place, $"the claim's id '{id.Text}' has other characters than lower-case letters, digits and hyphens");
        }

        if (status.Text is not (Verified or Unverified))
        {
            Refuse(status.Place, $"the status of '{id.Text}' is '{status.Text}'; valid: {Verified}, {Unverified}");
        }

        if (status.Text == Verified && place is null)
        {
            Refuse(status.Place, $"'{id.Text}' is verified, but 'place' does not say where in the source the statement is");
        }

        if (test is not null && symbol is null)
        {
            Refuse(test.Place, $"'{id.Text}' has a test but no symbol that the test could use");
        }

        var isNormative = normative.Text == "true";
        if (isNormative && (symbol is null || (test is null && observable is null)))
        {
            Refuse(id.Place, $"'{id.Text}' is normative and needs a symbol, and a test or an observable that measures it");
        }

        return new(id, source, isNormative, status.Text == Verified, symbol, test, observable);
    }

    private bool IsObject(JsonPart part, string what, string[] keys)
    {
        foreach (var (position, problem) in KnownKeys.ProblemsOf(part, what, keys))
        {
            Refuse(position, problem);
        }

        return part.Kind == JsonTokenKind.Object;
    }

    private IReadOnlyList<JsonPart> List(JsonPart part, string key, bool isNeeded)
    {
        var value = part[key];
        if (value is not { Kind: JsonTokenKind.Array } && (value is not null || isNeeded))
        {
            Refuse((value ?? part).Position, $"'{key}' is {value?.Describe() ?? "missing"}; valid: an array");
        }

        return value?.Items ?? [];
    }

    private PlacedText? Needed(JsonPart part, string key)
    {
        var value = Optional(part, key);
        if (part[key] is null)
        {
            Refuse(part.Position, $"'{key}' is missing");
        }

        return value;
    }

    private PlacedText? Optional(JsonPart part, string key)
    {
        if (part[key] is not { } value)
        {
            return null;
        }

        if (value is { Kind: JsonTokenKind.String } && !string.IsNullOrWhiteSpace(value.Text))
        {
            return new(value.Text, Place(value.Position));
        }

        Refuse(value.Position, $"'{key}' is {value.Describe()}; valid: a text that is not empty");
        return null;
    }

    private string Full(string path) => Path.GetFullPath(path, _folder);

    private SourceLocation Place(TextPosition position) => new(_file, position.Line, position.Column);

    private void Refuse(TextPosition position, string problem) => Refuse(Place(position), problem);

    private void Refuse(SourceLocation place, string problem) => _findings.Add(Unusable(place, problem));
}
