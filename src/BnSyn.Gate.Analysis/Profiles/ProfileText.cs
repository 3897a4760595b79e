using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>A profile in words: for each backend three sentences and a table.</summary>
internal static class ProfileText
{
    /// <summary>Kernels that the first sentence names.</summary>
    private const int Named = 3;

    /// <summary>A time in the unit that suits it.</summary>
    /// <param name="seconds">Not negative.</param>
    public static string Time(double seconds) =>
        seconds >= 1 ? NumberText.Rounded(seconds, 3) + " s"
        : seconds >= 1e-3 ? NumberText.Rounded(1e3 * seconds, 3) + " ms"
        : seconds >= 1e-6 ? NumberText.Rounded(1e6 * seconds, 3) + " us"
        : NumberText.Rounded(1e9 * seconds, 3) + " ns";

    /// <summary><c>profile.md</c>; the same profile always gives the same text.</summary>
    public static string Markdown(EngineProfile profile)
    {
        var text = new StringBuilder();
        text.Append("# Profile\n\n");
        text.Append("Where the time of a step goes, kernel by kernel, as the engine names them. Written by `dotnet build -t:PhysicsProfile` (the command `physics-gate profile` without MSBuild). ");
        text.Append("Nothing is judged. Each figure is the median over fresh processes and, after it, the least and the largest of them. What the clock itself takes is measured in each process and taken off.\n\n");
        text.Append($"{MarkdownTable.Cell(profile.Machine.Processor)}, {NumberText.Of((long)profile.Machine.ProcessorCount)} processors, vectors of {NumberText.Of((long)profile.Machine.VectorBits)} bits, {MarkdownTable.Cell(profile.Machine.Runtime)}.\n\n");
        foreach (var scenario in profile.Backends.GroupBy(backend => backend.Scenario, StringComparer.Ordinal))
        {
            text.Append($"## {scenario.Key}\n\n");
            foreach (var backend in scenario)
            {
                Append(text, backend, profile.GrowthOf(backend));
            }
        }

        AppendComparison(text, profile);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void AppendComparison(StringBuilder text, EngineProfile profile)
    {
        if (profile.Comparison is not { } comparison)
        {
            return;
        }

        text.Append($"## Against {MarkdownTable.Cell(comparison.Base)}\n\nCommit {MarkdownTable.Cell(comparison.Commit)}, in pairs of processes: one of either build straight after the other. Factors are of pairs, with intervals of 99 % by ranks. ");
        text.Append($"A kernel moved where the interval is without 1 and the factor beyond {NumberText.Rounded(100 * ProfileDifference.Smallest)} %, which another layout of the same code can make.\n\n");
        MarkdownTable.Append(text, ["scenario", "backend", "kernel", "times as long:", "time of a step:", "moved"], PairedDifference.Of(profile).Select(kernel => (string[])
        [
            kernel.Scenario,
            kernel.Backend,
            kernel.Kernel,
            PairedDifference.Words(kernel.Factor),
            (kernel.SecondsMore < 0 ? "-" : "+") + Time(Math.Abs(kernel.SecondsMore)),
            kernel.Moved ? "**yes**" : "no",
        ]));
        text.AppendJoin("", comparison.Backends.Where(backend => backend.Missing.Length > 0).Select(backend => $"Not compared: {MarkdownTable.Cell($"{backend.Scenario}, {backend.Backend}: {backend.Missing}")}.\n\n"));
    }

    /// <summary>The three sentences: where the time goes, how it grows, what to do next.</summary>
    /// <param name="backend">Where its time goes.</param>
    /// <param name="growth">How it grows, factor by factor; none where that was not measured.</param>
    public static IReadOnlyList<string> Sentences(BackendProfile backend, IReadOnlyList<SizeSeries> growth) => [Where(backend), Growth(growth), Next(backend)];

    private static string Where(BackendProfile backend)
    {
        var most = backend.Kernels.Take(Named).Select(kernel => $"{kernel.Name} {NumberText.Rounded(100 * kernel.Share, 2)} %");
        return $"A step takes {Time(backend.Step.Median)}: {string.Join(", ", most)}.";
    }

    private static string Growth(IReadOnlyList<SizeSeries> growth)
    {
        var powers = growth.Select(series => (series.Factor, Fit: series.Fit(SizeSeries.Step), series.Declared)).Where(power => power.Fit is not null).ToList();
        return powers.Count == 0
            ? "How it grows is not measured: PhysicsGateProfileSizes asks for it, of scenarios that have sizes (ISizedScenario)."
            : $"It grows as {string.Join(" and as ", powers.Select(power => $"{power.Factor}^{NumberText.Rounded(power.Fit!.Exponent(power.Declared).Value, 2)}"))}, at the declared size.";
    }

    // Amdahl: without the kernel the rest of the step remains.
    private static string Next(BackendProfile backend)
    {
        var kernels = backend.Kernels.Where(kernel => kernel.Name != KernelSample.Rest).ToList();
        if (kernels.Count == 0 || backend.Kernels[0].Name == KernelSample.Rest)
        {
            return "Next: name the kernels of what belongs to none so far, which is most of the step.";
        }

        var first = kernels[0];
        var bound = first.Share >= 1 ? "without any bound" : $"{NumberText.Rounded(1 / (1 - first.Share), 3)} times as fast at most";
        return $"Next: {first.Name}; twice as fast it makes the step {NumberText.Rounded(1 / (1 - (first.Share / 2)), 3)} times as fast, and {bound} however fast it gets.";
    }

    private static void Append(StringBuilder text, BackendProfile backend, IReadOnlyList<SizeSeries> growth)
    {
        text.Append($"### {backend.Backend}\n\n");
        text.AppendJoin(' ', Sentences(backend, growth).Select(MarkdownTable.Cell)).Append("\n\n");
        var counters = backend.Samples[0].CounterNames;
        MarkdownTable.Append(
            text,
            ["kernel", "time:", "from:", "to:", "part of the step:", "entries/step:", "B allocated/step:", .. counters.Select(counter => counter + "/step:")],
            backend.Kernels.Select(kernel => Row(kernel, counters.Count)));
        text.Append(About(backend)).Append("\n\n");
        if (growth.Count > 0)
        {
            GrowthText.Append(text, growth);
        }
    }

    private static string[] Row(KernelFigures kernel, int counters) =>
    [
        kernel.Name,
        Time(kernel.Seconds.Median),
        Time(kernel.Seconds.Low),
        Time(kernel.Seconds.High),
        NumberText.Rounded(100 * kernel.Share, 3) + " %",
        NumberText.Rounded(kernel.Entries, 3),
        NumberText.Rounded(kernel.AllocatedBytes, 3),
        .. kernel.Counts.Take(counters).Select(count => NumberText.Rounded(count)),
    ];

    private static string About(BackendProfile backend)
    {
        var first = backend.Samples[0];
        var (step, covered, overhead) = (backend.Step, backend.Covered, backend.Overhead);
        var text = $"Seed {NumberText.Of(backend.Seed)}, the first {NumberText.Of((long)first.Steps)} steps, {NumberText.Of((long)backend.Samples.Count)} processes. "
            + $"A step without a clock takes {Time(step.Median)} ({Time(step.Low)} to {Time(step.High)}); the kernels add up to {Percent(covered.Median)} of it ({Percent(covered.Low)} to {Percent(covered.High)}). "
            + $"To be profiled makes a step {Percent(overhead.Median)} longer ({Percent(overhead.Low)} to {Percent(overhead.High)}), {Time(first.ClockSeconds)} an entry.";
        return MarkdownTable.Cell(first.WithoutCounters.Length > 0 ? $"{text} Hardware counters are not measured: {first.WithoutCounters}." : text);
    }

    private static string Percent(double ratio) => NumberText.Rounded(100 * ratio, 3) + " %";
}
