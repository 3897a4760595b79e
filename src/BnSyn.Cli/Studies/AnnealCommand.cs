using System.CommandLine;
using BnSyn.Cli.Parameters;
using BnSyn.Cli.Reports;
using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Temperature;

namespace BnSyn.Cli.Studies;

/// <summary><c>bnsyn anneal</c>: how a temperature falls, and the gate that it opens.</summary>
internal static class AnnealCommand
{
    private static readonly Option<double?> T0 = OptionNumbers.Number("--T0", ValueRange.Positive, "Temperature at the start");

    private static readonly Option<double?> Tmin = OptionNumbers.Number("--Tmin", ValueRange.Positive, "Temperature below which cooling stops");

    private static readonly Option<double?> Alpha = OptionNumbers.Number("--alpha", ValueRange.Closed(0, 1), "Factor of one cooling step");

    private static readonly Option<double?> Tc = OptionNumbers.Number("--Tc", ValueRange.Positive, "Temperature at which the gate is half open");

    private static readonly Option<double?> GateTau = OptionNumbers.Number("--gate-tau", ValueRange.Closed(0.015, 0.08), "Width of the gate");

    private static readonly Option<double?> CoolEvery = OptionNumbers.Number("--cool-every", ValueRange.Positive, "Time from one cooling step to the next in ms");

    private static readonly Option<long> CoolingSteps = OptionNumbers.Integer("--cooling-steps", ValueRange.Closed(1, 1_000_000), 150, "Number of cooling steps");

    internal static Command Create() => StudyCommand.Create(
        "anneal",
        "Show a temperature and the opening of its gate over time: those of a network that learns, of the defaults where none is named, with what the options replace.",
        "--alpha 0.9 --cooling-steps 60 --picture anneal.svg",
        NetworkOptions.AddChoice,
        [T0, Tmin, Alpha, Tc, GateTau, CoolEvery, CoolingSteps],
        Run);

    private static int Run(ParseResult parsed, CancellationToken cancel)
    {
        NetworkPlasticity plasticity = Plasticity(parsed);
        TemperatureParameters given = plasticity.Temperature;
        var study = new AnnealStudy(
            given with
            {
                T0 = parsed.GetValue(T0) ?? given.T0,
                Tmin = parsed.GetValue(Tmin) ?? given.Tmin,
                Alpha = parsed.GetValue(Alpha) ?? given.Alpha,
                Tc = parsed.GetValue(Tc) ?? given.Tc,
                GateTau = parsed.GetValue(GateTau) ?? given.GateTau,
            },
            parsed.GetValue(CoolEvery) ?? plasticity.CoolEvery_ms,
            (int)parsed.GetValue(CoolingSteps));
        cancel.ThrowIfCancellationRequested();
        return ReportOutput.Write(parsed, study.Report(), study.Draw);
    }

    private static NetworkPlasticity Plasticity(ParseResult parsed)
    {
        if (!NetworkOptions.IsGiven(parsed))
        {
            return new NetworkPlasticity();
        }

        return NetworkOptions.Chosen(parsed).Network.Plasticity
            ?? throw new UsageException("the network does not learn and has no temperature: give its parameters an object 'plasticity', or leave the network out");
    }
}
