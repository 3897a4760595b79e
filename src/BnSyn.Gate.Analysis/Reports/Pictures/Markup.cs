using System.Text;

namespace BnSyn.Gate.Analysis.Reports.Pictures;

/// <summary>Text of engines and users as text of a page, whatever it holds.</summary>
internal static class Markup
{
    /// <summary>
    /// Escapes what would be markup. Characters that no page may hold, control characters and halves of a pair, become the replacement
    /// character, so that the page is well-formed.
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            escaped.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\t' or '\n' or '\r' => " ",
                < ' ' or (>= 0x7f and <= 0x9f) or 0xfffe or 0xffff => "\ufffd",
                _ => rune.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>Replaces what no page may hold in text that is markup already.</summary>
    public static string Sound(string markup)
    {
        var sound = new StringBuilder(markup.Length);
        foreach (var rune in markup.EnumerateRunes())
        {
            if (rune.Value is (< ' ' and not '\t' and not '\n' and not '\r') or (>= 0x7f and <= 0x9f) or 0xfffe or 0xffff)
            {
                sound.Append('\ufffd');
            }
            else
            {
                sound.Append(rune.ToString());
            }
        }

        return sound.ToString();
    }
}
