using System.Globalization;
using BnSyn.Cli.Pictures;
using BnSyn.Cli.Reports;
using BnSyn.Engine.Temperature;

namespace BnSyn.Cli.Studies;

/// <summary>A temperature and its gate, cooling step by cooling step.</summary>
internal sealed class AnnealStudy
{
    private const double Closed = 0.01;

    private readonly TemperatureParameters _parameters;
    private readonly double _coolEvery_ms;
    private readonly (double T, double Gate)[] _steps;

    internal AnnealStudy(TemperatureParameters parameters, double coolEvery_ms, int coolingSteps)
    {
        (_parameters, _coolEvery_ms) = (parameters, coolEvery_ms);
        var schedule = new TemperatureSchedule(parameters);
        _steps = new (double, double)[coolingSteps + 1];
        _steps[0] = (schedule.T, schedule.Gate);
        for (int i = 1; i < _steps.Length; i++)
        {
            schedule.Step();
            _steps[i] = (schedule.T, schedule.Gate);
        }
    }

    /// <summary>What came of it.</summary>
    internal Report Report() => new("anneal", [Schedule(), Moments(), OverTime()])
    {
        Conclusions =
        [
            Sentence("The gate is half open or less", HalfOpen), Sentence("It is open by less than 1 %", NearlyClosed), Sentence("Cooling stops at Tmin", Floor),
        ],
    };

    /// <summary>Both over time.</summary>
    internal Picture Draw() => new(
        "Temperature and gate",
        "Above, the temperature over time, and the one at which the gate is half open; below, the opening of the gate.",
        [
            new Panel(
                new Axis("time ms"),
                new Axis("temperature", IsLogarithmic: true),
                [
                    new Curve("temperature", [.. _steps.Select((step, i) => (i * _coolEvery_ms, step.T))]),
                    new Curve("Tc", [(0.0, _parameters.Tc), ((_steps.Length - 1) * _coolEvery_ms, _parameters.Tc)], CurveStyle.Dashed),
                ]),
            new Panel(new Axis("time ms"), new Axis("gate"), [new Curve(string.Empty, [.. _steps.Select((step, i) => (i * _coolEvery_ms, step.Gate))])]),
        ]);

    private int? HalfOpen => First(step => step.T <= _parameters.Tc);

    private int? NearlyClosed => First(step => step.Gate < Closed);

    private int? Floor => First(step => step.T <= _parameters.Tmin);

    private int? First(Predicate<(double T, double Gate)> isReached) => Array.FindIndex(_steps, isReached) is var i && i >= 0 ? i : null;

    private string Sentence(string what, int? step) => step is { } reached
        ? string.Create(CultureInfo.InvariantCulture, $"{what} from cooling step {reached} on, after {reached * _coolEvery_ms:0.##} ms.")
        : string.Create(CultureInfo.InvariantCulture, $"{what} in none of the {_steps.Length - 1} cooling steps.");

    private Section Schedule() => new(
        "schedule",
        "Schedule",
        [new("T0", "T0", "G6"), new("Tmin", "Tmin", "G6"), new("alpha", "alpha", "G6"), new("Tc", "Tc", "G6"), new("gate_tau", "gate_tau", "G6"), new("cool_every_ms", "cool every ms", "G6")],
        [[_parameters.T0, _parameters.Tmin, _parameters.Alpha, _parameters.Tc, _parameters.GateTau, _coolEvery_ms]])
    {
        IsSingle = true,
    };

    private Section Moments() => new(
        "moments",
        "First cooling step at which",
        [new("half_open_step", "the gate is half open"), new("nearly_closed_step", "it is open by less than 1 %"), new("floor_step", "T is Tmin")],
        [[HalfOpen, NearlyClosed, Floor]])
    {
        IsSingle = true,
    };

    private Section OverTime() => new(
        "over_time",
        "Temperature and gate over time",
        [new("cooling_step", "step"), new("time_ms", "time ms", "0.##"), new("temperature", "temperature", "0.000000"), new("gate", "gate", "0.000000")],
        [.. _steps.Select((step, i) => new object?[] { i, i * _coolEvery_ms, step.T, step.Gate })])
    {
        MostShown = 31,
    };
}
