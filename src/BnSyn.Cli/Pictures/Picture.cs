using System.Text;

namespace BnSyn.Cli.Pictures;

/// <summary>Panels one below the other, with what they show in words.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Description">What it shows, for those who do not see it.</param>
/// <param name="Panels">Its parts, from the top.</param>
internal sealed record Picture(string Title, string Description, IReadOnlyList<IPanel> Panels)
{
    private const int Width = 760;
    private const int PanelHeight = 240;
    private const int Head = 34;
    private const int Foot = 50;
    private const int Left = 72;
    private const int Right = 24;

    /// <summary>Writes it as SVG.</summary>
    internal void Write(Stream output)
    {
        var svg = new Svg(Width, Head + (Panels.Count * (PanelHeight + Foot)), Title, Description);
        svg.Text(Left, 22.0, Title);
        for (int i = 0; i < Panels.Count; i++)
        {
            Panels[i].Draw(svg, new Place(Left, Head + (i * (PanelHeight + Foot)), Width - Left - Right, PanelHeight));
        }

        output.Write(Encoding.UTF8.GetBytes(svg.ToString()));
    }
}
