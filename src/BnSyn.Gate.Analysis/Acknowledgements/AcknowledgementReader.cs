using System.Globalization;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Acknowledgements;

/// <summary>Reads <c>acknowledged.json</c>. Everything that is wrong with it is told at once, each thing with its line, and then no entry counts.</summary>
internal sealed class AcknowledgementReader
{
    private const int SchemaVersion = 1;

    private static readonly string[] FileKeys = ["schemaVersion", "acknowledged"];
    private static readonly string[] EntryKeys = ["code", "scenario", "quantity", "unit", "backends", "against", "seeds", "direction", "size", "reason", "until"];

    private readonly string _file;
    private readonly IReadOnlyList<string> _codes;
    private readonly List<Finding> _findings = [];

    private AcknowledgementReader(string file, IReadOnlyList<string> codes) => (_file, _codes) = (file, codes);

    /// <summary>Reads a file.</summary>
    /// <param name="file">Full path.</param>
    /// <param name="codes">The codes that can be acknowledged.</param>
    public static Checked<IReadOnlyList<Acknowledgement>> Read(string file, IReadOnlyList<string> codes)
    {
        var reader = new AcknowledgementReader(file, codes);
        var entries = reader.Read();
        return reader._findings.Count > 0 ? new(null, reader._findings) : new(entries, []);
    }

    /// <summary>Says what is wrong with a place of a file.</summary>
    public static Finding Refusal(SourceLocation place, string problem) =>
        Finding.Of(AcknowledgementDiagnostics.Unreadable, ("file", Path.GetFileName(place.File)), ("problem", problem)) with { Location = place };

    private List<Acknowledgement> Read()
    {
        try
        {
            var (root, fault) = JsonPartReader.Read(File.ReadAllBytes(_file));
            if (root is not null)
            {
                return Entries(root);
            }

            Refuse(fault!.Position, Finding.Of(fault.Diagnostic, [("file", Path.GetFileName(_file)), .. fault.Arguments]).Message);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            _findings.Add(Refusal(new(_file), exception.Message));
        }

        return [];
    }

    private List<Acknowledgement> Entries(JsonPart root)
    {
        if (!IsObject(root, "the file", FileKeys))
        {
            return [];
        }

        if (root["schemaVersion"] is not { Kind: JsonTokenKind.Number, Text: "1" })
        {
            Refuse((root["schemaVersion"] ?? root).Position, $"'schemaVersion' is {root["schemaVersion"]?.Describe() ?? "missing"}; valid: {NumberText.Of((long)SchemaVersion)}");
        }

        var entries = Items(root, "acknowledged").Select(Entry).OfType<Acknowledgement>().ToList();
        foreach (var (index, entry) in entries.Index())
        {
            if (entries.Take(index).FirstOrDefault(other => Overlap(entry, other)) is { } first)
            {
                _findings.Add(Refusal(entry.Place, $"{entry.Words} is stated before, in line {NumberText.Of((long)first.Place.Line)}"));
            }
        }

        return entries;
    }

    // Which of two sizes or dates counts would be chance.
    private static bool Overlap(Acknowledgement entry, Acknowledgement other) =>
        (entry.Code, entry.Scenario, entry.Quantity, entry.Against, entry.IsUp) == (other.Code, other.Scenario, other.Quantity, other.Against, other.IsUp)
        && entry.Backends.Intersect(other.Backends, StringComparer.Ordinal).Any() && entry.Seeds.Intersect(other.Seeds).Any();

    private Acknowledgement? Entry(JsonPart part)
    {
        var found = _findings.Count;
        if (!IsObject(part, "an entry", EntryKeys))
        {
            return null;
        }

        var entry = new Acknowledgement
        {
            Code = OneOf(part, "code", _codes),
            Scenario = Text(part, "scenario"),
            Quantity = Text(part, "quantity"),
            Unit = Text(part, "unit"),
            Backends = Distinct(part, "backends", Items(part, "backends").Select(item => Text(item, item, "a backend"))),
            Against = OneOf(part, "against", [nameof(Against.Baseline), nameof(Against.Reference)]) == nameof(Against.Reference) ? Against.Reference : Against.Baseline,
            Seeds = Distinct(part, "seeds", Items(part, "seeds").Select(Seed)),
            IsUp = OneOf(part, "direction", [Acknowledgement.Up, Acknowledgement.Down]) == Acknowledgement.Up,
            Size = Size(part),
            Reason = Text(part, "reason"),
            Until = Day(part),
            Place = Place(part.Position),
        };
        return _findings.Count == found ? entry : null;
    }

    private bool IsObject(JsonPart part, string what, string[] keys)
    {
        foreach (var (position, problem) in KnownKeys.ProblemsOf(part, what, keys))
        {
            Refuse(position, problem);
        }

        return part.Kind == JsonTokenKind.Object;
    }

    private string Text(JsonPart part, string key) => Text(part[key], part, key);

    private string Text(JsonPart? value, JsonPart part, string key)
    {
        if (value is { Kind: JsonTokenKind.String } && !string.IsNullOrWhiteSpace(value.Text))
        {
            return value.Text;
        }

        Refuse((value ?? part).Position, $"'{key}' is {value?.Describe() ?? "missing"}; valid: a text that is not empty");
        return "";
    }

    private string OneOf(JsonPart part, string key, IReadOnlyList<string> valid)
    {
        var value = part[key];
        if (value is { Kind: JsonTokenKind.String } && valid.Contains(value.Text, StringComparer.Ordinal))
        {
            return value.Text;
        }

        Refuse((value ?? part).Position, $"'{key}' is {value?.Describe() ?? "missing"}; valid: {string.Join(", ", valid)}");
        return "";
    }

    private IReadOnlyList<JsonPart> Items(JsonPart part, string key)
    {
        if (part[key] is { Kind: JsonTokenKind.Array } list)
        {
            return list.Items;
        }

        Refuse((part[key] ?? part).Position, $"'{key}' is {part[key]?.Describe() ?? "missing"}; valid: an array");
        return [];
    }

    private List<T> Distinct<T>(JsonPart part, string key, IEnumerable<T> values)
    {
        var all = values.ToList();
        if (part[key] is { Kind: JsonTokenKind.Array } list && (all.Count == 0 || all.Distinct().Count() < all.Count))
        {
            Refuse(list.Position, $"'{key}' {(all.Count == 0 ? "is empty" : "has one twice")}; valid: each that shows it, once");
        }

        return all;
    }

    private ulong Seed(JsonPart item)
    {
        if (item.Kind == JsonTokenKind.Number && ulong.TryParse(item.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
        {
            return seed;
        }

        Refuse(item.Position, $"a seed is {item.Describe()}; valid: a whole number from 0");
        return 0;
    }

    private double Size(JsonPart part)
    {
        var value = part["size"];
        if (value is { Kind: JsonTokenKind.Number } && double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var size) && size > 0 && double.IsFinite(size))
        {
            return size;
        }

        Refuse((value ?? part).Position, $"'size' is {value?.Describe() ?? "missing"}; valid: a number above 0 in the metric's unit");
        return 0;
    }

    private DateOnly Day(JsonPart part)
    {
        var value = part["until"];
        if (value is { Kind: JsonTokenKind.String } && DateOnly.TryParseExact(value.Text, Acknowledgement.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Refuse((value ?? part).Position, $"'until' is {value?.Describe() ?? "missing"}; valid: the last day, such as 2026-12-31");
        return default;
    }

    private SourceLocation Place(TextPosition position) => new(_file, position.Line, position.Column);

    private void Refuse(TextPosition position, string problem) => _findings.Add(Refusal(Place(position), problem));
}
