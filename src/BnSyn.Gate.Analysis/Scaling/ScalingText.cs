using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Profiles;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Scaling;

/// <summary><c>scaling-plan.md</c>: how time and memory grow, and what to do next.</summary>
internal static class ScalingText
{
    private const int MostGains = 12;

    /// <summary>The page; the same measurements always give the same text.</summary>
    public static string Markdown(EngineScaling scaling)
    {
        var text = new StringBuilder("# Scaling plan\n\n");
        text.Append("How time and memory grow with the size, and what to do next. Written by `dotnet build -t:PhysicsScaling` (the command `physics-gate scaling` without MSBuild). Nothing is judged.\n\n");
        text.Append($"{MarkdownTable.Cell(scaling.Machine.Processor)}, {NumberText.Of((long)scaling.Machine.ProcessorCount)} processors, vectors of {NumberText.Of((long)scaling.Machine.VectorBits)} bits, {MarkdownTable.Cell(scaling.Machine.Runtime)}; {scaling.MeasuredAt}. ");
        text.Append(scaling.Load >= 0 ? $"When it began {NumberText.Rounded(scaling.Load, 3)} programs ran there or wanted to. " : "");
        text.Append($"It was allowed {NumberText.Rounded(scaling.BudgetSeconds)} s, and a process {Bytes(scaling.MemoryBytes)}.\n\n");
        foreach (var (name, scenario) in scaling.Scenarios)
        {
            text.Append($"## {name}\n\n");
            text.AppendJoin(' ', Sentences(scenario, scaling.Roof).Select(MarkdownTable.Cell)).Append("\n\n");
            AppendNext(text, scenario);
            AppendSizes(text, scenario);
            AppendGrowth(text, scenario);
            AppendCrossovers(text, scenario);
            AppendSizeGains(text, scenario);
            AppendRoof(text, scenario, scaling.Roof);
            AppendKernelRoofs(text, scenario, scaling.Roof);
            AppendHeldOut(text, scenario);
        }

        AppendMachine(text, scaling.Roof);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The three sentences: where the time goes, how it grows, what to do next.</summary>
    public static IReadOnlyList<string> Sentences(IReadOnlyList<ScaledBackend> backends, MachineRoof roof)
    {
        var fastest = EngineScaling.Fastest(backends);
        return [Where(fastest), Growth(backends), Next(fastest, roof)];
    }

    private static string Where(ScaledBackend fastest)
    {
        var step = fastest.Typical(fastest.Largest);
        var kernels = string.Join(", ", fastest.Gains.Take(3).Select(gain => $"{gain.Kernel} {Percent(gain.Share)}"));
        return $"At {Size(fastest.Series, fastest.Largest)} a step of the fastest backend, {fastest.Series.Backend}, takes {ProfileText.Time(step.StepSeconds)}: {(kernels.Length > 0 ? kernels : "its simulations name no kernels")}.";
    }

    private static string Growth(IReadOnlyList<ScaledBackend> backends) => "Over its sizes each grows as " + string.Join(", ", backends.Select(backend =>
        backend.Series.Fit(SizeSeries.Step) is { } fit
            ? $"{backend.Series.Factor}^{GrowthText.Of(fit.MeanExponent)} on {backend.Series.Backend}"
            : $"was measured at too few sizes to tell on {backend.Series.Backend}")) + ".";

    private static string Next(ScaledBackend fastest, MachineRoof roof)
    {
        var place = RoofPlace.Of(fastest.Typical(fastest.Largest), roof);
        var under = fastest.KernelRoofs(roof) is [{ Places: [.., var own] }, ..] ? $"; it reaches {Percent(own.Reached)} of what {own.Bound} allows"
            : place is not null ? $"; the step as a whole reaches {Percent(place.Reached)} of what {place.Bound} allows" : "";
        return fastest.Gains is [var gain, ..]
            ? $"Next: {gain.Kernel} of {gain.Backend}, which makes the step {Times(gain.AtMost)} at most, however fast it gets{under}."
            : $"Next: name kernels (IProfiledSimulation), so that it can be told where the time goes{under}.";
    }

    private static void AppendNext(StringBuilder text, IReadOnlyList<ScaledBackend> backends)
    {
        var gains = EngineScaling.Gains(backends).Take(MostGains).ToList();
        if (gains.Count == 0)
        {
            return;
        }

        text.Append("### What to optimise next\n\nAt the largest size of each backend, what could gain most first. By Amdahl's law the rest of the step remains however fast a kernel gets.\n\n");
        MarkdownTable.Append(text, ["kernel", "backend", "size:", "part of the step:", "step, kernel halved:", "step, at most:", "exponent:"], gains.Select(gain => (string[])
        [
            gain.Kernel, gain.Backend, NumberText.Of(gain.Size), Percent(gain.Share), Times(gain.WhenHalved), Times(gain.AtMost), gain.Exponent is { } exponent ? GrowthText.Of(exponent) : "",
        ]));
    }

    private static void AppendSizes(StringBuilder text, IReadOnlyList<ScaledBackend> backends)
    {
        var first = backends[0].Series;
        text.Append($"### Throughput and memory\n\nThe size is {MarkdownTable.Cell(first.Factor)}, with {MarkdownTable.Cell(first.Held)} held. Medians over processes; memory is what the simulation keeps alive once it is built.\n\n");
        MarkdownTable.Append(text, ["backend", first.Factor + ":", "step:", "steps/s:", first.Factor + "-steps/s:", "memory:", "building:", "processes:"], backends.SelectMany(backend => backend.Series.Sizes.Select(size =>
        {
            var step = backend.Series.Median(size, SizeSeries.Step);
            return (string[])
            [
                backend.Series.Backend,
                NumberText.Of(size),
                ProfileText.Time(step),
                NumberText.Rounded(1 / step, 3),
                NumberText.Rounded(size / step, 3),
                Bytes(backend.Series.Median(size, SizeSeries.Memory)),
                ProfileText.Time(backend.Typical(size).BuildSeconds),
                NumberText.Of((long)backend.Series.Samples.Count(sample => sample.Size == size)),
            ];
        })));
        text.AppendJoin(' ', backends.Select(backend => MarkdownTable.Cell($"{backend.Series.Backend} ends at {NumberText.Of(backend.Largest)}: {backend.Stopped}."))).Append("\n\n");
    }

    private static void AppendGrowth(StringBuilder text, IReadOnlyList<ScaledBackend> backends)
    {
        text.Append($"### How it grows\n\n{GrowthText.Columns} *Mean* is the exponent over all sizes, on a scale of logarithms.\n\n");
        MarkdownTable.Append(text, ["backend", "cost", "form", "mean:", "at the largest:", "residual:", "left out:"], backends.SelectMany(backend => backend.Series.Fits.Select(fit => (string[])
        [
            backend.Series.Backend,
            fit.Name,
            fit.Fit.Form.ToString(),
            GrowthText.Of(fit.Fit.MeanExponent),
            GrowthText.Of(fit.Fit.Exponent(fit.Fit.Largest)),
            Percent(fit.Fit.Residuals.Max(Math.Abs)),
            Percent(fit.Fit.LargestMiss),
        ])));
    }

    private static void AppendCrossovers(StringBuilder text, IReadOnlyList<ScaledBackend> backends)
    {
        var crossovers = EngineScaling.Crossovers(backends);
        if (crossovers.Count == 0)
        {
            return;
        }

        text.Append("### From which size on a backend pays\n\nWhere the fits cross; between the ends of the interval, of 95 %, the fits do not say which costs less.\n\n");
        foreach (var crossover in crossovers)
        {
            text.Append("- ").Append(MarkdownTable.Cell(crossover.Size is { } size
                ? $"{crossover.Second} {Less(crossover.Cost)} than {crossover.First} from {NumberText.Rounded(size.Value, 3)} on ({NumberText.Rounded(size.Low, 3)} to {NumberText.Rounded(size.High, 3)})."
                : $"{crossover.First} {Less(crossover.Cost)} than {crossover.Second} at every size that both were measured at.")).Append('\n');
        }

        text.Append('\n');
    }

    private static string Less(string cost) => cost switch
    {
        SizeSeries.Step => "is faster",
        SizeSeries.Memory => "takes less memory",
        SizeSeries.Energy => "takes less energy",
        _ => "takes less energy, by the model,",
    };

    private static void AppendSizeGains(StringBuilder text, IReadOnlyList<ScaledBackend> backends)
    {
        var gains = SizeGain.Of(backends);
        var first = MarkdownTable.Cell(backends[0].Series.Backend);
        text.Append($"### Gains over size\n\nAgainst {first}, by the fits, with intervals of 95 %. ");
        text.Append(gains[0].IsModelled
            ? "Energy is modelled, not measured: counted operations at published energies of each (docs/memory-and-energy.md), for comparing algorithms only. "
            : "Energy is measured by the counters of the processor packages, less what the idle machine uses. ");
        var reasons = backends.SelectMany(backend => backend.Series.Samples).Select(sample => sample.WithoutJoules).Where(reason => reason.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        text.Append(reasons.Count == 0 ? "" : $"Not measured: {MarkdownTable.Cell(string.Join("; ", reasons))}.").Append("\n\n");
        MarkdownTable.Append(text, ["backend", "size:", "times as fast:", "part of the memory:", "part of the energy:", "J per simulated second:", "J per event:"], gains.Select(gain => (string[])
        [
            gain.Backend,
            NumberText.Of(gain.Size),
            Ratio(gain.SpeedUp),
            Ratio(gain.Memory),
            Ratio(gain.Energy),
            gain.JoulesPerSimulatedSecond is { } second ? NumberText.Rounded(second, 3) : "",
            gain.JoulesPerEvent is { } each ? NumberText.Rounded(each, 3) : "",
        ]));
    }

    private static string Ratio(Estimate? ratio) => ratio switch
    {
        null => "",
        { Low: 1, High: 1 } => "1",
        { } known => GrowthText.Of(known),
    };

    private static void AppendKernelRoofs(StringBuilder text, IReadOnlyList<ScaledBackend> backends, MachineRoof roof)
    {
        var rows = backends.SelectMany(backend => backend.KernelRoofs(roof).Select(kernel => (Backend: backend, Kernel: kernel))).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        text.Append("### Each kernel under the roofline\n\nAt the largest size of each backend, by the work that the simulation counts of each kernel. Until a kernel is entered again the others move their data, so its bandwidth is that for the data of the whole simulation.\n\n");
        MarkdownTable.Append(text, ["kernel", "backend", "size:", "part of the step:", "operations/B:", "operations/s:", "roof, operations/s:", "reached:", "bound"], rows.Select(row => (string[])
        [
            row.Kernel.Kernel,
            row.Backend.Series.Backend,
            NumberText.Of(row.Backend.Largest),
            Percent(row.Kernel.Share),
            .. row.Kernel.Places is [.., var place]
                ? [NumberText.Rounded(place.Intensity, 3), Giga(place.OperationsPerSecond), Giga(place.Roof), Percent(place.Reached), place.Bound]
                : (string[])["", "", "", "", row.Kernel.Missing],
        ]));
    }

    private static void AppendRoof(StringBuilder text, IReadOnlyList<ScaledBackend> backends, MachineRoof roof)
    {
        var places = backends.SelectMany(backend => backend.Places(roof).Select(place => (backend.Series.Backend, Place: place))).ToList();
        text.Append("### Distance to the roofline\n\n");
        if (places.Count == 0)
        {
            text.Append($"Not measured: the simulations count no operations or no words ({CountNames.FloatingPointAdditions}, {CountNames.FloatingPointMultiplications}, {CountNames.MemoryAccesses}).\n\n");
            return;
        }

        text.Append("Of the whole step, by the operations and words that the engine counts: an order of magnitude. What bounds a step is the lower of the machine's peak and of what it moves between a core and data of this size. Above 100 % the engine counts words that stay in a nearer cache, or its data are not all read in a step.\n\n");
        MarkdownTable.Append(text, ["backend", "size:", "operations/B:", "operations/s:", "roof, operations/s:", "reached:", "bound"], places.Select(row => (string[])
        [
            row.Backend,
            NumberText.Of(row.Place.Size),
            NumberText.Rounded(row.Place.Intensity, 3),
            Giga(row.Place.OperationsPerSecond),
            Giga(row.Place.Roof),
            Percent(row.Place.Reached),
            row.Place.Bound,
        ]));
    }

    private static void AppendHeldOut(StringBuilder text, IReadOnlyList<ScaledBackend> backends)
    {
        var rows = backends.SelectMany(backend => backend.Foretold.Select(held => (backend.Series.Backend, Held: held))).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        text.Append("### Sizes that the fit was not shown\n\n");
        MarkdownTable.Append(text, ["backend", "size:", "measured:", "foretold:", "miss:"], rows.Select(row => (string[])
            [row.Backend, NumberText.Of(row.Held.Size), ProfileText.Time(row.Held.Measured), ProfileText.Time(row.Held.Foretold), Percent(row.Held.Miss)]));
    }

    private static void AppendMachine(StringBuilder text, MachineRoof roof)
    {
        text.Append($"## The machine\n\nOne thread, the fastest of several times: {Giga(roof.OperationsPerSecond)} additions and multiplications of 64 bits a second, fused, in the widest vectors.\n\n");
        MarkdownTable.Append(text, ["data:", "bandwidth:"], roof.Bandwidths.Select(bandwidth => (string[])[Bytes(bandwidth.Bytes), NumberText.Rounded(bandwidth.BytesPerSecond / 1e9, 3) + " GB/s"]));
    }

    private static string Size(SizeSeries series, double size) => $"{NumberText.Of(size)} {series.Factor}";

    private static string Times(double? factor) => factor is { } times ? $"{NumberText.Rounded(times, 3)} times as fast" : "without bound";

    private static string Giga(double perSecond) => NumberText.Rounded(perSecond / 1e9, 3) + "e9";

    private static string Percent(double ratio) => NumberText.Rounded(100 * ratio, 2) + " %";

    private static string Bytes(double bytes) =>
        bytes >= 1e9 ? NumberText.Rounded(bytes / 1e9, 3) + " GB"
        : bytes >= 1e6 ? NumberText.Rounded(bytes / 1e6, 3) + " MB"
        : NumberText.Rounded(bytes / 1e3, 3) + " kB";
}
