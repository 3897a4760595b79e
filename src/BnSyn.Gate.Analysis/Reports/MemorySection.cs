using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.Memory;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>What a built simulation weighs, beside what the formulas of the usual layouts give and beside what was accepted.</summary>
internal static class MemorySection
{
    public static void Append(StringBuilder text, ReportInput input)
    {
        if (!input.Measurements.Scenarios.Any(scenario => scenario.Memory.Count > 0))
        {
            return;
        }

        text.Append("## Memory\n\nMeasured: managed bytes that building allocates, and those that the built simulation keeps alive. Formulas, not measured: dense N^2 x 8 B; CSR nnz x 12 B + (N + 1) x 4 B.\n\n");
        MarkdownTable.Append(
            text,
            ["scenario", "backend", "allocated (measured):", "live (measured):", "B/synapse (measured):", "dense (formula):", "CSR (formula):", "set-up (s):"],
            input.Result.Gains.Select(Row));
        text.Append(FigureCell.Reasons(input.Result.Gains.SelectMany(gains =>
            new[] { gains.AllocatedBytes, gains.LiveBytes, gains.BytesPerSynapse, gains.DenseFormulaBytes, gains.SparseFormulaBytes, gains.SetupSeconds })));
        AppendJudged(text, input);
    }

    private static void AppendJudged(StringBuilder text, ReportInput input)
    {
        if (input.Result.Memory.Count == 0)
        {
            text.Append("Not judged: no baseline says what was accepted.\n\n");
            return;
        }

        text.Append($"Accepted with the baselines, to be held within {NumberText.Percent(MemoryBand.Relative)} or {NumberText.Of(MemoryBand.Absolute)} B on the same runtime and class of machines:\n\n");
        MarkdownTable.Append(
            text,
            ["scenario", "backend", "bytes", "measured:", "accepted:", "tolerance:", "decision"],
            input.Result.Memory.Select(Row));
    }

    private static string[] Row(BackendGains gains) =>
    [
        gains.Scenario,
        gains.Backend,
        FigureCell.Bytes(gains.AllocatedBytes),
        FigureCell.Bytes(gains.LiveBytes),
        FigureCell.Of(gains.BytesPerSynapse),
        FigureCell.Bytes(gains.DenseFormulaBytes),
        FigureCell.Bytes(gains.SparseFormulaBytes),
        FigureCell.Of(gains.SetupSeconds),
    ];

    private static string[] Row(MemoryResult result) =>
    [
        result.Scenario,
        result.Backend,
        result.Quantity == MemoryQuantity.Live ? "live" : "allocated",
        NumberText.Of(result.Actual),
        NumberText.Of(result.Expected),
        NumberText.Rounded(MemoryBand.Around(result.Expected), 3),
        Decision(result),
    ];

    private static string Decision(MemoryResult result) => result.Decision switch
    {
        MemoryDecision.Same => "same",
        MemoryDecision.More => "**more**",
        MemoryDecision.Less => "less",
        _ => $"not judged: {result.Reason}",
    };
}
