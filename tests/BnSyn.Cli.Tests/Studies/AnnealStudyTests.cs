using BnSyn.Cli.Reports;
using BnSyn.Cli.Studies;
using BnSyn.Engine.Temperature;
using Xunit;

namespace BnSyn.Cli.Tests.Studies;

public sealed class AnnealStudyTests
{
    [Fact]
    public void Temperature_falls_by_its_factor_and_the_gate_is_half_open_where_it_passes_Tc()
    {
        Report report = new AnnealStudy(new TemperatureParameters { Alpha = 0.9, Tmin = 0.05 }, 20.0, 40).Report();
        double[] temperatures = report.Numbers("over_time", "temperature");
        Assert.Equal(41, temperatures.Length);
        Assert.All(Enumerable.Range(0, 41), i => Assert.Equal(Math.Max(0.05, Math.Pow(0.9, i)), temperatures[i], 1e-12));
        Assert.Equal([22], report.Column("moments", "half_open_step")); // 0.9^22 = 0.098
        Assert.Equal([29], report.Column("moments", "floor_step")); // 0.9^29 = 0.047
        Assert.Equal([null], report.Column("moments", "nearly_closed_step")); // 1/(1 + exp(2.5)) = 0.076 at the floor
        double[] gates = report.Numbers("over_time", "gate");
        Assert.True(gates[21] > 0.5 && gates[22] < 0.5);
        Assert.Equal(1.0 / (1.0 + Math.Exp(2.5)), gates[^1], 1e-9);
        Assert.Equal(
            ["The gate is half open or less from cooling step 22 on, after 440 ms.", "It is open by less than 1 % in none of the 40 cooling steps.", "Cooling stops at Tmin from cooling step 29 on, after 580 ms."],
            report.Conclusions);
    }

    [Fact]
    public void Picture_has_the_temperature_and_the_gate() =>
        Assert.Equal(2, new AnnealStudy(new TemperatureParameters(), 100.0, 1).Draw().Panels.Count);
}
