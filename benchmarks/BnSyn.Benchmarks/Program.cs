using System.Globalization;
using BenchmarkDotNet.Running;
using BnSyn.Benchmarks;

// Without arguments both tables, in about a minute; `steps [N ...]` or `kernels [BenchmarkDotNet's options]` for one of them;
// `processor-time N` is what the comparison with other simulators asks for.
string table = args.FirstOrDefault() ?? "all";
string[] rest = args.Length > 1 ? args[1..] : [];
if (table is not ("all" or "steps" or "kernels" or "processor-time"))
{
    Console.Error.WriteLine($"'{table}' is no table; valid: all, steps, kernels, processor-time");
    return 64;
}

if (table is "processor-time")
{
    ProcessorTime.Print(int.Parse(rest[0], CultureInfo.InvariantCulture));
    return 0;
}

if (table is not "steps")
{
    var summaries = BenchmarkSwitcher.FromAssembly(typeof(Workload).Assembly)
        .Run(rest.Length > 0 ? rest : ["--filter", "*"], new QuickConfig());

    // BenchmarkDotNet ends with 0 whatever happened to a benchmark.
    if (summaries.Any(summary => summary.Reports.Any(report => !report.Success)))
    {
        return 1;
    }
}

if (table is not "kernels")
{
    StepTable.Print(rest.Length > 0 && table is "steps" ? Array.ConvertAll(rest, int.Parse) : StepTable.DefaultSizes);
}

return 0;
