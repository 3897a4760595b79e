using System.Text.Json;
using BnSyn.Engine.Networks.Criticality;
using BnSyn.Engine.Tests.Golden;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Criticality;

public sealed class BranchingGoldenTests
{
    [Fact]
    public void EstimatorAndControllerGiveTheRecordedBits()
    {
        foreach (JsonElement golden in GoldenFile.Read("mod_branching_sigma_controller").GetProperty("cases").EnumerateArray())
        {
            double[] activity = [.. golden.GetProperty("activity").EnumerateArray().Select(a => a.GetDouble())];
            double floor = golden.GetProperty("floor_at_1").GetBoolean() ? 1.0 : double.NegativeInfinity;
            var estimator = new BranchingEstimator(golden.GetProperty("eps").GetDouble(), golden.GetProperty("ema_alpha").GetDouble());
            var controller = new SigmaController(GoldenParameters.Criticality(golden.GetProperty("crit")));
            var sigmas = new List<double>();
            var gains = new List<double>();
            for (int t = 0; t + 1 < activity.Length; t++)
            {
                double sigma = estimator.Update(Math.Max(activity[t], floor), Math.Max(activity[t + 1], floor));
                sigmas.Add(sigma);

                // The recording feeds 3.0 to the controller where an unfloored ratio exploded.
                gains.Add(controller.Step(sigma >= 1e6 ? 3.0 : sigma));
            }

            Assert.Equal(golden.GetProperty("sigma").GetString(), Hex.Of([.. sigmas]));
            Assert.Equal(golden.GetProperty("gain").GetString(), Hex.Of([.. gains]));
        }
    }

    [Fact]
    public void SilenceReadsExactlyCritical()
    {
        var estimator = new BranchingEstimator();
        for (int i = 0; i < 1000; i++)
        {
            Assert.Equal(1.0, estimator.Update(1, 1));
        }
    }
}
