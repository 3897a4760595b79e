using System.Runtime.Intrinsics;

namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>The energy distance of pairs under any exchange of labels within them: a quadratic form of the signs of the pairs.</summary>
/// <remarks>
/// With a the reference's and b the candidate's row of a pair, n^2 times the distance is the sum over all i and j of s(i) s(j) q(i,j),
/// q(i,j) = |a(i)-b(j)| + |b(i)-a(j)| - |a(i)-a(j)| - |b(i)-b(j)|: swapping a pair turns the sign s of each of its terms. The terms
/// i = j never change. With several metrics the form has no scale: a bias of a millionth of the spread would show wherever pairs differ
/// by less than that. So exchanges that are closer by <see cref="Negligible"/> count as just as far, which is about a shift of one of
/// ten metrics by a fiftieth of its standard deviation; a p-value only gets larger by it.
/// </remarks>
internal sealed class PairedSplit : ISwapStatistic
{
    /// <summary>A difference of two energy distances that no user cares for, in pooled standard deviations.</summary>
    public const double Negligible = 1e-4;

    private readonly double[][] form;
    private readonly Vector256<double>[] lower;
    private readonly Vector256<double>[] upper;
    private readonly Vector256<double> measured;

    /// <summary>Adds up once what no exchange changes.</summary>
    /// <param name="distances">Between all rows, those of the reference before those of the candidate.</param>
    /// <param name="rounding">What sums that are equal may differ by, as a share of their terms.</param>
    public PairedSplit(double[,] distances, double rounding)
    {
        var pairs = distances.GetLength(0) / 2;
        (form, lower, upper) = (new double[pairs][], new Vector256<double>[pairs], new Vector256<double>[pairs]);
        var (diagonal, terms) = (0.0, 0.0);
        for (var i = 0; i < pairs; i++)
        {
            form[i] = new double[i];
            diagonal += 2 * distances[i, pairs + i];
            for (var j = 0; j < i; j++)
            {
                var (between, within) = (distances[i, pairs + j] + distances[pairs + i, j], distances[i, j] + distances[pairs + i, pairs + j]);
                form[i][j] = between - within;
                terms += between + within;
            }
        }

        var sum = Sums(new byte[pairs]).Lower[0];
        var tolerance = rounding * (diagonal + terms);
        measured = Vector256.Create(sum - tolerance - (Negligible / 2 * pairs * pairs));
        var total = diagonal + (2 * sum);
        Distance = total <= tolerance ? 0 : total / pairs / pairs;
    }

    /// <inheritdoc/>
    public int Pairs => form.Length;

    /// <summary>The energy distance as measured.</summary>
    public double Distance { get; }

    /// <inheritdoc/>
    public byte AtLeastAsFar(ReadOnlySpan<byte> swapped)
    {
        var (first, second) = Sums(swapped);
        return (byte)(Vector256.GreaterThanOrEqual(first, measured).ExtractMostSignificantBits()
            | (Vector256.GreaterThanOrEqual(second, measured).ExtractMostSignificantBits() << Vector256<double>.Count));
    }

    /// <summary>The terms below the diagonal of eight exchanges, added in one order on every processor.</summary>
    private (Vector256<double> Lower, Vector256<double> Upper) Sums(ReadOnlySpan<byte> swapped)
    {
        var (first, second) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var i = 0; i < form.Length; i++)
        {
            var signs = SwapSigns.Of(swapped[i]);
            (lower[i], upper[i]) = (AsNumbers(signs.GetLower()), AsNumbers(signs.GetUpper()));
            var (firstRow, secondRow, row) = (Vector256<double>.Zero, Vector256<double>.Zero, form[i]);
            for (var j = 0; j < row.Length; j++)
            {
                var term = Vector256.Create(row[j]);
                firstRow += term * lower[j];
                secondRow += term * upper[j];
            }

            first += firstRow * lower[i];
            second += secondRow * upper[i];
        }

        return (first, second);
    }

    private static Vector256<double> AsNumbers(Vector128<int> signs) => Vector256.ConvertToDouble(Vector256.Create(Vector128.WidenLower(signs), Vector128.WidenUpper(signs)));
}
