using System.Globalization;
using System.Text;

namespace BnSyn.Gate.Tasks;

/// <summary>Writes the request: one flat JSON object of strings. The task has no dependencies, so it escapes by itself.</summary>
internal static class RequestJson
{
    /// <summary>Writes it.</summary>
    /// <param name="properties">Names and values.</param>
    /// <returns>The file's content.</returns>
    public static string Write(IEnumerable<(string Name, string Value)> properties)
    {
        var lines = properties.Select(property => $"  {Quote(property.Name)}: {Quote(property.Value)}");
        return "{\n" + string.Join(",\n", lines) + "\n}\n";
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
            {
                quoted.Append('\\').Append(c);
            }
            else if (c < ' ')
            {
                quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                quoted.Append(c);
            }
        }

        return quoted.Append('"').ToString();
    }
}
