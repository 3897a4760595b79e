using System.Diagnostics;
using System.Globalization;
using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Tests.Robustness;

/// <summary>Shows mutants of one file to what reads it, and collects what must not be: an exception, a finding without a code, a slow answer.</summary>
/// <param name="original">The file as it is when nothing is wrong with it.</param>
/// <param name="seed">Draws the mutations; the same ones on every run.</param>
internal sealed class Mutants(byte[] original, int seed)
{
    /// <summary>How much longer than the median a mutant may take; each has its chances, because others use the processor as well.</summary>
    private const double SlowestAllowed = 200;

    private const int Chances = 30;

    /// <summary>BNSYN_MUTANTS=20 shows twenty times as many: a search instead of a test.</summary>
    private static readonly int Times = int.Parse(Environment.GetEnvironmentVariable("BNSYN_MUTANTS") ?? "1", CultureInfo.InvariantCulture);

    private readonly List<double> seconds = [];
    private readonly List<(double Seconds, int Number, Action Again)> slowest = [];
    private int accepted;

    /// <summary>Shows them.</summary>
    /// <param name="count">How many.</param>
    /// <param name="show">Reads a mutant and goes on with it as the product would; true where the file was read as valid.</param>
    public Mutants Show(int count, Func<byte[], bool> show)
    {
        Assert.True(show(original), "the original is refused");
        for (var number = 0; number < count * Times; number++)
        {
            var random = new Random(seed + number);
            var mutant = random.Next(2) == 0
                ? ByteMutations.All[random.Next(ByteMutations.All.Length)](original, random)
                : TreeMutations.Mutate(original, random);
            Show(number, mutant, show);
        }

        return this;
    }

    /// <summary>Asserts that some were refused, some were read and none was far slower than the others; says what was measured.</summary>
    public void Hold(string what)
    {
        seconds.Sort();
        var median = seconds[seconds.Count / 2];
        var worst = slowest.Count == 0 ? (Seconds: 0.0, Number: -1, Again: () => { }) : slowest.MaxBy(one => one.Seconds);
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
            $"{what}: {seconds.Count} mutants, {accepted} read as valid; median {median * 1e3:F2} ms, slowest {worst.Seconds * 1e3:F1} ms (number {worst.Number})"));
        Assert.InRange(accepted, 1, seconds.Count - 1);
        Assert.True(BestOf(worst.Again, worst.Seconds, SlowestAllowed * median) <= SlowestAllowed * median, $"mutant {worst.Number} of {what} takes {worst.Seconds} s, the median is {median} s");
    }

    /// <summary>Asserts what every finding owes its reader.</summary>
    /// <param name="findings">Of one mutant.</param>
    /// <param name="file">Where the mutant stands.</param>
    public static void AreCoded(IEnumerable<Finding> findings, string file)
    {
        foreach (var finding in findings)
        {
            Assert.Matches("^BNG[0-9]{4}$", finding.Diagnostic.Code);
            Assert.NotEmpty(finding.Message);
            Assert.DoesNotContain("   at ", finding.Message, StringComparison.Ordinal);
            Assert.True(finding.Location?.File != file || finding.Location.Line >= 1, $"{finding.Diagnostic.Code} has no line: {finding.Message}");
        }
    }

    private void Show(int number, byte[] mutant, Func<byte[], bool> show)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            accepted += show(mutant) ? 1 : 0;
        }
        catch (Exception exception)
        {
            Assert.Fail($"mutant {number} of seed {seed}: {exception}\n{Encoding.UTF8.GetString(mutant.AsSpan(0, Math.Min(2000, mutant.Length)))}");
        }

        seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        slowest.Add((seconds[^1], number, () => show(mutant)));
        if (slowest.Count > 20)
        {
            slowest.Remove(slowest.MinBy(one => one.Seconds));
        }
    }

    private static double BestOf(Action again, double first, double enough)
    {
        var best = first;
        for (var chance = 1; chance < Chances && best > enough; chance++)
        {
            var start = Stopwatch.GetTimestamp();
            again();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }
}
