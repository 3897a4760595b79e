namespace BnSyn.Gate.Analysis.Baselines.Json;

/// <summary>One value of a JSON file that remembers its place.</summary>
/// <param name="Kind">The token that starts it.</param>
/// <param name="Position">Where it starts.</param>
/// <param name="Path">Keys and indices from the root, joined by <see cref="Join"/>.</param>
/// <param name="Text">A string's content, or a number's or literal's text.</param>
/// <param name="Members">An object's members, in the file's order.</param>
/// <param name="Items">An array's items.</param>
internal sealed record JsonPart(
    JsonTokenKind Kind,
    TextPosition Position,
    string Path,
    string Text,
    IReadOnlyList<KeyValuePair<string, JsonPart>> Members,
    IReadOnlyList<JsonPart> Items)
{
    /// <summary>The member of a key; <see langword="null"/> where there is none. Objects of fixed keys have few.</summary>
    public JsonPart? this[string key] => Members.FirstOrDefault(member => member.Key == key).Value;

    /// <summary>How the value is called in a message.</summary>
    public string Describe() => Kind switch
    {
        JsonTokenKind.Object => "an object",
        JsonTokenKind.Array => "an array",
        JsonTokenKind.String => "'" + Text + "'",
        _ => Text,
    };

    /// <summary>The path of a value inside another; a slash in a key is written ~1, as in a JSON pointer.</summary>
    public static string Join(string path, string key)
    {
        var escaped = key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
        return path.Length == 0 ? escaped : path + "/" + escaped;
    }

    /// <summary>The value and everything in it.</summary>
    public IEnumerable<JsonPart> WithDescendants() =>
        [this, .. Members.SelectMany(member => member.Value.WithDescendants()), .. Items.SelectMany(item => item.WithDescendants())];
}
