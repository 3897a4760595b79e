using System.Text.Json;
using BnSyn.Engine.Networks.Calibration;
using BnSyn.Engine.Tests.Golden;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Calibration;

public sealed class FrequencyCurrentFitTests
{
    [Fact]
    public void LineIsTheRecordedOne()
    {
        foreach (JsonElement golden in GoldenFile.Read("mod_fI_fit").GetProperty("cases").EnumerateArray())
        {
            FrequencyCurrentFit fit = FrequencyCurrentFit.OfAll(golden.Numbers("I"), golden.Numbers("rate"));
            Close.To(golden.Number("slope"), fit.Slope_Hz_per_pA, 1e-9, 1e-9);
            Close.To(golden.Number("intercept"), fit.Intercept_Hz, 1e-9, 1e-9);
            Close.To(golden.Number("r2"), fit.R2, 1e-9, 1e-9);
        }
    }

    [Fact]
    public void LengthsThatDifferAreRefusedWithTheOriginalText()
    {
        string recorded = GoldenFile.Message("mod_fI_fit", "shape");
        Assert.StartsWith(recorded, Assert.Throws<ArgumentException>(() => FrequencyCurrentFit.OfAll([1.0, 2.0], [1.0])).Message, StringComparison.Ordinal);
        Assert.StartsWith(recorded, Assert.Throws<ArgumentException>(() => FrequencyCurrentFit.OfFiring([1.0], [1.0, 2.0])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SilentPointsAreLeftOutOfTheFiringLine()
    {
        // Silent up to 200 pA, then 0.1 Hz/pA.
        double[] currents = [0.0, 50.0, 100.0, 150.0, 250.0, 300.0, 400.0];
        double[] rates = [0.0, 0.0, 0.0, 0.0, 5.0, 10.0, 20.0];
        FrequencyCurrentFit firing = FrequencyCurrentFit.OfFiring(currents, rates);
        Close.To(0.1, firing.Slope_Hz_per_pA, 1e-14);
        Close.To(200.0, firing.Threshold_pA, 1e-13);
        Close.To(1.0, firing.R2, 1e-14);

        FrequencyCurrentFit all = FrequencyCurrentFit.OfAll(currents, rates);
        Assert.True(all.Threshold_pA < 150.0 && all.R2 < 0.9, $"{all}");
    }

    [Fact]
    public void FlatLineHasNoThresholdAndExplainsAll()
    {
        FrequencyCurrentFit fit = FrequencyCurrentFit.OfAll([1.0, 2.0, 3.0], [4.0, 4.0, 4.0]);
        Assert.Equal((0.0, 4.0, 1.0, double.NaN), (fit.Slope_Hz_per_pA, fit.Intercept_Hz, fit.R2, fit.Threshold_pA));
    }

    [Fact]
    public void LineThroughLessThanTwoCurrentsOrThroughNaNIsRefused()
    {
        Assert.Throws<ArgumentException>(() => FrequencyCurrentFit.OfAll([], []));
        Assert.Throws<ArgumentException>(() => FrequencyCurrentFit.OfAll([3.0], [1.0]));
        Assert.Throws<ArgumentException>(() => FrequencyCurrentFit.OfAll([3.0, 3.0], [1.0, 2.0]));
        Assert.Throws<ArgumentException>(() => FrequencyCurrentFit.OfFiring([1.0, 2.0, 3.0], [0.0, 0.0, 2.0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FrequencyCurrentFit.OfAll([1.0, double.NaN], [1.0, 2.0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FrequencyCurrentFit.OfFiring([1.0, 2.0], [1.0, double.NaN]));
    }
}
