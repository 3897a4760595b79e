using System.CommandLine;
using BnSyn.Cli.Parameters;
using BnSyn.Cli.Reports;

namespace BnSyn.Cli.Studies;

/// <summary><c>bnsyn avalanches</c>: sizes and durations of avalanches, their laws, and the branching ratio.</summary>
internal static class AvalanchesCommand
{
    private static readonly Option<long?> BinSteps = OptionNumbers.Integer(
        "--bin-steps", ValueRange.Closed(1, int.MaxValue), "Steps in a bin; the mean interval between spikes of the network, in whole steps, unless given");

    private static readonly Option<double> Threshold = OptionNumbers.Number(
        "--threshold", ValueRange.NotNegative, 0.0, "Spikes up to which a bin counts as silent");

    private static readonly Option<long> LeastCount = OptionNumbers.Integer(
        "--least-count", ValueRange.Closed(10, int.MaxValue), 50, "Avalanches that a power law has to be for at least");

    private static readonly Option<long> Samples = OptionNumbers.Integer(
        "--samples", ValueRange.Closed(0, 100_000), 100, "Samples that are drawn of each law to say whether the avalanches could come from it; 0 for none");

    private static readonly Option<long> MaxLag = OptionNumbers.Integer(
        "--max-lag", ValueRange.Closed(2, 10_000), 50, "Largest lag in bins of the branching ratio's regression; a few autocorrelation times");

    internal static Command Create() => StudyCommand.Create(
        "avalanches",
        "Run a network, leave out its first fifth, and fit power laws to the sizes and durations of its avalanches, with intervals and how good each fit is.",
        "--builtin near-critical --picture avalanches.svg",
        NetworkOptions.AddTo,
        [BinSteps, Threshold, LeastCount, Samples, MaxLag],
        Run);

    private static int Run(ParseResult parsed, CancellationToken cancel)
    {
        var study = new AvalanchesStudy(NetworkOptions.Of(parsed))
        {
            StepsPerBin = (int?)parsed.GetValue(BinSteps),
            Threshold = parsed.GetValue(Threshold),
            LeastCount = (int)parsed.GetValue(LeastCount),
            Samples = (int)parsed.GetValue(Samples),
            MaxLag = (int)parsed.GetValue(MaxLag),
        };
        study.Run(cancel);
        return ReportOutput.Write(parsed, study.Report(), study.Draw);
    }
}
