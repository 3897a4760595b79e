using System.Globalization;

namespace BnSyn.Gate.Analysis.Reports.Pictures;

/// <summary>Text that has so much room: a picture cannot wrap a line. The whole name is in a table of the report.</summary>
internal static class FittedText
{
    /// <summary>About the width of a character at the size of a picture's text.</summary>
    public const double CharacterWidth = 7;

    private const string More = "…";

    /// <summary>The text, or its beginning with a sign that there is more; never half a character.</summary>
    public static string Of(string text, double width)
    {
        var (kept, used) = (0, 0.0);
        for (var characters = StringInfo.GetTextElementEnumerator(text); characters.MoveNext();)
        {
            var element = characters.GetTextElement();
            used += WidthOf(element);
            if (used > width)
            {
                return text[..kept] + More;
            }

            // Room for the sign, should more come.
            kept = used + CharacterWidth <= width ? characters.ElementIndex + element.Length : kept;
        }

        return text;
    }

    /// <summary>About how much room a text takes.</summary>
    public static double WidthOf(string text) => text.EnumerateRunes().Sum(rune => rune.Value < 0x1100 ? CharacterWidth : 2 * CharacterWidth);
}
