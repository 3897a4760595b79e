using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Reports.Pictures;

namespace BnSyn.Gate.Analysis.Reports.Parts;

/// <summary>A picture on a page. The caption is its name and description: one text for those who see it and those who do not.</summary>
internal static class PictureHtml
{
    /// <summary>The markup.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="scenario">What it is of; the picture's name has it, so that no two are alike.</param>
    /// <param name="number">Its number on the page.</param>
    public static string Of(Picture picture, string scenario, int number)
    {
        var id = "picture-" + NumberText.Of((long)number);
        var text = new StringBuilder();
        text.Append($"<figure><svg role=\"img\" aria-labelledby=\"{id}\" aria-describedby=\"{id}-text\" viewBox=\"0 0 {Drawing.Number(Drawing.Width)} {Drawing.Number(picture.Drawing.Height)}\">");
        text.Append(picture.Drawing.Content).Append("</svg>\n");
        text.Append($"<figcaption><strong id=\"{id}\">{Markup.Escape(picture.Title)} (<bdi>{Markup.Escape(scenario)}</bdi>)</strong> <span id=\"{id}-text\">{Markup.Escape(picture.Text)}</span>");
        if (picture.Keys.Count > 0)
        {
            text.Append(" <span class=\"keys\">");
            text.AppendJoin(" · ", picture.Keys.Select(key => $"<b class=\"{key.Look}\" aria-hidden=\"true\">{key.Sign}</b> <bdi>{Markup.Escape(key.Words)}</bdi>"));
            text.Append("</span>");
        }

        return text.Append("</figcaption></figure>\n").ToString();
    }
}
