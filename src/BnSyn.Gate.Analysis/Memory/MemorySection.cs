using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Memory;

/// <summary>Measured memory, beside what the formulas of the usual layouts give and beside what was accepted.</summary>
internal static class MemorySection
{
    private static readonly GainsColumn Dense = GainsColumn.Bytes("dense (formula):", gains => gains.DenseFormulaBytes) with { IsOptional = true };

    private static readonly GainsColumn[] Columns =
    [
        GainsColumn.Where,
        GainsColumn.Bytes("allocated (measured):", gains => gains.AllocatedBytes),
        GainsColumn.Bytes("live (measured):", gains => gains.LiveBytes),
        GainsColumn.Of("B/synapse (measured):", gains => gains.BytesPerSynapse) with { IsOptional = true },
        Dense,
        GainsColumn.Bytes("CSR (formula):", gains => gains.SparseFormulaBytes) with { IsOptional = true },
        GainsColumn.Of("set-up (s):", gains => gains.SetupSeconds),
    ];

    public static void Append(StringBuilder text, ReportInput input)
    {
        if (!input.Measurements.Scenarios.Any(scenario => scenario.Memory.Count > 0))
        {
            return;
        }

        text.Append("## Memory\n\nMeasured, each in a process of its own: managed bytes allocated during construction, and those live after it.");
        text.Append(Dense.IsShown(input.Gains) ? " Formulas, not measured: dense N^2 x 8 B; CSR nnz x 12 B + (N + 1) x 4 B.\n\n" : "\n\n");
        GainsTable.Append(text, input.Gains, Columns);
        AppendProcesses(text, input);
        AppendJudged(text, input);
    }

    private static void AppendProcesses(StringBuilder text, ReportInput input)
    {
        string[][] rows =
        [
            .. from scenario in input.Measurements.Scenarios
               from memory in scenario.Memory
               where memory.PeakResidentBytes is not null
               select new[] { scenario.Description.Name, memory.Backend, NumberText.Of(memory.LiveBytes), NumberText.Of(memory.PeakResidentBytes!.Value) },
        ];
        if (rows.Length > 0)
        {
            text.Append("Backends with a process of their own, after construction, as the process says; shown and not compared:\n\n");
            MarkdownTable.Append(text, ["scenario", "backend", "live resident (B):", "peak resident (B):"], rows);
        }
    }

    private static void AppendJudged(StringBuilder text, ReportInput input)
    {
        if (input.Result.Memory.Count == 0)
        {
            text.Append("Not compared: no baseline has figures of memory.\n\n");
            return;
        }

        text.Append($"Compared with the baselines; the tolerance is {NumberText.Percent(MemoryBand.Relative)} or {NumberText.Of(MemoryBand.Absolute)} B, whichever is more. Beyond it, figures of another runtime or class of machines are not compared:\n\n");
        MarkdownTable.Append(
            text,
            ["scenario", "backend", "bytes", "measured:", "baseline:", "tolerance:", "decision"],
            input.Result.Memory.Select(Row));
    }

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
        MemoryDecision.TwoAnswers => $"**two answers**: then {result.Reason}",
        _ => $"not compared: {result.Reason}",
    };
}
