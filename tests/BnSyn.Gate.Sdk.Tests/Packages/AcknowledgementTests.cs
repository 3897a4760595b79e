using System.Globalization;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>A user's engine drifts, and says so in a file: the build is told of it until a date, and of nothing more than was stated.</summary>
public sealed class AcknowledgementTests
{
    private const double Drift = 0.125;

    private readonly UserProject _user;

    public AcknowledgementTests(PackedFeed feed)
    {
        _user = new(feed);
        _user.AddProperties("<PhysicsGateAcknowledged>acknowledged.json</PhysicsGateAcknowledged>");
        _user.AddToProject("<ItemGroup><Content Include=\"drift.txt\" CopyToOutputDirectory=\"PreserveNewest\" /></ItemGroup>");
        _user.Replace("ChainSimulation.cs", "\"displacement\", Middle", "\"displacement\", Middle + double.Parse(System.IO.File.ReadAllText(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(typeof(ChainSimulation).Assembly.Location)!, \"drift.txt\")), System.Globalization.CultureInfo.InvariantCulture)");
        DriftBy(Drift);
    }

    [Fact]
    public void A_drift_that_is_acknowledged_passes_and_is_told_and_fails_once_it_has_expired()
    {
        Acknowledge();
        var holds = _user.Gate();
        var told = File.ReadAllText(_user.Report);
        Acknowledge(days: -1);
        var expired = _user.Gate();

        holds.AssertPassed();
        var warning = Assert.Single(holds.Warnings);
        Assert.Equal("BNG3044", warning.Code);
        Assert.Contains($"acknowledged until {Day(30)}: Under review in issue 17.", warning.Text, StringComparison.Ordinal);
        Assert.Contains("Acknowledged drift", told, StringComparison.Ordinal);
        Fails(expired, "BNG3045");
    }

    [Fact(Explicit = true)]
    public void A_drift_wider_than_was_acknowledged_is_BNG3046_and_one_that_is_gone_BNG3047()
    {
        Acknowledge(size: Drift / 2);
        var wider = _user.Gate();
        Acknowledge();
        DriftBy(0);
        var gone = _user.Gate();

        Fails(wider, "BNG3046");
        Fails(gone, "BNG3047");
        Assert.Equal(_user.PathOf("acknowledged.json"), gone.Error("BNG3047").File);
    }

    [Fact(Explicit = true)]
    public void A_gate_with_an_acknowledged_drift_is_never_up_to_date_and_passes_without_a_word_once_it_is_repaired_and_removed()
    {
        Acknowledge();
        BuildOutcome[] known = [_user.Gate(), _user.Gate()];
        DriftBy(0);
        _user.Write("acknowledged.json", """{ "schemaVersion": 1, "acknowledged": [] }""");
        BuildOutcome[] repaired = [_user.Gate(), _user.Gate()];

        Assert.All(known, run => run.AssertPassed());
        Assert.Equal([1, 1], known.Select(run => run.GateRuns));
        Assert.All(repaired, run => run.AssertPassed());
        Assert.Equal([1, 0], repaired.Select(run => run.GateRuns));
        Assert.Empty(repaired[0].Warnings);
    }

    [Fact(Explicit = true)]
    public void A_file_that_is_named_and_not_there_is_BNG1019_and_more_than_twice_the_drift_is_BNG3048()
    {
        var missing = _user.Gate();
        Acknowledge(size: 3 * Drift);
        var tooWide = _user.Gate();
        Acknowledge(days: 400);
        var tooLong = _user.Gate();

        Fails(missing, "BNG1019");
        Fails(tooWide, "BNG3048");
        Fails(tooLong, "BNG3043");
    }

    private static void Fails(BuildOutcome build, string code)
    {
        build.AssertFailed();
        Assert.Contains(code, build.ErrorCodes);
    }

    private void DriftBy(double displacement) => _user.Write("drift.txt", displacement.ToString(CultureInfo.InvariantCulture));

    private static string Day(int days) => DateTime.UtcNow.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A little more than the drift, which is the difference of two rounded sums.
    private void Acknowledge(int days = 30, double size = Drift + 1e-9) => _user.Write("acknowledged.json", $$"""
        {
          "schemaVersion": 1,
          "acknowledged": [
            {
              "code": "BNG3011", "scenario": "chain", "quantity": "displacement", "unit": "1", "backends": ["plain", "vectorized"], "against": "Baseline", "seeds": [1, 2, 3],
              "direction": "up", "size": {{size.ToString(CultureInfo.InvariantCulture)}}, "reason": "Under review in issue 17.", "until": "{{Day(days)}}"
            }
          ]
        }
        """);
}
