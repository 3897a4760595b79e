using System.CommandLine;
using BnSyn.Cli.Parameters;
using BnSyn.Cli.Reports;

namespace BnSyn.Cli.Studies;

/// <summary><c>bnsyn plasticity</c>: what a network learns over time.</summary>
internal static class PlasticityCommand
{
    private static readonly Option<long> Samples = OptionNumbers.Integer(
        "--samples", ValueRange.Closed(1, 10_000), 50, "How often weights are looked at, equally spaced over the run");

    internal static Command Create() => StudyCommand.Create(
        "plasticity",
        "Run a network whose synapses learn, and show its weights, its modulator and its gate over time.",
        "--builtin learning --picture weights.svg",
        NetworkOptions.AddTo,
        [Samples],
        Run);

    private static int Run(ParseResult parsed, CancellationToken cancel)
    {
        var study = new PlasticityStudy(NetworkOptions.Of(parsed), (int)parsed.GetValue(Samples));
        study.Run(cancel);
        return ReportOutput.Write(parsed, study.Report(), study.Draw);
    }
}
