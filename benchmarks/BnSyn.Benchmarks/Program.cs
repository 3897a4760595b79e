using System.Globalization;
using BenchmarkDotNet.Running;
using BnSyn.Benchmarks;
using BnSyn.Benchmarks.Circuits;

const string Usage = """
    steps [N ...]         whole steps of every backend and number of threads, rounds interleaved
    threads [N ...]       two threads and the automatic choice against one, rounds interleaved
    plasticity [N ...]    steps of networks that learn against those of networks that do not, rounds interleaved
    kernels [options]     parts of a step; options are BenchmarkDotNet's
    construction          time and memory of building networks of up to 100 000 neurons
    batch [N ...]         sixteen realisations one after the other, on two threads each, and as a batch on two, rounds interleaved
    gpu [N ...]           set-up, steps and transfers on an OpenCL device beside the accelerated backend, rounds interleaved
    size N K              time and memory of a network of N neurons with K sources each: 10^9 synapses need 4.3 GB
    circuit-ablation      what each idea is worth on the sensorimotor circuit, with it and without in turn (docs/circuits.md)
    circuit-levels        steps per second of the circuit at every level, one and two threads
    circuit-scaling       time of a step against its active synapses
    circuit-bits [N]      digests of both backends over N steps, 10 000 unless given; the reference takes minutes
    report FILE           judging and reporting what a gate measured; FILE is its request.json under obj
    processor-time N      processor seconds per simulated second and firing rate, for benchmarks/peers
    Without arguments: kernels, steps and construction, in about three minutes.
    """;
string table = args.FirstOrDefault() ?? "all";
string[] rest = args.Length > 1 ? args[1..] : [];
switch (table)
{
    case "all":
        if (!PrintKernels([]))
        {
            return 1;
        }

        StepTable.Print(StepTable.DefaultSizes);
        ConstructionTable.Print();
        return 0;
    case "kernels":
        return PrintKernels(rest) ? 0 : 1;
    case "steps" when Numbers(rest) is { } sizes:
        StepTable.Print(sizes.Length > 0 ? sizes : StepTable.DefaultSizes);
        return 0;
    case "threads" when Numbers(rest) is { } sizes:
        ThreadTable.Print(sizes.Length > 0 ? sizes : StepTable.DefaultSizes);
        return 0;
    case "plasticity" when Numbers(rest) is { } sizes:
        PlasticityTable.Print(sizes.Length > 0 ? sizes : PlasticityTable.DefaultSizes);
        return 0;
    case "circuit-ablation":
        CircuitAblationTable.Print();
        return 0;
    case "circuit-levels":
        CircuitLevelTable.Print();
        return 0;
    case "circuit-scaling":
        CircuitScalingTable.Print();
        return 0;
    case "circuit-bits" when Numbers(rest) is { } steps:
        return CircuitBitsTable.Print(steps.Length > 0 ? steps[0] : 10_000) ? 0 : 1;
    case "construction":
        ConstructionTable.Print();
        return 0;
    case "batch" when Numbers(rest) is { } sizes:
        BatchTable.Print(sizes.Length > 0 ? sizes : BatchTable.DefaultSizes);
        return 0;
    case "gpu" when Numbers(rest) is { } sizes:
        return GpuTable.Print(sizes.Length > 0 ? sizes : GpuTable.DefaultSizes) ? 0 : 1;
    case "size" when Numbers(rest) is [int size, int inDegree]:
        SizeTable.Print(size, inDegree);
        return 0;
    case "processor-time" when Numbers(rest) is [int neurons]:
        ProcessorTime.Print(neurons);
        return 0;
    case "report" when rest is [var request]:
        return ReportTable.Print(Path.GetFullPath(request)) ? 0 : 1;
    case "--help" or "-h":
        Console.WriteLine(Usage);
        return 0;
    default:
        Console.Error.WriteLine($"'{string.Join(' ', args)}' is no table; valid:\n{Usage}");
        return 64;
}

// BenchmarkDotNet ends with 0 whatever happened to a benchmark.
static bool PrintKernels(string[] options) =>
    !BenchmarkSwitcher.FromAssembly(typeof(Workload).Assembly)
        .Run(options.Length > 0 ? options : ["--filter", "*"], new QuickConfig())
        .Any(summary => summary.Reports.Any(report => !report.Success));

// Null where one is no positive number.
static int[]? Numbers(string[] words)
{
    int[] numbers = [.. words.Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0)];
    return numbers.Contains(0) ? null : numbers;
}
