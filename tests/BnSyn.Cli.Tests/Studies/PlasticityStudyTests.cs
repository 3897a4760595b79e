using BnSyn.Cli.Reports;
using BnSyn.Cli.Studies;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Learning;
using Xunit;

namespace BnSyn.Cli.Tests.Studies;

[WaitsFor(Awaited.Simulations)]
public sealed class PlasticityStudyTests
{
    [Fact]
    public void Weights_over_time_are_those_of_the_network()
    {
        NetworkRun run = Runs.Of("learning", 3000);
        Report report = Done(run, 6);
        Assert.Equal([50.0, 100.0, 150.0, 200.0, 250.0, 300.0], report.Numbers("over_time", "time_ms"));

        Network network = Network.Create(run.Request.Network, 42, "reference");
        for (int step = 0; step < 3000; step++)
        {
            network.Step();
        }

        var weights = new double[network.Learning!.Synapses];
        network.Learning.CopyWeights(weights);
        Assert.Equal(weights.Average(), report.Numbers("over_time", "mean_nS")[^1], 1e-12);
        Assert.Equal(weights.Order().ElementAt((weights.Length - 1) / 2), report.Numbers("over_time", "median_nS")[^1], 1e-3);
        Assert.Equal(network.Learning.Gate, report.Numbers("over_time", "gate")[^1]);
        Assert.Equal(network.Learning.Modulator, report.Numbers("over_time", "modulator")[^1]);
        Assert.Equal(weights.Length, report.Column("weights", "synapses").Cast<int>().Sum());
        Assert.Equal(report.Numbers("over_time", "std_nS").Order(), report.Numbers("over_time", "std_nS"));
        Assert.True(report.Numbers("over_time", "std_nS")[^1] > 1e-3);
        Assert.Empty(report.Failures);
    }

    [Fact]
    public void Both_backends_of_the_same_bits_give_the_same_report()
    {
        string[] reports = [.. new[] { "reference", "accelerated" }.Select(backend => ReportText.Of(Done(Runs.Of("learning", 1000, backend), 5)))];
        Assert.Equal(reports[0], reports[1]);
    }

    [Fact]
    public void Weights_stand_still_once_the_gate_is_closed()
    {
        NetworkRun run = Runs.Of("learning", 3000);
        NetworkPlasticity cold = run.Request.Network.Plasticity! with { Temperature = new() { T0 = 1e-3 } };
        double[] open = Done(run, 2).Numbers("over_time", "std_nS");
        double[] closed = Done(run with { Request = run.Request with { Network = run.Request.Network with { Plasticity = cold } } }, 2).Numbers("over_time", "std_nS");
        Assert.True(closed[1] < 0.02 * open[1], $"{closed[1]} nS against {open[1]} nS");
    }

    [Fact]
    public void Network_whose_weights_never_change_is_refused() => Assert.Contains(
        "the network does not learn", Assert.Throws<UsageException>(() => new PlasticityStudy(Runs.Of("sparse", 10), 1)).Message, StringComparison.Ordinal);

    [Fact]
    public void Silence_and_a_network_without_synapses_do_not_pass()
    {
        NetworkRun run = Runs.Of("default", 100);
        NetworkParameters learning = run.Request.Network with { Plasticity = new NetworkPlasticity() };
        Assert.Contains("no neuron fired", Assert.Single(Done(run with { Request = run.Request with { Network = learning } }, 2).Failures), StringComparison.Ordinal);
        Report none = Done(run with { Request = run.Request with { Network = learning with { PConn = 0.0 } } }, 2);
        Assert.Contains("there is no excitatory synapse", Assert.Single(none.Failures), StringComparison.Ordinal);
        Assert.Null(Record.Exception(() => ReportText.Of(none)));
    }

    private static Report Done(NetworkRun run, int samples)
    {
        var study = new PlasticityStudy(run, samples);
        study.Run(CancellationToken.None);
        Assert.Equal(3, study.Draw().Panels.Count);
        return study.Report();
    }
}
