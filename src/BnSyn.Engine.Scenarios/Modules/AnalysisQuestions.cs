using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Connectivity;

namespace BnSyn.Engine.Scenarios.Modules;

/// <summary>The statistics of spike trains, of runs that are short, silent, regular, irregular and of one neuron.</summary>
internal static class AnalysisQuestions
{
    private const int Neurons = 23;

    private static readonly (string Name, Func<int, int, bool> Fires)[] Trains =
    [
        ("nobody", (_, _) => false),
        ("one neuron once", (step, neuron) => step == 150 && neuron == 3),
        ("one neuron regularly", (step, neuron) => neuron == 7 && step % 9 == 0),
        ("one neuron in every step", (step, neuron) => neuron == 5 || (neuron == 6 && step % 7 < 2)),
        ("everybody at once", (step, _) => step % 50 == 0),
        ("waves", (step, neuron) => (step + (3 * neuron)) % 29 == 0),
        ("bursts of some", (step, neuron) => neuron % 3 == 1 && step % 120 < 12 && step % 3 == neuron % 2),
        ("many irregularly", (step, neuron) => ((((step * 2654435761L) + (neuron * 40503L)) >> 7) % 13) == 0),
    ];

    private static readonly int[] Lengths = [0, 1, 2, 4, 5, 32, 61, 62, 63, 124, 125, 126, 700];

    /// <summary>The questions.</summary>
    public static IReadOnlyList<Question> Table =>
    [
        .. from train in Trains
           from steps in Lengths
           select new Question($"{train.Name} in {steps} steps", answer => Statistics(answer, Raster(train.Fires, steps))),
        .. Trains.Select(train => new Question($"the raster of {train.Name}", answer => Rasters(answer, Raster(train.Fires, 40)))),
        .. Lengths.Select(steps => new Question($"the window of {steps} steps", answer =>
        {
            foreach (var dt in new[] { 0.05, 0.1, 0.2, 1.0, 2.1, 7.0, 30.0 })
            {
                var window = new AnalysisWindow(steps, dt);
                answer.Add(window.FirstStep);
                answer.Add(window.Steps);
                answer.Add(window.StepsPerBin);
                answer.Add(window.Bins);
                foreach (var step in new[] { 0, window.FirstStep - 1, window.FirstStep, steps / 2, steps - 1, steps })
                {
                    answer.Add(window.BinOf(step));
                }
            }
        })),
        .. Lengths.Select(steps => new Question($"the metrics of {steps} steps", answer => Metrics(answer, steps))),
        .. new[] { 0, 1, 2, 3, 8, 100 }.Select(length => new Question($"the autocorrelation of {length} values", answer =>
        {
            answer.Add(Autocorrelation.Lag1([.. Enumerable.Range(0, length).Select(i => (double)(i * 37 % 11))]));
            answer.Add(Autocorrelation.Lag1([.. Enumerable.Range(0, length).Select(i => i % 2 == 0 ? 1.0 : -1.0)]));
            answer.Add(Autocorrelation.Lag1([.. Enumerable.Repeat(3.7, length)]));
            answer.Add(Autocorrelation.Lag1([.. Enumerable.Range(0, length).Select(i => 1.0 + (i * 1e-13))]));
            answer.Add(Autocorrelation.Lag1([.. Enumerable.Range(0, length).Select(i => i < length - 1 ? 2.0 : 5.0)]));
        })),
        new("correlations that rounding leaves beyond 1", answer => answer.Add((from length in Enumerable.Range(3, 40) from size in new[] { 0.1, 0.3, 1.7 } select Autocorrelation.Lag1([.. Enumerable.Range(0, length).Select(i => i % 2 == 0 ? size : -size / 3.0)])).ToArray())),
        new("the autocorrelation of growth, which rounding leaves beyond 1", answer => answer.Add(
            (from length in Enumerable.Range(3, 30) from growth in new[] { 0.9, 1.1, 1.3, 3.7 } select Autocorrelation.Lag1([.. Enumerable.Range(0, length).Select(i => Power(growth, i))])).ToArray())),
        .. new[] { 1, 2, 3, 4, 5, 8, 9, 17 }.Select(neurons => new Question($"the synchrony of {neurons} neurons", answer => Synchrony(answer, neurons))),
        new("the digest of a network's state and of its recorded run", Recorded),
        new("the autocorrelation of next to nothing", answer =>
            answer.Add(new[] { 0.9e-12, 1e-12, 1.005e-12, 1.1e-12 }.Select(size => Autocorrelation.Lag1([-size, size, -size, size])).ToArray())),
    ];

    private static SpikeRaster Raster(Func<int, int, bool> fires, int steps)
    {
        var raster = new SpikeRaster();
        for (var step = 0; step < steps; step++)
        {
            raster.Add([.. Enumerable.Range(0, Neurons).Where(neuron => fires(step, neuron))]);
        }

        return raster;
    }

    // By multiplication: a library's power may differ between processors.
    private static double Power(double factor, int times)
    {
        var power = 1.0;
        for (var i = 0; i < times; i++)
        {
            power *= factor;
        }

        return power;
    }

    private static void Statistics(Answer answer, SpikeRaster raster)
    {
        foreach (var range in new NeuronRange[] { new(0, Neurons), new(0, 18), new(18, Neurons), new(7, 8), new(5, 5) })
        {
            answer.Add(FiringRate.Hz(raster, range, 0.1));
            answer.Add(FiringRate.Hz(raster, range, 0.2));
            answer.Add(InterspikeVariability.MeanCv(raster, range));
            answer.Add(PairwiseCorrelation.Mean(raster, range, 0.4));
        }

        answer.Add(FanoFactor.OfPopulation(raster, 0.4));
        answer.Add(FanoFactor.OfPopulation(raster, 0.1));
    }

    private static void Rasters(Answer answer, SpikeRaster raster)
    {
        answer.Add(raster.ComputeDigest());
        answer.Add(raster.Count);
        foreach (var step in new[] { 0, 1, 39 })
        {
            answer.Add(raster.At(step).Length);
        }

        answer.Try(() => raster.At(-1));
        answer.Try(() => raster.At(40));
    }

    private static void Metrics(Answer answer, int steps)
    {
        var trace = new NetworkTrace();
        for (var step = 0; step < steps; step++)
        {
            trace.Add(new StepResult { A_t1 = step * 31 % 17, Sigma = 1.0 + (step * 7 % 5 * 0.01), Gain = 1.0 - (step * 1e-4) });
        }

        var metrics = TraceMetrics.From(trace);
        foreach (var (name, value) in TraceMetricTable.Rows)
        {
            answer.Add(name);
            answer.Add(value(metrics));
        }
    }

    private static void Synchrony(Answer answer, int neurons)
    {
        var synchrony = new VoltageSynchrony(neurons);
        answer.Add(synchrony.Chi);
        for (var moment = 0; moment < 12; moment++)
        {
            synchrony.Add([.. Enumerable.Range(0, neurons).Select(neuron => -60.0 + (moment * 13 % 7) + (neuron * moment % 5 * 0.7))]);
            answer.Add(synchrony.Chi);
        }

        answer.Add(synchrony.Samples);
        answer.Try(() => synchrony.Add(new double[neurons + 1]));
        var still = new VoltageSynchrony(neurons);
        still.Add(new double[neurons]);
        still.Add(new double[neurons]);
        answer.Add(still.Chi);
        still.Add([.. Enumerable.Range(0, neurons).Select(neuron => 1e-3 * (neuron + 1))]);
        answer.Add(still.Chi);
    }

    private static void Recorded(Answer answer)
    {
        var network = Network.Create(new NetworkParameters { N = 31, PConn = 0.3, WExcNS = 4.0, ExtRateHz = 600.0, ExtWNS = 20.0 }, seed: 4, "accelerated");
        var recorder = new NetworkRecorder(network);
        for (var step = 0; step < 120; step++)
        {
            var result = recorder.Step();
            answer.Add([result.A_t, result.A_t1, result.SpikeRateHz]);
        }

        answer.Add(StateDigest.Compute(network));
        answer.Add(recorder.Raster.ComputeDigest());
        answer.Add(recorder.Trace.Activity);
        answer.Add(recorder.Trace.Sigma);
        answer.Add(recorder.Trace.Gain);
        foreach (var (pre, post) in network.Connections())
        {
            answer.Add(pre);
            answer.Add(post);
        }
    }
}
