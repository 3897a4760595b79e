using System.Diagnostics;
using System.Globalization;
using BnSyn.Gate.Analysis;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Benchmarks;

/// <summary>What it costs to read, judge and report what a gate measured: wall time, and processor time, which a busy machine moves less.</summary>
internal static class ReportTable
{
    private const int Rounds = 6;

    /// <summary>Reads a gate's request, measurements and baselines and writes its reports anew, into a folder of its own.</summary>
    /// <param name="requestFile">The <c>request.json</c> that a gate left under <c>obj</c>.</param>
    /// <returns>Whether there was anything to report.</returns>
    internal static bool Print(string requestFile)
    {
        if (GateRequestReader.Read(requestFile).Value is not { } request
            || MeasurementFile.Read(Path.Combine(request.ReportDirectory, MeasurementFile.FileName)).Value is not { } measurements)
        {
            Console.Error.WriteLine($"no request at {requestFile}, or no measurements where it says: run the gate first");
            return false;
        }

        string folder = Directory.CreateTempSubdirectory("physics-gate-report-").FullName;
        try
        {
            request = request with { ReportDirectory = folder };
            Console.WriteLine($"{measurements.Scenarios.Count} scenarios");
            Console.WriteLine("| round | judge (ms) | processor | report (ms) | processor | MiB allocated |");
            Console.WriteLine("|--:|--:|--:|--:|--:|--:|");
            for (int round = 1; round <= Rounds; round++)
            {
                GateResult? result = null;
                var (judging, judged, _) = Timed(() => result = GateStages.Judge(request, measurements));
                var (writing, written, allocated) = Timed(() => ReportWriter.Write(request, measurements, result!));
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"| {round} | {judging:F0} | {judged:F0} | {writing:F0} | {written:F0} | {allocated:F0} |"));
            }

            foreach (string file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}: {new FileInfo(file).Length} B"));
            }

            return true;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (double Wall, double Processor, double Allocated) Timed(Action action)
    {
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan before = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        action();
        double wall = clock.Elapsed.TotalMilliseconds;
        return (wall, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (1024.0 * 1024.0));
    }
}
