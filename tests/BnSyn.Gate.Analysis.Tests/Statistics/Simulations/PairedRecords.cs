using System.Globalization;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Statistics.Simulations;

/// <summary>Counts of simulated gates over pairs, which take ten minutes of one core: an explicit test counts them, the page is written from the files.</summary>
internal static class PairedRecords
{
    /// <summary>Gates of one kind; the tests of shape of before cost most of the time, and alarm often enough to be counted from fewer.</summary>
    public const int Gates = 1000;
    public const int GatesBefore = 200;
    public const int ChangedGates = 200;

    public static readonly string[] SizeFile = [.. Folder, "paired-size.csv"];
    public static readonly string[] PowerFile = [.. Folder, "paired-power.csv"];

    private const string SizeHead = "law,metrics,correlation,gates,one look,two looks,gates before,one look before,two looks before";
    private const string PowerHead = "change,correlation,gates,drift,equivalent,drift before,equivalent before";

    public static IReadOnlyList<PairedSizeSimulation> Sizes =>
    [
        .. from cells in Read(SizeFile)
           select new PairedSizeSimulation(
               PairedLaw.All.Single(law => law.Name == cells[0]), Whole(cells[1]), Number(cells[2]), Whole(cells[3]), Whole(cells[4]),
               Whole(cells[5]), Whole(cells[6]), Whole(cells[7]), Whole(cells[8])),
    ];

    public static IReadOnlyList<PairedPowerSimulation> Powers =>
    [
        .. from cells in Read(PowerFile)
           select new PairedPowerSimulation(
               cells[0], Number(cells[1]), Whole(cells[2]), Whole(cells[3]), Whole(cells[4]), Whole(cells[5]), Whole(cells[6])),
    ];

    private static string[] Folder => ["tests", "BnSyn.Gate.Analysis.Tests", "Statistics", "Simulations"];

    /// <summary>The file of sizes, simulated anew.</summary>
    public static string SimulateSizes() => Write(
        SizeHead,
        from law in PairedLaw.All
        from metrics in PairedSizeSimulation.Sizes
        from correlation in PairedSizeSimulation.Correlations
        let row = PairedSizeSimulation.Simulate(law, metrics, correlation, Gates, GatesBefore)
        select FormattableString.Invariant($"{law.Name},{metrics},{correlation},{row.Gates},{row.OneLook},{row.TwoLooks},{row.GatesBefore},{row.OneLookBefore},{row.TwoLooksBefore}"));

    /// <summary>The file of power, simulated anew.</summary>
    public static string SimulatePowers() => Write(
        PowerHead,
        from change in PairedPowerSimulation.AllChanges
        from correlation in PairedPowerSimulation.Correlations
        let row = PairedPowerSimulation.Simulate(change, correlation, ChangedGates)
        select FormattableString.Invariant($"{change},{correlation},{row.Gates},{row.Drift},{row.Equivalent},{row.DriftBefore},{row.EquivalentBefore}"));

    private static string Write(string head, IEnumerable<string> rows) => string.Concat(rows.Prepend(head).Select(row => row + "\n"));

    private static IEnumerable<string[]> Read(string[] file) => File.ReadAllLines(RepositoryFiles.PathOf(file)).Skip(1).Select(line => line.Split(','));

    private static int Whole(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
