using System.Text;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Replaces names in braces.</summary>
internal static class MessageTemplate
{
    /// <summary>A value longer than this is no word of a sentence any more: a broken file may hold one of megabytes.</summary>
    private const int LongestValue = 2000;

    /// <summary>Fills a template in; a name without a value is a mistake in the code that raises the finding.</summary>
    public static string Fill(string template, Func<string, string?> valueOf)
    {
        var text = new StringBuilder();
        var at = 0;
        for (var open = template.IndexOf('{', at); open >= 0; open = template.IndexOf('{', at))
        {
            var close = template.IndexOf('}', open);
            var name = template[(open + 1)..close];
            text.Append(template, at, open - at);
            text.Append(Shortened(valueOf(name) ?? throw new InvalidOperationException($"The message '{template}' has no value for {{{name}}}.")));
            at = close + 1;
        }

        return text.Append(template, at, template.Length - at).ToString();
    }

    private static string Shortened(string value) =>
        value.Length <= LongestValue ? value : $"{value.AsSpan(0, LongestValue / 2)} ... ({NumberText.Of((long)value.Length)} characters)";
}
