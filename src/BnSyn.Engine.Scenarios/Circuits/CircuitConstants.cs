using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using BnSyn.Engine.Circuits.Description;

namespace BnSyn.Engine.Scenarios.Circuits;

/// <summary>The some thousand constants of a circuit as one: a baseline that listed them all would hide what it says.</summary>
internal static class CircuitConstants
{
    /// <summary>SHA-256 over every public property of the description, its parts in order, properties by name.</summary>
    /// <param name="circuit">A circuit.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Digest(CircuitDescription circuit)
    {
        var text = new StringBuilder();
        Append(text, circuit);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null or string or Enum or bool:
                text.Append(value).Append('\n');
                break;
            case IFormattable number:
                text.Append(number.ToString(null, CultureInfo.InvariantCulture)).Append('\n');
                break;
            case IEnumerable parts:
                foreach (var part in parts)
                {
                    Append(text, part);
                }

                text.Append(".\n");
                break;
            default:
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    text.Append(property.Name).Append('=');
                    Append(text, property.GetValue(value));
                }

                break;
        }
    }
}
