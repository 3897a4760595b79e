using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Energy.Facts;
using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Energy;

/// <summary>Measured energy beside the idle machine's and the accepted one, and apart from it the figure of a model.</summary>
internal static class EnergySection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        var gains = input.Gains.Where(entry => entry.ModelledJoulesPerSimulatedSecond.Value is not null
            || input.Measurements.Scenarios.Any(scenario => scenario.Description.Name == entry.Scenario && scenario.Energy.Count > 0)).ToList();
        if (gains.Count == 0 && input.Result.Energy.Count == 0)
        {
            return;
        }

        text.Append("## Energy\n\n");
        AppendMeasured(text, input, gains);
        AppendJudged(text, input);
        if (gains.All(entry => entry.ModelledJoulesPerSimulatedSecond.Value is null))
        {
            return;
        }

        text.Append("Modelled, not measured: counted operations x energy per operation of a 45 nm process (Horowitz, ISSCC 2014: 32-bit add 0.9 pJ, ");
        text.Append("multiply 3.7 pJ, 64-bit access of an 8 KB cache 10 pJ), 64-bit arithmetic estimated by the significand's width (add x 2.2, multiply x 4.9). For comparing algorithms only.\n\n");
        MarkdownTable.Append(
            text,
            ["scenario", "backend", "J per simulated second (modelled):"],
            gains.Select(entry => new[] { entry.Scenario, entry.Backend, FigureCell.Of(entry.ModelledJoulesPerSimulatedSecond) }));
        text.Append(FigureCell.Reasons(gains.Select(entry => entry.ModelledJoulesPerSimulatedSecond)));
    }

    private static void AppendMeasured(StringBuilder text, ReportInput input, List<BackendGains> gains)
    {
        var measured = gains.Where(entry => entry.JoulesPerSimulatedSecond.Value is not null).ToList();
        if (measured.Count > 0)
        {
            text.Append("Measured by the counters of the processor packages (RAPL), less what the idle machine uses.\n\n");
            MarkdownTable.Append(
                text,
                ["scenario", "backend", "J per simulated second (measured):", "J per synaptic event (measured):", "idle, taken off (J):", "window (s):"],
                measured.Select(entry => Row(entry, Measurement(input, entry))));
        }

        foreach (var reason in gains.Where(entry => entry.JoulesPerSimulatedSecond.Value is null)
            .Select(entry => entry.JoulesPerSimulatedSecond.Missing).Distinct(StringComparer.Ordinal))
        {
            text.Append($"Not measured: {reason}.\n\n");
        }
    }

    private static void AppendJudged(StringBuilder text, ReportInput input)
    {
        if (input.Result.Energy.Count == 0)
        {
            return;
        }

        text.Append($"Gated against what was accepted on this machine, with a margin of {NumberText.Percent(input.Request.EnergyMargin)}:\n\n");
        MarkdownTable.Append(
            text,
            ["scenario", "backend", "J per simulated second:", "accepted:", "decision"],
            input.Result.Energy.Select(result => new[] { result.Scenario, result.Backend, Joules(result.Actual), Joules(result.Expected), Decision(result) }));
    }

    private static string[] Row(BackendGains gains, EnergyMeasurement energy) =>
    [
        gains.Scenario,
        gains.Backend,
        FigureCell.Of(gains.JoulesPerSimulatedSecond),
        FigureCell.Of(gains.JoulesPerSynapticEvent),
        Joules(energy.IdleJoules),
        NumberText.Rounded(energy.Seconds, 3),
    ];

    private static EnergyMeasurement Measurement(ReportInput input, BackendGains gains) => input.Measurements.Scenarios
        .First(scenario => scenario.Description.Name == gains.Scenario).Energy.First(energy => energy.Backend == gains.Backend);

    private static string Joules(double? joules) => joules is { } value ? NumberText.Rounded(value, 3) : FigureCell.Absent;

    private static string Decision(EnergyResult result) => result.Decision switch
    {
        EnergyDecision.WithinMargin => "within the margin",
        EnergyDecision.More => "**more**",
        EnergyDecision.Less => "less",
        _ => $"**not known**: {result.Reason}",
    };
}
