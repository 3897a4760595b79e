using System.Text.Json;
using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Random;
using BnSyn.Engine.Tests.Golden;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Connectivity;

public sealed class WeightMatrixTests
{
    [Fact]
    public void WeightsMetricsAndProductsGiveTheRecordedBits()
    {
        foreach (JsonElement golden in GoldenFile.Read("mod_sparse_connectivity").GetProperty("cases").EnumerateArray())
        {
            WeightMatrix matrix = RandomWeights.Draw(
                new RandomGenerator(golden.GetProperty("seed").GetUInt64()),
                golden.GetProperty("n_pre").GetInt32(),
                golden.GetProperty("n_post").GetInt32(),
                golden.Number("p"));
            Assert.Equal(golden.GetProperty("W").GetString(), Hex.Of(matrix.ToArray()));
            Assert.Equal(golden.GetProperty("format").GetString(), matrix.Format == StorageFormat.Sparse ? "sparse" : "dense");

            JsonElement recorded = golden.GetProperty("metrics");
            SparsityMetrics metrics = matrix.Metrics;
            Assert.Equal(recorded.GetProperty("nnz").GetInt64(), metrics.NonZeros);
            Assert.Equal(
                new[] { "density", "sparsity", "memory_dense_mb", "memory_sparse_mb", "speedup_estimated" }.Select(name => recorded.GetProperty(name).GetString()),
                new[] { metrics.Density, metrics.Sparsity, metrics.Dense_MiB, metrics.Sparse_MiB, metrics.AncestorSpeedUp }.Select(value => Hex.Of([value])));

            double[] x = golden.Doubles("x");
            foreach (StorageFormat format in Enum.GetValues<StorageFormat>())
            {
                var same = new WeightMatrix(matrix.Rows, matrix.Columns, matrix.ToArray(), format);
                Assert.Equal(golden.GetProperty("y_csr_order").GetString(), Hex.Of(Product(same, x)));
            }

            // A dense product of the original is a BLAS's, which may add in another order.
            double[] automatic = golden.Doubles("y_auto");
            double[] ours = Product(matrix, x);
            Assert.Equal(automatic.Length, ours.Length);
            for (int i = 0; i < ours.Length; i++)
            {
                Close.To(automatic[i], ours[i], 2.0 * 2.3e-16, 1e-15);
            }
        }
    }

    [Fact]
    public void BadInputIsRefusedWithTheOriginalText()
    {
        StartsAsRecorded("3D", () => _ = new WeightMatrix(2, 3, new double[24]));
        StartsAsRecorded("n=0", () => RandomWeights.Draw(new RandomGenerator(1), 0, 3, 0.5));
        StartsAsRecorded("p=1.5", () => RandomWeights.Draw(new RandomGenerator(1), 3, 3, 1.5));
        Assert.Throws<ArgumentException>(() => _ = new WeightMatrix(-1, -1, new double[1]));
        Assert.Throws<ArgumentOutOfRangeException>("standardDeviation", () => RandomWeights.Draw(new RandomGenerator(1), 3, 3, 0.5, 1.0, -0.1));
        Assert.Throws<ArgumentOutOfRangeException>("mean", () => RandomWeights.Draw(new RandomGenerator(1), 3, 3, 0.5, double.NaN));
        Assert.Throws<ArgumentException>("x", () => Product(new WeightMatrix(2, 3, new double[6]), [1.0, 2.0]));

        static void StartsAsRecorded(string errorCase, Action action) => Assert.StartsWith(
            GoldenFile.Message("mod_sparse_connectivity", errorCase), Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BothStoragesHoldTheSameWeightsAndGiveTheSameBits() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var generator = new RandomGenerator(seed);
            int rows = (int)generator.NextInteger(1, 12);
            int columns = (int)generator.NextInteger(1, 12);
            double[] weights = RandomWeights.Draw(generator, rows, columns, 0.4, 0.0, 3.0).ToArray();
            double[] x = [.. Enumerable.Range(0, columns).Select(_ => generator.NextStandardNormal())];
            var dense = new WeightMatrix(rows, columns, weights, StorageFormat.Dense);
            var sparse = new WeightMatrix(rows, columns, weights, StorageFormat.Sparse);
            return Hex.Of(sparse.ToArray()) == Hex.Of(weights) && Hex.Of(dense.ToArray()) == Hex.Of(weights)
                && Hex.Of(Product(dense, x)) == Hex.Of(Product(sparse, x));
        }).Check(Reproducible.Config);

    [Theory]
    [InlineData(0.0, StorageFormat.Sparse)]
    [InlineData(0.09999999999999999, StorageFormat.Sparse)]
    [InlineData(0.1, StorageFormat.Dense)]
    [InlineData(1.0, StorageFormat.Dense)]
    public void StorageChangesExactlyAtItsDensity(double density, StorageFormat expected) => Assert.Equal(expected, DensityRule.Choose(density));

    [Fact]
    public void DensityOfEqualMemoryIsTheOneAtWhichBothTakeTheSame()
    {
        // 8·6 bytes, and 12·3 + 4·3.
        Assert.Equal(0.5, DensityRule.OfEqualMemory(2, 3));
        SparsityMetrics metrics = SparsityMetrics.Of(2, 3, 3);
        Assert.Equal(metrics.Dense_MiB, metrics.Sparse_MiB);
        Assert.True(SparsityMetrics.Of(2, 3, 2).Sparse_MiB < metrics.Dense_MiB);
        Close.To(2.0 / 3.0, DensityRule.OfEqualMemory(30_000, 30_000), 1e-4);
    }

    [Fact]
    public void MatrixWithoutEntriesIsEmptyNotBroken()
    {
        var matrix = new WeightMatrix(0, 5, []);
        Assert.Equal((0.0, 1.0, StorageFormat.Sparse), (matrix.Metrics.Density, matrix.Metrics.Sparsity, matrix.Format));
        Assert.Empty(Product(matrix, new double[5]));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void DensityOutOfRangeIsRefused(double density) => Assert.Throws<ArgumentOutOfRangeException>(nameof(density), () => DensityRule.Choose(density));

    [Fact]
    public void NumbersOutOfRangeAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("rows", () => DensityRule.OfEqualMemory(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("columns", () => DensityRule.OfEqualMemory(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("nonZeros", () => SparsityMetrics.Of(2, 2, 5));
        Assert.Throws<ArgumentOutOfRangeException>("rows", () => SparsityMetrics.Of(-1, 2, 0));
    }

    private static double[] Product(WeightMatrix matrix, double[] x)
    {
        var result = new double[matrix.Rows];
        matrix.Multiply(x, result);
        return result;
    }
}
