using System.CommandLine;
using BnSyn.Cli.Parameters;
using BnSyn.Cli.Reports;
using BnSyn.Engine.Numerics;

namespace BnSyn.Cli.Studies;

/// <summary><c>bnsyn dtcheck</c>: whether the physics depends on the width of the step.</summary>
internal static class DtCheckCommand
{
    // Those of BN-Syn's own test of dt-invariance.
    private const double RateLimit = 0.25;
    private const double SigmaLimit = 0.2;

    private static readonly Option<long> Halvings = OptionNumbers.Integer(
        "--halvings", ValueRange.Closed(1, 6), 2, "How often dt is halved; each time there are twice the steps");

    private static readonly Option<long> Seeds = OptionNumbers.Integer(
        "--seeds", ValueRange.Closed(1, MeanInterval.MostValues), 5, "Number of seeds from the run's on; differences are means over them");

    private static readonly Option<double> LargestRate = OptionNumbers.Number(
        "--rate-limit", ValueRange.Positive, RateLimit, "Largest difference of the mean rate that passes, as a share of it");

    private static readonly Option<double> LargestSigma = OptionNumbers.Number(
        "--sigma-limit", ValueRange.Positive, SigmaLimit, "Largest difference of the mean branching ratio that passes");

    internal static Command Create() => StudyCommand.Create(
        "dtcheck",
        "Run a network with dt, dt/2, dt/4 over the same time, and compare mean rate and branching ratio; and the order in which a neuron converges.",
        "--builtin sparse --seeds 3",
        NetworkOptions.AddTo,
        [Halvings, Seeds, LargestRate, LargestSigma],
        Run);

    private static int Run(ParseResult parsed, CancellationToken cancel)
    {
        var study = new DtCheckStudy(
            NetworkOptions.Of(parsed), (int)parsed.GetValue(Halvings), (int)parsed.GetValue(Seeds), parsed.GetValue(LargestRate), parsed.GetValue(LargestSigma));
        study.Run(cancel);
        return ReportOutput.Write(parsed, study.Report(), study.Draw);
    }
}
