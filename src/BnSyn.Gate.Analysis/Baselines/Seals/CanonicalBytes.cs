using System.Globalization;
using BnSyn.Gate.Analysis.Baselines.Json;

namespace BnSyn.Gate.Analysis.Baselines.Seals;

/// <summary>
/// Writes what a JSON value says, and nothing of how it is written: the order of keys, white space, escapes and the spelling of a
/// number make no difference, so that an editor that formats the file breaks no seal.
/// </summary>
internal static class CanonicalBytes
{
    /// <summary>Whole numbers below are the same as a double and as an integer.</summary>
    private const double LargestExact = 9007199254740992;

    /// <summary>Appends a value; every part has its kind and its length before it, so that no two values give the same bytes.</summary>
    public static void Write(BinaryWriter writer, JsonPart part)
    {
        writer.Write((byte)part.Kind);
        switch (part.Kind)
        {
            case JsonTokenKind.Object:
                Write(writer, part.Members);
                break;
            case JsonTokenKind.Array:
                writer.Write(part.Items.Count);
                foreach (var item in part.Items)
                {
                    Write(writer, item);
                }

                break;
            case JsonTokenKind.Number:
                WriteNumber(writer, part.Text);
                break;
            default:
                writer.Write(part.Text);
                break;
        }
    }

    /// <summary>Appends an object's members, or some of them.</summary>
    public static void Write(BinaryWriter writer, IReadOnlyCollection<KeyValuePair<string, JsonPart>> members)
    {
        writer.Write(members.Count);
        foreach (var (key, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            writer.Write(key);
            Write(writer, value);
        }
    }

    // A seed has more digits than a double; everything else is one.
    private static void WriteNumber(BinaryWriter writer, string text)
    {
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
        {
            writer.Write('u');
            writer.Write(whole);
            return;
        }

        var value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsNegative(value) && value < LargestExact && double.IsInteger(value))
        {
            writer.Write('u');
            writer.Write((ulong)value);
        }
        else
        {
            writer.Write('d');
            writer.Write(BitConverter.DoubleToInt64Bits(value));
        }
    }
}
