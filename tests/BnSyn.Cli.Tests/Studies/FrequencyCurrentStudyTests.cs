using BnSyn.Cli.Parameters;
using BnSyn.Cli.Reports;
using BnSyn.Cli.Studies;
using BnSyn.Engine.Networks.Calibration;
using BnSyn.Engine.Networks.Neurons;
using Xunit;

namespace BnSyn.Cli.Tests.Studies;

[WaitsFor(Awaited.Simulations)]
public sealed class FrequencyCurrentStudyTests
{
    [Fact]
    public void Neuron_is_silent_below_its_rheobase_and_its_rates_lie_near_the_line_above()
    {
        Report report = Done([0.0, 80.0, 159.0, 240.0, 320.0, 400.0]);
        double[] rates = report.Numbers("points", "rate_hz");
        Assert.All(rates[..3], rate => Assert.Equal(0.0, rate));
        Assert.Equal(rates[3..].Order(), rates[3..]);
        Assert.True(rates[3] > 1.0);
        Assert.Equal([null, null, null], report.Column("points", "line_hz")[..3]);

        FrequencyCurrentFit fit = FrequencyCurrentFit.OfFiring([240.0, 320.0, 400.0], rates.AsSpan(3));
        Assert.Equal(fit.Slope_Hz_per_pA, report.Numbers("calibration", "slope_hz_per_pA")[0], 1e-12);
        Assert.Equal(Rheobase.Of_pA(new AdExParameters()), report.Numbers("calibration", "rheobase_pA")[0]);
        Assert.InRange(report.Numbers("calibration", "largest_step_error_relative")[0], 1e-6, 0.01);
        Assert.Empty(report.Failures);
    }

    [Fact]
    public void Neuron_that_does_not_fire_has_no_line_and_does_not_pass()
    {
        Report report = Done([0.0, 50.0, 100.0]);
        Assert.Contains("fires at fewer than two of the currents, the last is 100 pA", Assert.Single(report.Failures), StringComparison.Ordinal);
        Assert.Contains("rheobase is 160.24 pA", report.Failures[0], StringComparison.Ordinal);
        Assert.Equal([null], report.Column("calibration", "slope_hz_per_pA"));
        Assert.Null(Record.Exception(() => ReportText.Of(report)));
    }

    private static Report Done(double[] currents)
    {
        var study = new FrequencyCurrentStudy(new RunRequest(), currents, 300.0, 700.0);
        study.Run(CancellationToken.None);
        Assert.Equal(2, study.Draw().Panels.Count);
        return study.Report();
    }
}
