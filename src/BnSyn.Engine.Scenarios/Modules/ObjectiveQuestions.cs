using System.Text.Json;
using BnSyn.Engine.Attractors;
using BnSyn.Engine.Energy;
using BnSyn.Engine.Networks.Calibration;
using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Random;
using BnSyn.Engine.Temperature;

namespace BnSyn.Engine.Scenarios.Modules;

/// <summary>What accompanies a network: its temperature, the price of its activity, lines, matrices of weights, attractors.</summary>
internal static class ObjectiveQuestions
{
    private static readonly TemperatureParameters[] Coolings =
    [
        new(), new() { T0 = 2.0, Tmin = 0.05, Alpha = 0.9, Tc = 0.3, GateTau = 0.05 }, new() { Alpha = 1.0 }, new() { Alpha = 0.0 },
        new() { T0 = 0.01, Tmin = 0.5, GateTau = 0.08 }, new() { T0 = 40.0, Alpha = 0.7, Tc = 9.0, GateTau = 0.015 },
    ];

    /// <summary>The questions.</summary>
    public static IReadOnlyList<Question> Table =>
    [
        new("temperatures and their gates while cooling", answer =>
        {
            foreach (var parameters in Coolings)
            {
                foreach (var schedule in new[] { new TemperatureSchedule(parameters), new TemperatureSchedule(parameters, 0.2) })
                {
                    for (var step = 0; step < 60; step++)
                    {
                        answer.Add(schedule.T);
                        answer.Add(schedule.Gate);
                        answer.Add(schedule.Step());
                    }
                }
            }
        }),
        new("gates far from their temperature and at it", answer => answer.Add(
            (from parameters in Coolings from T in new[] { 0.0, 1e-3, 0.1, 0.3, 9.0, 9.05, 20.0, 1e6 } select new TemperatureGate(parameters).Opening(T)).ToArray())),
        new("temperatures that are refused", answer =>
        {
            foreach (var wrong in new TemperatureParameters[] { new() { T0 = 0.0 }, new() { Tmin = -1.0 }, new() { Alpha = 1.1 }, new() { Alpha = -0.1 }, new() { Tc = 0.0 }, new() { GateTau = 0.0149 }, new() { GateTau = 0.0801 }, new() { GateTau = double.NaN } })
            {
                answer.Try(() => _ = new TemperatureSchedule(wrong));
                answer.Try(() => _ = new TemperatureGate(wrong));
            }

            answer.Try(() => _ = new TemperatureSchedule(new TemperatureParameters(), -1.0));
        }),
        .. new[] { 0, 1, 7, 8, 127, 128, 129, 300 }.Select(length => new Question($"the price of {length} rates", answer =>
        {
            double[] rates = [.. Enumerable.Range(0, length).Select(i => i * 37 % 101 * 0.3)];
            double[] weights = [.. Enumerable.Range(0, 3 * length).Select(i => (i * 53 % 89 * 0.07) - 1.0)];
            double[] currents = [.. Enumerable.Range(0, length).Select(i => (i * 71 % 67 * 1.1) - 30.0)];
            foreach (var parameters in new EnergyParameters[] { new(), new() { LambdaRate = 0.5, LambdaWeight = 0.25, LambdaStimulus = 1e-3, LambdaEnergy = 0.1, RMinHz = 2.0 } })
            {
                var energy = new EnergyRegularization(parameters);
                var cost = energy.Cost(rates, weights, currents);
                answer.Add(cost);
                answer.Add(new[] { 0.0, 0.04, 0.05, 1.9, 30.0 }.Select(mean => energy.Reward(1.5, cost, mean)).ToArray());
            }
        })),
        new("prices that are refused", answer =>
        {
            foreach (var wrong in new EnergyParameters[] { new() { LambdaRate = 0.0 }, new() { LambdaWeight = -1.0 }, new() { LambdaStimulus = double.NaN }, new() { LambdaEnergy = 0.0 }, new() { RMinHz = double.PositiveInfinity } })
            {
                answer.Try(() => _ = new EnergyRegularization(wrong));
            }

            var energy = new EnergyRegularization(new EnergyParameters());
            answer.Try(() => energy.Cost([double.NaN], [], []));
            answer.Try(() => energy.Cost([], [], [1e200]));
            answer.Try(() => energy.Reward(double.NaN, 0.0, 0.0));
            answer.Try(() => energy.Reward(0.0, -1.0, 0.0));
            answer.Try(() => energy.Reward(0.0, 0.0, -1.0));
        }),
        new("lines of rate over current", answer =>
        {
            double[] currents = [0.0, 100.0, 150.0, 210.0, 260.0, 300.0, 420.0, 500.0, 610.0];
            double[] rates = [0.0, 0.0, 0.0, 1.3, 4.9, 7.7, 15.1, 20.9, 26.3];
            foreach (var length in new[] { 2, 3, 5, 9 })
            {
                foreach (var fit in new[] { FrequencyCurrentFit.OfAll(currents.AsSpan(9 - length), rates.AsSpan(9 - length)), FrequencyCurrentFit.OfFiring(currents.AsSpan(9 - length), rates.AsSpan(9 - length)), FrequencyCurrentFit.OfAll(currents.AsSpan(0, length), rates.AsSpan(0, length)) })
                {
                    answer.Add([fit.Slope_Hz_per_pA, fit.Intercept_Hz, fit.R2, fit.Threshold_pA]);
                }
            }

            answer.Try(() => FrequencyCurrentFit.OfAll([1.0, 2.0], [1.0]));
            answer.Try(() => FrequencyCurrentFit.OfFiring([1.0, 2.0], [1.0]));
            answer.Try(() => FrequencyCurrentFit.OfAll([1.0, 1.0], [1.0, 2.0]));
            answer.Try(() => FrequencyCurrentFit.OfAll([1.0, double.NaN], [1.0, 2.0]));
            answer.Try(() => FrequencyCurrentFit.OfAll([1.0, 2.0], [1.0, double.NaN]));
            answer.Try(() => Rheobase.Of_pA(new() { C_pF = -1.0 }));
            answer.Try(() => FrequencyCurrentFit.OfFiring(currents.AsSpan(0, 4), rates.AsSpan(0, 4)));
            answer.Try(() => FrequencyCurrentFit.OfAll([], []));
        }),
        new("the line of a neuron that fires less than once a second", answer =>
        {
            var fit = FrequencyCurrentFit.OfFiring([100.0, 150.0, 210.0, 260.0], [0.0, 0.4, 1.0, 1.7]);
            answer.Add([fit.Slope_Hz_per_pA, fit.Intercept_Hz, fit.R2, fit.Threshold_pA]);
        }),
        new("which values are kept of a state", answer =>
        {
            foreach (var (dimension, kept) in new[] { (1, 1), (2, 1), (7, 2), (7, 7), (10, 3), (200, 100), (1000, 37), (400, 200) })
            {
                var buffer = new StateBuffer(new() { StateDimension = dimension, SnapshotDimension = kept, BufferSize = 2 });
                buffer.Add([.. Enumerable.Range(0, dimension).Select(i => (double)i)]);
                answer.Add(buffer.States()[0]);
            }
        }),
        new("what a crystallizer is unless it is told otherwise", answer => answer.Add(JsonSerializer.Serialize(new CrystallizerParameters { StateDimension = 200 }))),
        new("matrices of fewer rows or columns than none", answer =>
        {
            answer.Try(() => _ = new WeightMatrix(-1, 2, []));
            answer.Try(() => _ = new WeightMatrix(2, -1, []));
            answer.Try(() => _ = new WeightMatrix(2, 3, new double[5]));
            foreach (var (rows, columns) in new[] { (0, 2), (2, 0), (3, 2), (2, 7) })
            {
                var metrics = new WeightMatrix(rows, columns, [.. Enumerable.Range(0, rows * columns).Select(i => i % 3 * 0.5)]).Metrics;
                answer.Add([metrics.NonZeros, metrics.Density, metrics.Dense_MiB, metrics.Sparse_MiB, metrics.Sparsity, metrics.AncestorSpeedUp]);
            }
        }),
        new("the rheobase of neurons whose adaptation helps them", answer =>
        {
            foreach (var adaptation in new[] { -9.9, -9.95, -9.999, -10.0, -10.05, -11.0 })
            {
                answer.Try(() => answer.Add(Rheobase.Of_pA(new() { GL_nS = 10.0, A_nS = adaptation })));
            }
        }),
        .. new[] { 0.0, 0.05, 0.3, 0.7, 1.0 }.Select(probability => new Question(FormattableString.Invariant($"weights of probability {probability} in both storages"), answer => Weights(answer, probability))),
        new("storages and what they take", answer =>
        {
            foreach (var density in new[] { 0.0, 0.05, Math.BitDecrement(0.1), 0.1, 0.5, 1.0 })
            {
                answer.Add((int)DensityRule.Choose(density));
            }

            foreach (var (rows, columns, full) in new[] { (0, 0, 0), (0, 5, 0), (5, 0, 0), (1, 1, 1), (2, 3, 3), (30, 40, 119), (30, 40, 120), (30, 40, 121), (46_341, 46_341, 0) })
            {
                var metrics = SparsityMetrics.Of(rows, columns, full);
                answer.Add(metrics.NonZeros);
                answer.Add([metrics.Density, metrics.Sparsity, metrics.Dense_MiB, metrics.Sparse_MiB, metrics.AncestorSpeedUp]);
            }

            answer.Add([DensityRule.OfEqualMemory(1, 1), DensityRule.OfEqualMemory(2, 3), DensityRule.OfEqualMemory(70_000, 70_000)]);
            answer.Try(() => DensityRule.Choose(-0.1));
            answer.Try(() => DensityRule.Choose(double.NaN));
            answer.Try(() => DensityRule.OfEqualMemory(0, 1));
            answer.Try(() => DensityRule.OfEqualMemory(1, 0));
            answer.Try(() => SparsityMetrics.Of(-1, 1, 0));
            answer.Try(() => SparsityMetrics.Of(1, -1, 0));
            answer.Try(() => SparsityMetrics.Of(2, 2, 5));
            answer.Try(() => SparsityMetrics.Of(2, 2, -1));
        }),
        .. new[] { false, true }.Select(asAncestor => new Question(asAncestor ? "attractors as the ancestor keeps them" : "attractors of a state that wanders", answer => Crystals(answer, asAncestor))),
    ];

    private static void Weights(Answer answer, double probability)
    {
        foreach (var (rows, columns) in new[] { (1, 1), (3, 5), (8, 2), (20, 30) })
        {
            var drawn = RandomWeights.Draw(new RandomGenerator(12), rows, columns, probability, 0.5, 0.7);
            var x = Enumerable.Range(0, columns).Select(i => (i % 4) - 1.3).ToArray();
            var result = new double[rows];
            foreach (var matrix in new[] { drawn, new WeightMatrix(rows, columns, drawn.ToArray(), StorageFormat.Dense), new WeightMatrix(rows, columns, drawn.ToArray(), StorageFormat.Sparse) })
            {
                answer.Add((int)matrix.Format);
                answer.Add(matrix.ToArray());
                matrix.Multiply(x, result);
                answer.Add(result);
            }

            answer.Try(() => drawn.Multiply(x, new double[rows + 1]));
            answer.Try(() => drawn.Multiply(new double[columns + 1], result));
        }

        answer.Try(() => RandomWeights.Draw(new RandomGenerator(1), 0, 1, probability));
        answer.Try(() => RandomWeights.Draw(new RandomGenerator(1), 1, 0, probability));
        answer.Try(() => RandomWeights.Draw(new RandomGenerator(1), 1, 1, -0.1));
        answer.Try(() => RandomWeights.Draw(new RandomGenerator(1), 1, 1, 1.1));
        answer.Try(() => RandomWeights.Draw(new RandomGenerator(1), 1, 1, probability, double.NaN));
        answer.Try(() => RandomWeights.Draw(new RandomGenerator(1), 1, 1, probability, 1.0, -1.0));
        answer.Try(() => _ = new WeightMatrix(2, 2, new double[3]));
        answer.Try(() => _ = new WeightMatrix(-1, -2, new double[2], StorageFormat.Sparse));
    }

    private static void Crystals(Answer answer, bool asAncestor)
    {
        foreach (var (kept, buffer) in new[] { (1, 30), (3, 30), (5, 30), (5, 200) })
        {
            var parameters = new CrystallizerParameters { StateDimension = 5, SnapshotDimension = kept, BufferSize = buffer, SearchInterval = 15, ClusterEpsilon = 0.4, ClusterLeastPoints = 4, AsAncestor = asAncestor };
            var crystallizer = new AttractorCrystallizer(parameters);
            for (var k = 0; k < 240; k++)
            {
                // Nowhere, one place, five places in turn, some of them wide; then one other place for good.
                double place = k < 30 ? k : k < 75 ? 2.0 : k < 180 ? k % 5 * 3.0 : -7.0;
                double wide = k % 5 == 2 ? k * 7 % 13 * 0.09 : k % 3 * 0.05;
                answer.Add((int)(crystallizer.Observe([place + wide, place, -place, wide, place * 0.5], 1.0 / (k + 1)) ?? (CrystallizationPhase)(-1)));
                if (k % 15 == 14)
                {
                    Add(answer, crystallizer);
                }
            }

            answer.Try(() => crystallizer.Observe([1.0], 1.0));
            answer.Try(() => crystallizer.Observe([1.0, 2.0, 3.0, double.NaN, 5.0], 1.0));
            answer.Try(() => crystallizer.Observe([1.0, 2.0, 3.0, 4.0, 5.0], -1.0));
            foreach (var wrong in new[] { parameters with { StateDimension = 0 }, parameters with { BufferSize = 0 }, parameters with { SnapshotDimension = 6 }, parameters with { SnapshotDimension = 0 }, parameters with { SearchInterval = 0 }, parameters with { ClusterEpsilon = 0.0 }, parameters with { ClusterLeastPoints = 0 } })
            {
                answer.Try(() => _ = new AttractorCrystallizer(wrong));
            }
        }
    }

    private static void Add(Answer answer, AttractorCrystallizer crystallizer)
    {
        answer.Add([crystallizer.Observations, crystallizer.Temperature, crystallizer.Progress, (double)crystallizer.Phase, crystallizer.Dominant ?? -1.0]);
        foreach (var attractor in crystallizer.Attractors)
        {
            answer.Add([.. attractor.Center]);
            answer.Add([attractor.BasinRadius, attractor.Stability, attractor.FormationStep, attractor.Crystallization]);
        }
    }
}
