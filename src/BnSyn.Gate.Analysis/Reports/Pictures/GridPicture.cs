using System.Text;

namespace BnSyn.Gate.Analysis.Reports.Pictures;

/// <summary>A grid of differences: colour says which way, strength how far in shares of the largest; the worst cell has a ring.</summary>
internal sealed record GridPicture
{
    /// <summary>A difference below this part of the largest is not drawn.</summary>
    public const double Least = 0.02;

    private const int Strengths = 4;
    private const int MostCells = 48;
    private const double Top = 20;
    private const double Left = 6;
    private const double Side = 240;

    /// <summary>The names of the axis across and the axis downwards, each with its unit.</summary>
    public required (string Across, string Down) Axes { get; init; }

    /// <summary>The first and the last coordinate across.</summary>
    public required (string First, string Last) Columns { get; init; }

    /// <summary>The first and the last coordinate downwards.</summary>
    public required (string First, string Last) Rows { get; init; }

    /// <summary>The differences, by row and column.</summary>
    public required double[,] Values { get; init; }

    /// <summary>Row and column of the worst cell.</summary>
    public required (int Row, int Column) Worst { get; init; }

    /// <summary>Draws it.</summary>
    public Picture Draw(string title, string text)
    {
        var (rows, columns) = (Values.GetLength(0), Values.GetLength(1));
        var (high, wide) = (Math.Min(rows, MostCells), Math.Min(columns, MostCells));
        var cell = Math.Min((Drawing.Width - (2 * Left)) / wide, Math.Max(Side / high, 4));
        var bottom = Top + (cell * high);
        var drawing = new Drawing(bottom + 36);
        var blocks = Blocks(high, wide);
        var largest = blocks.Cast<double>().Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        drawing.Box("ground", Left, Top, cell * wide, cell * high);
        for (var strength = 1; strength <= Strengths; strength++)
        {
            drawing.Path($"a more s{strength}", Cells(blocks, cell, value => StrengthOf(value, largest) == strength));
            drawing.Path($"a less s{strength}", Cells(blocks, cell, value => StrengthOf(value, largest) == -strength));
        }

        drawing.Path("a place", Cells(blocks, cell, value => !double.IsFinite(value)));
        drawing.Mark(MarkShape.Ring, Looks.Cell, Left + (cell * ((Worst.Column * wide / columns) + 0.5)), Top + (cell * ((Worst.Row * high / rows) + 0.5)));
        drawing.Text(Left, 13, FittedText.Of($"{Axes.Down}: {Rows.First} above, {Rows.Last} below", Drawing.Width - 12));
        drawing.Text(Left, bottom + 16, FittedText.Of($"{Axes.Across}: {Columns.First} left, {Columns.Last} right", Drawing.Width - 12));
        return new(title, text, drawing)
        {
            Keys = [new("more", "■", "larger than expected"), new("less", "■", "smaller than expected"), new(Looks.Cell, "○", "the worst cell")],
        };
    }

    // Each strength is a quarter of the largest difference; what is next to nothing beside it would only hide where it is.
    private static int StrengthOf(double value, double largest) =>
        !double.IsFinite(value) || Math.Abs(value) < Least * largest || value == 0 ? 0 : Math.Sign(value) * Math.Clamp((int)Math.Ceiling(Math.Abs(value) / largest * Strengths), 1, Strengths);

    // Cells of a row that follow one another are one rectangle.
    private static string Cells(double[,] blocks, double cell, Func<double, bool> isDrawn)
    {
        var path = new StringBuilder();
        for (var row = 0; row < blocks.GetLength(0); row++)
        {
            for (var column = 0; column < blocks.GetLength(1); column++)
            {
                var first = column;
                while (column < blocks.GetLength(1) && isDrawn(blocks[row, column]))
                {
                    column++;
                }

                if (column > first)
                {
                    var width = Drawing.Number(cell * (column - first));
                    path.Append($"M{Drawing.Number(Left + (cell * first))} {Drawing.Number(Top + (cell * row))}h{width}v{Drawing.Number(cell)}h-{width}z");
                }
            }
        }

        return path.ToString();
    }

    // Of cells that share a square of the picture the farthest one counts.
    private double[,] Blocks(int high, int wide)
    {
        var blocks = new double[high, wide];
        for (var row = 0; row < Values.GetLength(0); row++)
        {
            for (var column = 0; column < Values.GetLength(1); column++)
            {
                var (y, x) = (row * high / Values.GetLength(0), column * wide / Values.GetLength(1));
                var value = Values[row, column];
                if (!double.IsFinite(value) || Math.Abs(value) > Math.Abs(blocks[y, x]))
                {
                    blocks[y, x] = value;
                }
            }
        }

        return blocks;
    }
}
