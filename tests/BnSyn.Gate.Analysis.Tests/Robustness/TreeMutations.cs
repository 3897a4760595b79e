using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BnSyn.Gate.Analysis.Tests.Robustness;

/// <summary>What a hand, a script or another version does to the values of a JSON file, which stays JSON.</summary>
internal static class TreeMutations
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", MaxDepth = 1000 };

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1.5", "1e308", "-1e308", "5e-324", "1e999", "2147483648", "9223372036854775808", "18446744073709551615",
        "\"\"", "\"NaN\"", "\"Infinity\"", "\"1\"", "\"any\"", "\"reference\"", "\"../x\"", "\"\\u0000\"", "\"a\\tb\\nc\"", "[]", "{}", "[null]", "[[1]]",
        "{\"1\": 1}", "{\"\": 0}",
        "\"" + new string('x', 100_000) + "\"",
        string.Concat(Enumerable.Repeat("[", 50)) + string.Concat(Enumerable.Repeat("]", 50)),
        string.Concat(Enumerable.Repeat("{\"a\":", 50)) + "0" + new string('}', 50),
    ];

    /// <summary>Changes one to three places.</summary>
    public static byte[] Mutate(byte[] json, Random random)
    {
        var root = JsonNode.Parse(json)!;
        for (var i = random.Next(4) == 0 ? 2 : 0; i >= 0; i--)
        {
            var places = Inside(root).ToList();
            if (places.Count > 0)
            {
                Change(places, random);
            }
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString(Indented));
    }

    private static void Change(List<JsonNode> places, Random random)
    {
        var place = places[random.Next(places.Count)];
        switch (random.Next(6))
        {
            case 0:
                Remove(place);
                break;
            case 1 when place.Parent is JsonObject parent:
                parent[place.GetPropertyName() + (random.Next(2) == 0 ? "0" : "/~")] = place.DeepClone();
                break;
            case 1:
                ((JsonArray)place.Parent!).Add(place.DeepClone());
                break;
            case 2:
                place.ReplaceWith(places[random.Next(places.Count)].DeepClone());
                break;
            case 3 when place is JsonObject or JsonArray:
                place.ReplaceWith(place is JsonObject ? new JsonObject() : (JsonNode)new JsonArray());
                break;
            case 4 when place.Parent is JsonObject parent:
                var name = place.GetPropertyName();
                Remove(place);
                parent[name.Length > 1 ? name[..^1] : name + "x"] = place;
                break;
            default:
                place.ReplaceWith(JsonNode.Parse(Values[random.Next(Values.Length)]));
                break;
        }
    }

    private static void Remove(JsonNode place)
    {
        if (place.Parent is JsonObject parent)
        {
            parent.Remove(place.GetPropertyName());
        }
        else
        {
            ((JsonArray)place.Parent!).Remove(place);
        }
    }

    private static IEnumerable<JsonNode> Inside(JsonNode node) => Children(node).SelectMany(child => Inside(child).Prepend(child));

    private static IEnumerable<JsonNode> Children(JsonNode node) => node switch
    {
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>(),
        JsonArray items => items.OfType<JsonNode>(),
        _ => [],
    };
}
