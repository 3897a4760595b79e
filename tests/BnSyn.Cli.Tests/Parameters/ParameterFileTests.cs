using System.Text;
using BnSyn.Cli.Parameters;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Plasticity;
using Xunit;

namespace BnSyn.Cli.Tests.Parameters;

/// <summary>Every way in which a parameter file can be wrong, and what its one line says.</summary>
public sealed class ParameterFileTests
{
    [Theory]
    [InlineData("{\"params\": {\"network\": {\"n\": 5}}}", "p.json(1,25): unknown parameter 'params.network.n'; valid: N, frac_inhib, p_conn")]
    [InlineData("{\"params\": {\"dt\": 5}}", "p.json(1,13): unknown parameter 'params.dt'; valid: network, adex, syn, crit, plasticity, dt_ms, seed, steps")]
    [InlineData("{\"params\": {\n  \"adex\": {\"C_pF\": 1,\n \"C_pF\": 2}}}", "p.json(3,2): duplicate parameter 'params.adex.C_pF'")]
    [InlineData("{\"params\": {\"syn\": {}, \"syn\": {}}}", "p.json(1,24): duplicate parameter 'params.syn'")]
    [InlineData("{\"params\": {}, \"params\": {}}", "p.json(1,16): duplicate key 'params'")]
    [InlineData("{\"params\": {\"network\": {\"p_conn\": \"0.1\"}}}", "'params.network.p_conn' must be a finite number, got a string")]
    [InlineData("{\"params\": {\"network\": {\"N\": true}}}", "'params.network.N' must be an integer, got a boolean")]
    [InlineData("{\"params\": {\"network\": {\"N\": 2.5}}}", "'params.network.N' must be an integer")]
    [InlineData("{\"params\": {\"network\": {\"N\": 99999999999}}}", "must be an integer between -2147483647 and 2147483647, got 99999999999")]
    [InlineData("{\"params\": {\"seed\": 1e3}}", "'params.seed' must be an integer")]
    [InlineData("{\"params\": {\"dt_ms\": 1e999}}", "'params.dt_ms' must be a finite number, got 1e999")]
    [InlineData("{\"params\": {\"dt_ms\": null}}", "'params.dt_ms' must be a finite number, got null")]
    [InlineData("{\"params\": {\"dt_ms\": NaN}}", "p.json(1,22): not valid JSON")]
    [InlineData("{\"params\": {\"crit\": 3}}", "'params.crit' must be an object, got a number")]
    [InlineData("{\"params\": []}", "'params' must be an object, got an array")]
    [InlineData("[]", "the file must be an object, got an array")]
    [InlineData("{\"name\": 1}", "no key 'params'")]
    [InlineData("{\"params\": {\"dt_ms\": 0.1", "not valid JSON")]
    [InlineData("{\"params\": {}} x", "not valid JSON")]
    [InlineData("", "not valid JSON")]
    [InlineData("{\"params\": {\"\": {}}}", "unknown parameter 'params.'")]
    [InlineData("{\"params\": {\"plasticity\": {\"Eta\": 1}}}", "p.json(1,28): unknown parameter 'params.plasticity.Eta'; valid: modulator, temperature, consolidation, tau_e_ms")]
    [InlineData("{\"params\": {\"plasticity\": {\"modulator\": 1}}}", "'params.plasticity.modulator' must be an object, got a number")]
    [InlineData("{\"params\": {\"plasticity\": {\"modulator\": {\"tonic\": \"1\"}}}}", "'params.plasticity.modulator.tonic' must be a finite number, got a string")]
    [InlineData("{\"params\": {\"plasticity\": {\"consolidation\": {\"N_p\": 3000000000}}}}", "must be an integer between -2147483647 and 2147483647, got 3000000000")]
    [InlineData("{\"params\": {\"plasticity\": {\"consolidation\": {\"eta_f\": 1}}}}", "unknown parameter 'params.plasticity.consolidation.eta_f'; valid: tau_f_s, tau_tag_s")]
    [InlineData("{\"params\": {\"modulator\": {}}}", "unknown parameter 'params.modulator'")]
    public void WrongFileIsRefusedWithPlaceAndValidValues(string json, string expected)
    {
        var error = Assert.Throws<UsageException>(() => ParameterFile.Parse(Encoding.UTF8.GetBytes(json), "p.json"));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("p.json(", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void LeftOutParametersHaveTheirDefaults() =>
        Assert.Equal(new RunRequest(), ParameterFile.Parse("{\"params\": {\"adex\": {}}}"u8, "p.json"));

    [Fact]
    public void KeysBesideTheParametersAreIgnored() =>
        Assert.Equal(7, ParameterFile.Parse("\uFEFF{\"a\": [{\"b\": 1}], \"params\": {\"seed\": 7}, \"z\": {}}"u8, "p.json").Seed);

    [Fact]
    public void SynapsesLearnWhereTheirSectionIsEvenIfItIsEmpty()
    {
        Assert.Null(Network("{}").Plasticity);
        Assert.Equal(new NetworkPlasticity(), Network("{\"plasticity\": {}}").Plasticity);
        Assert.Null(Network("{\"plasticity\": {\"modulator\": {}}}").Plasticity!.Consolidation);
        Assert.Equal(new ConsolidationParameters(), Network("{\"plasticity\": {\"consolidation\": {}}}").Plasticity!.Consolidation);
        Assert.Equal(3.0, Network("{\"plasticity\": {\"temperature\": {\"T0\": 3}, \"w_max\": 5}}").Plasticity!.Temperature.T0);

        static NetworkParameters Network(string parameters) =>
            ParameterFile.Parse(Encoding.UTF8.GetBytes($"{{\"params\": {parameters}}}"), "p.json").Network;
    }

    [Theory]
    [InlineData("default")]
    [InlineData("sparse")]
    [InlineData("near-critical")]
    [InlineData("adaptation")]
    [InlineData("learning")]
    public void FileOfAReadyMadeNetworkIsRead(string name)
    {
        RunRequest request = ReadyMade.Find(name);
        Assert.Equal(request, ParameterFile.Parse(Encoding.UTF8.GetBytes(ParametersCommand.FileOf(request)), "p.json"));
        RunRequest consolidates = request with { Network = request.Network with { Plasticity = new NetworkPlasticity { Consolidation = new ConsolidationParameters { Eta_c = 0.1 } } } };
        Assert.Equal(consolidates, ParameterFile.Parse(Encoding.UTF8.GetBytes(ParametersCommand.FileOf(consolidates)), "p.json"));
    }

    [Fact]
    public void EveryRowOfTheTableWritesWhatItReads()
    {
        foreach (ParameterRow row in ParameterTable.Rows)
        {
            RunRequest changed = row.Set(new RunRequest(), 17);
            Assert.Equal(17.0, row.Get(changed));
            int others = ParameterTable.Rows.Count(other => other.Get(changed) != other.Get(new RunRequest()));
            Assert.True(others == 1, $"{row.Name} changes {others} parameters");
        }

        Assert.Equal(63, ParameterTable.Rows.DistinctBy(row => (row.Section, row.Name)).Count());
    }
}
