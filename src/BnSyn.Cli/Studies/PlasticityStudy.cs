using System.Globalization;
using BnSyn.Cli.Pictures;
using BnSyn.Cli.Reports;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Plasticity;

namespace BnSyn.Cli.Studies;

/// <summary>A network that learns: its weights, modulator, temperature and gate over time, and where its weights end.</summary>
internal sealed class PlasticityStudy
{
    private const int Parts = 40;
    private const double Low = 0.1;
    private const double High = 0.9;

    private readonly NetworkRun _run;
    private readonly int _samples;
    private readonly PlasticityParameters _rule;
    private readonly List<object?[]> _rows = [];
    private LearnedWeights? _last;
    private int _synapses;
    private long _spikes;
    private long _spikesBefore;
    private long _stepBefore;

    internal PlasticityStudy(NetworkRun run, int samples)
    {
        if (run.Request.Network.Plasticity is not { } plasticity)
        {
            throw new UsageException("the network does not learn: give its parameters an object 'plasticity', which may be empty, or take --builtin learning");
        }

        (_run, _samples, _rule) = (run, samples, plasticity.Rule);
    }

    /// <summary>Runs the network and looks at its weights.</summary>
    internal void Run(CancellationToken cancel)
    {
        Network? started = null;
        RecordedRun.Of(
            _run,
            (network, step) =>
            {
                started = network;
                _spikes += network.Spikes.Length;
                if (IsSample(step))
                {
                    Look(network, step);
                }
            },
            cancel);
        _synapses = started!.Learning!.Synapses;
    }

    /// <summary>What came of it.</summary>
    internal Report Report() => new("plasticity", [OverTime(), Weights()])
    {
        Request = _run.Request,
        Failures = _synapses == 0 ? ["there is no excitatory synapse: nothing can learn"]
            : _spikes == 0 ? ["no neuron fired: nothing could be learned"]
            : [],
        Conclusions =
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"{_synapses} synapses began at {_run.Request.Network.WExcNS} nS and are at {_last!.Mean:0.####} nS with a standard deviation of {_last.Std:0.####} nS; {100.0 * (_last.AtLeast + _last.AtMost):0.##} % of them are at a limit."),
        ],
    };

    /// <summary>Weights and gate over time, and the weights at the end.</summary>
    internal Picture Draw()
    {
        Curve OverTime(string name, int column, CurveStyle style = CurveStyle.Line) =>
            new(name, [.. _rows.Select(row => ((double)row[0]!, (double)row[column]!))], style);
        int[] counts = _last!.Histogram(_rule.W_min, _rule.W_max, Parts);
        double width = (_rule.W_max - _rule.W_min) / Parts;
        return new Picture(
            "What a network learns",
            "From above: mean weight over time with the tenth and the ninetieth percentile; modulator and opening of the gate; how many synapses end at which weight.",
            [
                new Panel(new Axis("time ms"), new Axis("weight nS"), [OverTime("mean", 1), OverTime("10 %", 3, CurveStyle.Dashed), OverTime("90 %", 5, CurveStyle.Dashed)]),
                new Panel(new Axis("time ms"), new Axis("dimensionless"), [OverTime("modulator", 8), OverTime("gate", 10)]),
                new Panel(
                    new Axis("weight nS"),
                    new Axis("synapses"),
                    [new Curve(string.Empty, [.. counts.SelectMany((count, i) => new[] { (_rule.W_min + (i * width), (double)count), (_rule.W_min + ((i + 1) * width), (double)count) })])]),
            ]);
    }

    // The last step is always one.
    private bool IsSample(long step) =>
        step * _samples / _run.Request.Steps > (step - 1) * _samples / _run.Request.Steps;

    private void Look(Network network, long step)
    {
        double dt = _run.Request.Network.DtMs;
        NetworkLearning learning = network.Learning!;
        _last = new LearnedWeights(learning, _rule);
        double seconds = (step - _stepBefore) * dt / 1000.0;
        _rows.Add(
        [
            step * dt, _last.Mean, _last.Std, _last.Quantile(Low), _last.Quantile(0.5), _last.Quantile(High), _last.AtLeast, _last.AtMost,
            learning.Modulator, learning.Temperature, learning.Gate, learning.Protein, (_spikes - _spikesBefore) / (double)network.N / seconds,
        ]);
        (_spikesBefore, _stepBefore) = (_spikes, step);
    }

    private Section OverTime() => new(
        "over_time",
        "Weights over time",
        [
            new("time_ms", "time ms", "0.##"), new("mean_nS", "mean nS", "0.00000"), new("std_nS", "std", "0.00000"), new("p10_nS", "10 %", "0.0000"), new("median_nS", "50 %", "0.0000"),
            new("p90_nS", "90 %", "0.0000"), new("share_at_w_min", "at w_min"), new("share_at_w_max", "at w_max"), new("modulator", "modulator"), new("temperature", "temperature", "0.0000"),
            new("gate", "gate", "0.0000"), new("protein", "protein"), new("rate_hz", "rate Hz", "0.00"),
        ],
        _rows)
    {
        MostShown = 20,
    };

    private Section Weights()
    {
        double width = (_rule.W_max - _rule.W_min) / Parts;
        return new Section(
            "weights",
            "Weights at the end",
            [new("from_nS", "from nS"), new("to_nS", "to"), new("synapses", "synapses")],
            [
                .. _last!.Histogram(_rule.W_min, _rule.W_max, Parts)
                    .Select((count, i) => new object?[] { _rule.W_min + (i * width), _rule.W_min + ((i + 1) * width), count }).Where(row => (int)row[2]! > 0),
            ]);
    }
}
