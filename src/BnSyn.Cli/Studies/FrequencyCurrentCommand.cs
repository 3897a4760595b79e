using System.CommandLine;
using BnSyn.Cli.Parameters;
using BnSyn.Cli.Reports;
using BnSyn.Engine.Networks.Calibration;

namespace BnSyn.Cli.Studies;

/// <summary><c>bnsyn fi-curve</c>: how often a neuron fires under which current.</summary>
internal static class FrequencyCurrentCommand
{
    private static readonly Option<double?> From = OptionNumbers.Number("--from", ValueRange.Any, "First current in pA; 0 unless given");

    private static readonly Option<double?> To = OptionNumbers.Number("--to", ValueRange.Any, "Last current in pA; three times the rheobase unless given");

    private static readonly Option<long> Points = OptionNumbers.Integer("--points", ValueRange.Closed(3, 1000), 25, "Number of currents, equally spaced");

    private static readonly Option<double> Settle = OptionNumbers.Number("--settle", ValueRange.NotNegative, 1000.0, "Time to settle in ms; a few time constants of adaptation");

    private static readonly Option<double> Duration = OptionNumbers.Number("--duration", ValueRange.Positive, 2000.0, "Time in ms in which intervals are taken");

    internal static Command Create() => StudyCommand.Create(
        "fi-curve",
        "Measure the rate of a network's neuron over the current, fit the line of its calibration, and compare with the rheobase of its equations and with steps of their own width.",
        "--builtin default --points 13 --picture fi.svg",
        NetworkOptions.AddChoice,
        [From, To, Points, Settle, Duration],
        Run);

    private static int Run(ParseResult parsed, CancellationToken cancel)
    {
        RunRequest request = NetworkOptions.Chosen(parsed);
        double from = parsed.GetValue(From) ?? 0.0;
        double to = parsed.GetValue(To) ?? 3.0 * Rheobase.Of_pA(request.Network.AdEx);
        if (!(from < to))
        {
            throw new UsageException(FormattableString.Invariant($"--to must be above --from = {from} pA, got {to} pA"));
        }

        int points = (int)parsed.GetValue(Points);
        var study = new FrequencyCurrentStudy(
            request, [.. Enumerable.Range(0, points).Select(i => from + ((to - from) * i / (points - 1)))], parsed.GetValue(Settle), parsed.GetValue(Duration));
        study.Run(cancel);
        return ReportOutput.Write(parsed, study.Report(), study.Draw);
    }
}
