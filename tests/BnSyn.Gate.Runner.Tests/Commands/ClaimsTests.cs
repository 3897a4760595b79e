using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>A register of claims is checked before anything is measured, and what was checked is told afterwards.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class ClaimsTests : IDisposable
{
    private readonly GateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Claims_that_hold_are_counted_on_the_console_and_in_the_reports()
    {
        Register("BnSyn.Gate.Runner.Tests.Engine.Oscillator.Create", "oscillator/energy");

        var ended = _folder.Refreshed().Run().EndsWith(0);

        const string counts = "1 checked, 1 normative, 1 unverified";
        Assert.Contains("PhysicsGate: claims: " + counts, ended.Output, StringComparison.Ordinal);
        Assert.Contains($"| claims | {counts} |", _folder.Report(), StringComparison.Ordinal);
        Assert.Contains("\"count\": 1", File.ReadAllText(_folder.File("reports", "verdict.json")), StringComparison.Ordinal);
        Assert.Equal([_folder.File("claims.json"), _folder.File("references.bib")], File.ReadAllLines(_folder.File("claims.txt")));
        Assert.Contains($"| claims | {counts} |", JudgedAgain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_that_do_not_hold_end_the_run_before_it_measures()
    {
        Register("BnSyn.Gate.Runner.Tests.Engine.Oscillator.Swing", "oscillator/heat");

        var ended = _folder.Run().EndsWith(125);

        Assert.Contains("claims.json(1,", ended.Output, StringComparison.Ordinal);
        Assert.Contains("BNG7017", ended.Output, StringComparison.Ordinal);
        Assert.Contains("BNG7019", ended.Output, StringComparison.Ordinal);
        _folder.HasNoReports();
    }

    private string JudgedAgain()
    {
        _folder.Do("judge").EndsWith(0);
        return _folder.Report();
    }

    private void Register(string symbol, string observable)
    {
        _folder.Write("references.bib", "@book{hooke1678, author = {Hooke, Robert}, title = {De Potentia Restitutiva}, year = 1678}");
        _folder.With("PhysicsGateClaims", _folder.Write("claims.json", $$"""
            { "bibliography": "references.bib", "claims": [ { "id": "spring", "statement": "A spring swings.", "source": "hooke1678", "status": "unverified", "normative": true, "symbol": "{{symbol}}", "observable": "{{observable}}" } ] }
            """));
    }
}
