using System.Globalization;
using System.Text.Json;
using BnSyn.Engine.Temperature;
using BnSyn.Engine.Tests.Golden;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BnSyn.Engine.Tests.Temperature;

public sealed class TemperatureTests
{
    [Fact]
    public void ScheduleAndGateGiveTheRecordedBits()
    {
        foreach (JsonElement golden in GoldenFile.Read("mod_temperature").GetProperty("cases").EnumerateArray())
        {
            JsonElement recorded = golden.GetProperty("params");
            var schedule = new TemperatureSchedule(Named(recorded.EnumerateObject().Select(p => (p.Name, p.Value.GetDouble()))));
            var temperatures = new List<double>();
            var gates = new List<double>();
            for (int step = 0; step < golden.GetProperty("T").GetString()!.Length / 16; step++)
            {
                temperatures.Add(step == 0 ? schedule.T : schedule.Step());
                gates.Add(schedule.Gate);
            }

            Assert.Equal(golden.GetProperty("T").GetString(), Hex.Of([.. temperatures]));
            Assert.Equal(golden.GetProperty("gate").GetString(), Hex.Of([.. gates]));
        }
    }

    [Fact]
    public void ParametersThatTheOriginalRefusesAreRefused()
    {
        foreach (JsonElement error in GoldenFile.Read("mod_temperature").GetProperty("errors").EnumerateArray())
        {
            string[] changed = error.GetProperty("case").GetString()!.Split('=');
            TemperatureParameters parameters = Named([(changed[0], double.Parse(changed[1], CultureInfo.InvariantCulture))]);
            var refused = Assert.Throws<ArgumentOutOfRangeException>(() => new TemperatureSchedule(parameters));
            Assert.StartsWith(changed[0], refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Tmin", 0.0)]
    [InlineData("Tc", -0.1)]
    [InlineData("Tc", double.NaN)]
    [InlineData("alpha", double.NaN)]
    [InlineData("alpha", -0.1)]
    [InlineData("T0", double.PositiveInfinity)]
    public void OtherParametersOutOfRangeAreRefused(string name, double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(name, () => Named([(name, value)]).Validate());

    [Fact]
    public void StartOutOfRangeIsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>("start", () => new TemperatureSchedule(new TemperatureParameters(), -1.0));

    [Fact]
    public void TemperatureFollowsItsClosedForm()
    {
        var parameters = new TemperatureParameters { T0 = 3.0, Tmin = 0.02, Alpha = 0.97 };
        var schedule = new TemperatureSchedule(parameters);
        for (int n = 1; n <= 300; n++)
        {
            schedule.Step();
            Close.To(Math.Max(0.02, 3.0 * Math.Pow(0.97, n)), schedule.T, 1e-13);
        }

        Assert.Equal(0.02, schedule.T);
    }

    [Fact]
    public void GateIsOpenWhileHotHalfOpenAtItsTemperatureAndClosedWhenCold()
    {
        var parameters = new TemperatureParameters { Tc = 0.25, GateTau = 0.05 };
        var gate = new TemperatureGate(parameters);
        Assert.Equal(0.5, gate.Opening(0.25));
        Close.To(1.0 / (1.0 + Math.Exp(-1.0)), gate.Opening(0.25 + 0.05), 1e-15);
        Assert.True(gate.Opening(1.0) > 1.0 - 1e-6);
        Assert.True(gate.Opening(0.0) < 0.01);

        // Annealing closes it for good.
        var schedule = new TemperatureSchedule(parameters);
        double before = schedule.Gate;
        while (schedule.T > parameters.Tmin)
        {
            schedule.Step();
            Assert.True(schedule.Gate <= before);
            before = schedule.Gate;
        }

        Assert.True(before < 0.01);
    }

    [Fact]
    public void GateRisesWithTemperatureAndIsSymmetricAboutItsOwn() =>
        Prop.ForAll(
            Gen.Choose(0, 4000).Two().Select(pair => (Low: Math.Min(pair.Item1, pair.Item2) * 1e-3, High: Math.Max(pair.Item1, pair.Item2) * 1e-3)).ToArbitrary(),
            pair =>
            {
                var gate = new TemperatureGate(new TemperatureParameters { Tc = 2.0, GateTau = 0.08 });
                return gate.Opening(pair.Low) <= gate.Opening(pair.High)
                    && Math.Abs(gate.Opening(pair.Low) + gate.Opening(4.0 - pair.Low) - 1.0) < 1e-12;
            }).Check(Reproducible.Config);

    private static TemperatureParameters Named(IEnumerable<(string Name, double Value)> values)
    {
        var parameters = new TemperatureParameters();
        foreach ((string name, double value) in values)
        {
            parameters = name switch
            {
                "T0" => parameters with { T0 = value },
                "Tmin" => parameters with { Tmin = value },
                "alpha" => parameters with { Alpha = value },
                "Tc" => parameters with { Tc = value },
                "gate_tau" => parameters with { GateTau = value },
                _ => throw new ArgumentException(name),
            };
        }

        return parameters;
    }
}
