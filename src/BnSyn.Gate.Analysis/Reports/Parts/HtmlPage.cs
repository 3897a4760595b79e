using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Reports.Pictures;

namespace BnSyn.Gate.Analysis.Reports.Parts;

/// <summary>
/// A page in one file that needs no other, no script and no network. It is well-formed XML as well, whatever an engine says in it.
/// </summary>
internal static class HtmlPage
{
    private static readonly Lazy<string> Style = new(() =>
    {
        using var file = new StreamReader(typeof(HtmlPage).Assembly.GetManifestResourceStream("report.css")!);
        return file.ReadToEnd();
    });

    /// <summary>Writes a page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="look">What its verdict looks like: a class of the stylesheet.</param>
    /// <param name="contents">Its sections.</param>
    /// <param name="body">What is on it, as markup.</param>
    public static string Of(string title, string look, IReadOnlyList<(string Id, string Words)> contents, string body) => Markup.Sound($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{Markup.Escape(title)}</title>
        <style>
        {Style.Value}</style>
        </head>
        <body class="{look}">
        <nav aria-label="Sections"><details><summary>Sections</summary><ul>
        {string.Concat(contents.Select(entry => $"<li><a href=\"#{entry.Id}\">{Markup.Escape(entry.Words)}</a></li>\n"))}</ul></details></nav>
        <main>
        {Scrolling(body)}</main>
        </body>
        </html>

        """.ReplaceLineEndings("\n"));

    // A wide table scrolls by itself, by the keyboard as well, and the page stays as wide as the window.
    private static string Scrolling(string html)
    {
        var parts = html.Split("<table");
        var text = new StringBuilder(parts[0]);
        for (var table = 1; table < parts.Length; table++)
        {
            text.Append($"<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table {NumberText.Of((long)table)}\"><table")
                .Append(parts[table].Replace("</table>", "</table></div>", StringComparison.Ordinal));
        }

        return text.ToString();
    }
}
