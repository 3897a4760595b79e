using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Connectivity;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Analysis;

/// <summary>Rasters small enough to know the answer, and the silent one, for every statistic.</summary>
public sealed class SpikeStatisticsTests
{
    private const double Dt = 1.0; // ms: five steps a bin, the first 20 of 100 steps dropped

    [Fact]
    public void SilenceHasAnAnswerAndNeverNaN()
    {
        SpikeRaster silent = Raster(100, _ => []);
        Assert.Equal(0.0, FiringRate.Hz(silent, All(10), Dt));
        Assert.Equal(0.0, FiringRate.Hz(new SpikeRaster(), All(10), Dt));
        Assert.Null(InterspikeVariability.MeanCv(silent, All(10)));
        Assert.Null(FanoFactor.OfPopulation(silent, Dt));
        Assert.Null(PairwiseCorrelation.Mean(silent, All(10), Dt));
        Assert.Null(new VoltageSynchrony(3).Chi);
        Assert.Equal(0.0, Autocorrelation.Lag1([0, 0, 0]));
        Assert.Equal(0.0, Autocorrelation.Lag1([]));
        TraceMetrics metrics = TraceMetrics.From(new NetworkTrace());
        Assert.All(TraceMetricTable.Rows, row => Assert.True(double.IsFinite(row.Value(metrics)), row.Name));
    }

    [Fact]
    public void EmptyRasterHasTheDigestOfNothing() => Assert.Equal(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Raster(7, _ => []).ComputeDigest());

    [Fact]
    public void RateCountsSpikesPerNeuronAndSecond() =>
        Assert.Equal(500.0, FiringRate.Hz(Raster(100, step => step % 2 == 0 ? [0, 1] : []), All(2), Dt));

    [Fact]
    public void ClockHasNoVariability() =>
        Assert.Equal(0.0, InterspikeVariability.MeanCv(Raster(100, step => step % 10 == 0 ? [0] : []), All(3)));

    [Fact]
    public void AlternatingIntervalsHaveTheCvOfTwoValues()
    {
        // Intervals 1, 3, 1, 3: mean 2, deviation 1.
        SpikeRaster raster = Raster(100, step => step is 10 or 11 or 14 or 15 or 18 ? [0] : []);
        Assert.Equal(0.5, InterspikeVariability.MeanCv(raster, All(1)));
    }

    [Fact]
    public void FourSpikesAreTooFewForACv() =>
        Assert.Null(InterspikeVariability.MeanCv(Raster(100, step => step < 4 ? [0] : []), All(1)));

    [Fact]
    public void RateOfAPopulationCountsItsOwnSpikesAndNeurons()
    {
        // Neurons 0 and 1 fire in every second step, neuron 2 in every tenth, 3 and 4 never: 500, 500, 100, 0 and 0 Hz.
        SpikeRaster raster = Raster(100, step => step % 10 == 0 ? [0, 1, 2] : step % 2 == 0 ? [0, 1] : []);
        Assert.Equal(220.0, FiringRate.Hz(raster, All(5), Dt), 9);
        Assert.Equal(500.0, FiringRate.Hz(raster, new NeuronRange(0, 2), Dt), 9);
        Assert.Equal(100.0 / 3.0, FiringRate.Hz(raster, new NeuronRange(2, 5), Dt), 9);
        Assert.Equal(0.0, FiringRate.Hz(raster, new NeuronRange(5, 5), Dt));
    }

    [Fact]
    public void VariabilityOfAPopulationIsThatOfItsOwnNeurons()
    {
        // Neuron 0 is a clock; neuron 1 has intervals 1, 3, 1, 3 (CV 1/2), neuron 2 intervals 1, 5, 1, 5 (CV 2/3).
        SpikeRaster raster = Raster(100, step =>
        [
            .. step % 10 == 0 ? new[] { 0 } : [],
            .. step is 10 or 11 or 14 or 15 or 18 ? new[] { 1 } : [],
            .. step is 20 or 21 or 26 or 27 or 32 ? new[] { 2 } : [],
        ]);
        Assert.Equal(0.0, InterspikeVariability.MeanCv(raster, new NeuronRange(0, 1)));
        Assert.Equal(((1.0 / 2.0) + (2.0 / 3.0)) / 2.0, InterspikeVariability.MeanCv(raster, new NeuronRange(1, 3))!.Value, 12);
        Assert.Equal(((1.0 / 2.0) + (2.0 / 3.0)) / 3.0, InterspikeVariability.MeanCv(raster, All(3))!.Value, 12);
        Assert.Null(InterspikeVariability.MeanCv(raster, new NeuronRange(3, 3)));
    }

    [Fact]
    public void CorrelationOfAPopulationIsThatOfItsOwnPairs()
    {
        // Sixteen bins of five steps. Neurons 0 and 1 fire in the even bins, 2 and 3 in the odd ones: 1 within, -1 between.
        SpikeRaster raster = Raster(100, step => step % 10 == 2 ? [0, 1] : step % 10 == 7 ? [2, 3] : []);
        Assert.Equal(1.0, PairwiseCorrelation.Mean(raster, new NeuronRange(0, 2), Dt)!.Value, 12);
        Assert.Equal(1.0, PairwiseCorrelation.Mean(raster, new NeuronRange(2, 4), Dt)!.Value, 12);
        Assert.Equal(-1.0, PairwiseCorrelation.Mean(raster, new NeuronRange(1, 3), Dt)!.Value, 12);
        Assert.Equal((1.0 + 1.0 - 4.0) / 6.0, PairwiseCorrelation.Mean(raster, All(4), Dt)!.Value, 12);
        Assert.Null(PairwiseCorrelation.Mean(raster, new NeuronRange(3, 4), Dt));
    }

    [Fact]
    public void FanoFactorIsVarianceOverMeanOfTheBins()
    {
        // One spike in every second bin: counts 1, 0, 1, 0 ...: mean 1/2, variance 1/4.
        Assert.Equal(0.5, FanoFactor.OfPopulation(Raster(100, step => step % 10 == 0 ? [0] : []), Dt));
        Assert.Equal(0.0, FanoFactor.OfPopulation(Raster(100, step => step % 5 == 0 ? [0] : []), Dt));
    }

    [Fact]
    public void TransientDoesNotCount() =>
        Assert.Null(FanoFactor.OfPopulation(Raster(100, step => step < 20 ? [0] : []), Dt));

    [Fact]
    public void MeanCorrelationIsThatOfAllPairsOneByOne()
    {
        var random = new System.Random(5);
        SpikeRaster raster = Raster(503, _ => [.. Enumerable.Range(0, 12).Where(i => i != 7 && random.NextDouble() < 0.1 + (0.02 * i))]);
        double? actual = PairwiseCorrelation.Mean(raster, All(12), Dt);
        Assert.NotNull(actual);
        Assert.Equal(NaiveCorrelation(raster, 12), actual.Value, 12);
    }

    [Fact]
    public void NeuronsThatFireTogetherCorrelateFully() =>
        Assert.Equal(1.0, PairwiseCorrelation.Mean(Raster(100, step => step % 7 == 0 ? [0, 1, 2] : []), All(4), Dt)!.Value, 12);

    [Fact]
    public void ChiIsOneForOneVoltageAndZeroForOpposites()
    {
        var together = new VoltageSynchrony(2);
        var opposed = new VoltageSynchrony(2);
        for (int i = 0; i < 10; i++)
        {
            together.Add([i, i + 3.0]);
            opposed.Add([i, -i]);
        }

        Assert.Equal(1.0, together.Chi!.Value, 12);
        Assert.Equal(0.0, opposed.Chi!.Value, 12);
    }

    private static NeuronRange All(int neurons) => new(0, neurons);

    private static double NaiveCorrelation(SpikeRaster raster, int neurons)
    {
        var window = new AnalysisWindow(raster.Steps, Dt);
        var counts = new double[neurons][];
        for (int i = 0; i < neurons; i++)
        {
            counts[i] = new double[window.Bins];
        }

        for (int step = 0; step < raster.Steps; step++)
        {
            foreach (int neuron in raster.At(step))
            {
                if (window.BinOf(step) >= 0)
                {
                    counts[neuron][window.BinOf(step)]++;
                }
            }
        }

        double[][] varying = [.. counts.Where(c => c.Distinct().Count() > 1)];
        var pairs = new List<double>();
        for (int i = 0; i < varying.Length; i++)
        {
            for (int j = i + 1; j < varying.Length; j++)
            {
                pairs.Add(Pearson(varying[i], varying[j]));
            }
        }

        return pairs.Average();
    }

    private static double Pearson(double[] x, double[] y)
    {
        double mx = x.Average();
        double my = y.Average();
        return x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum()
            / Math.Sqrt(x.Sum(a => (a - mx) * (a - mx)) * y.Sum(b => (b - my) * (b - my)));
    }

    private static SpikeRaster Raster(int steps, Func<int, int[]> spikes)
    {
        var raster = new SpikeRaster();
        for (int step = 0; step < steps; step++)
        {
            raster.Add(spikes(step));
        }

        return raster;
    }
}
