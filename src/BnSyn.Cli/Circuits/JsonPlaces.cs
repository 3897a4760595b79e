using System.Globalization;
using System.Text.Json;

namespace BnSyn.Cli.Circuits;

/// <summary>Where in a JSON file the elements of its arrays begin, so that an error about one has a line and a column.</summary>
internal sealed class JsonPlaces
{
    private readonly Dictionary<string, (int Line, int Column)> _places = new(StringComparer.Ordinal);

    /// <summary>Reads a file that is known to be valid JSON.</summary>
    internal JsonPlaces(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        Walk(ref reader, json, string.Empty);
    }

    /// <summary>Line and column, from 1, of an element such as <c>components[2].synapses[0]</c>; of the file where there is none.</summary>
    internal (int Line, int Column) Of(string path) => _places.TryGetValue(path, out (int, int) place) ? place : (1, 1);

    private void Walk(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string path)
    {
        _places[path] = Place(json, (int)reader.TokenStartIndex);
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString()!;
                reader.Read();
                Walk(ref reader, json, path.Length == 0 ? name : $"{path}.{name}");
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                Walk(ref reader, json, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"));
            }
        }
    }

    private static (int Line, int Column) Place(ReadOnlySpan<byte> json, int position)
    {
        ReadOnlySpan<byte> before = json[..position];
        return (before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
    }
}
