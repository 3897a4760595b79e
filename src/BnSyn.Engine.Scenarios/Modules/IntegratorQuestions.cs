using BnSyn.Engine.Integrators;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Networks.Synapses;

namespace BnSyn.Engine.Scenarios.Modules;

/// <summary>Integrators, neurons that choose their steps, and synapses with a delay, each by itself.</summary>
internal static class IntegratorQuestions
{
    private static readonly double[] Potentials = [-90.0, -70.0, -58.0, -55.0, -52.0, -46.0, -38.0, -37.0, 0.0, 29.9, 30.0];

    /// <summary>The questions.</summary>
    public static IReadOnlyList<Question> Table =>
    [
        .. new[] { 1e-3, 0.1, 0.5, 1.9 }.Select(dt => new Question(FormattableString.Invariant($"steps of {dt} by both methods"), answer =>
        {
            Fixed(answer, new EulerIntegrator(3), dt);
            Fixed(answer, new MidpointIntegrator(3), dt);
        })),
        new("the errors of both methods", answer =>
        {
            foreach (var (dt, steps, tau, size) in new[] { (0.1, 100, 10.0, 16), (0.5, 40, 5.0, 1), (2.0, 7, 3.0, 130) })
            {
                foreach (var integrator in new IFixedStepIntegrator[] { new EulerIntegrator(size), new MidpointIntegrator(size) })
                {
                    var measured = IntegratorCalibration.Measure(integrator, dt, steps, tau, size);
                    answer.Add(integrator.Order);
                    answer.Add([measured.MaxAbsError, measured.MeanAbsError]);
                }
            }
        }),
        new("steps that no method takes", answer =>
        {
            answer.Try(() => _ = new EulerIntegrator(0));
            answer.Try(() => _ = new MidpointIntegrator(0));
            answer.Try(() => _ = new LinearDecay(0.0));
            foreach (var integrator in new IFixedStepIntegrator[] { new EulerIntegrator(2), new MidpointIntegrator(2) })
            {
                foreach (var dt in new[] { 0.0, -1.0, double.NaN, double.PositiveInfinity })
                {
                    answer.Try(() => integrator.Step(new LinearDecay(1.0), dt, new double[2], new double[2]));
                }

                answer.Try(() => integrator.Step(new LinearDecay(1.0), 0.1, new double[1], new double[2]));
                answer.Try(() => integrator.Step(new LinearDecay(1.0), 0.1, new double[2], new double[3]));
                answer.Try(() => integrator.Step(new LinearDecay(1e-3), 1e3, [1.0, double.MaxValue], new double[2]));
                answer.Try(() => IntegratorCalibration.Measure(integrator, 0.1, 0, 1.0, 2));
                answer.Try(() => IntegratorCalibration.Measure(integrator, 0.1, 1, 1.0, 0));
                answer.Try(() => IntegratorCalibration.Measure(integrator, 0.0, 1, 1.0, 2));
            }

            answer.Try(() => _ = new DormandPrinceIntegrator(0, 1e-6, 1e-6));
            answer.Try(() => _ = new DormandPrinceIntegrator(1, 0.0, 1e-6));
            answer.Try(() => _ = new DormandPrinceIntegrator(1, 1e-6, double.NaN));
            answer.Try(() => new DormandPrinceIntegrator(2, 1e-6, 1e-6).Start(default(Swing), [1.0]));
        }),
        .. new[] { 1e-3, 1e-6, 1e-11 }.Select(tolerance => new Question(FormattableString.Invariant($"a swing within {tolerance}"), answer => Swinging(answer, tolerance))),
        new("a swing from rest, and one that leaves the numbers", answer =>
        {
            var integrator = new DormandPrinceIntegrator(2, 1e-8, 1e-6);
            integrator.Start(default(Swing), [0.0, 0.0]);
            integrator.Step(default(Swing), 5.0);
            integrator.Step(default(Swing), 6.0);
            answer.Add([integrator.Time, integrator.State[0]]);
            var explosion = new DormandPrinceIntegrator(1, 1e-8, 1e-6);
            explosion.Start(default(Explosion), [1.0]);
            answer.Add(Fails(() =>
            {
                while (explosion.Time < 2.0)
                {
                    explosion.Step(default(Explosion), 2.0);
                }
            }));
            answer.Add(explosion.Time);
        }),
        new("a swing that begins anew", answer =>
        {
            var integrator = new DormandPrinceIntegrator(2, 1e-6, 1e-6);
            for (var run = 0; run < 2; run++)
            {
                integrator.Start(default(Swing), [1.0, 0.5]);
                answer.Add([integrator.TimeBefore, integrator.Time, integrator.Interpolated(0, 0.3)]);
                integrator.Step(default(Swing), 3.0);
                integrator.Step(default(Swing), 3.0);
                answer.Add([integrator.TimeBefore, integrator.Time, integrator.State[0]]);
            }
        }),
        new("errors by halves", answer =>
        {
            foreach (var (atol, rtol) in new[] { (1e-6, 1e-3), (1e-3, 1e-9), (1.0, 1.0) })
            {
                var doubling = new StepDoubling(atol, rtol);
                foreach (var distance in new[] { 0.0, 1e-9, 1e-4, 1.0 })
                {
                    var error = doubling.Error([1.0, -70.0, 0.0], [1.0 + distance, -70.0, -distance]);
                    answer.Add([error, StepDoubling.NextStep(0.1, error)]);
                }
            }

            answer.Try(() => _ = new StepDoubling(0.0, 1.0));
            answer.Try(() => _ = new StepDoubling(1.0, 0.0));
        }),
        .. new[] { 0.02, 0.1, 0.5, 1.0 }.Select(dt => new Question(FormattableString.Invariant($"tracked steps of {dt} ms"), answer => Tracked(answer, dt))),
        .. new[] { 0.1, 2.5, 40.0 }.Select(dt => new Question(FormattableString.Invariant($"neurons that choose their steps, for {dt} ms"), answer => Adaptive(answer, dt))),
        new("neurons that run away", answer =>
        {
            double[] V = [.. Potentials], w = [.. Potentials.Select((_, i) => i * 30.0)], currents = [.. Potentials.Select((_, i) => i % 3 * 150.0)];
            var spiked = new bool[V.Length];
            var step = new RunawayAdExStep(new(), V.Length);
            for (var interval = 0; interval < 12; interval++)
            {
                step.Advance(0.1, new double[V.Length], currents, V, w, V, w, spiked);
                answer.Add(V);
                answer.Add(w);
                answer.Add(spiked.Count(fired => fired));
            }
        }),
        new("steps that no neuron chooses", Refused),
        .. new[] { 0.1, 0.25, 1.0, 6.3 }.Select(delay => new Question(FormattableString.Invariant($"synapses {delay} ms late indeed"), answer => Delayed(answer, delay))),
        new("delays that there are none of", answer =>
        {
            foreach (var (delay, dt) in new[] { (0.0, 0.1), (-1.0, 0.1), (double.NaN, 0.1), (1.0, 0.0), (1.0, double.NaN), (1e300, 0.1), (100_000.0, 0.1), (100_000.06, 0.1) })
            {
                answer.Try(() => answer.Add(SynapticDelay.Steps(delay, dt)));
            }

            answer.Try(() => _ = new DelayLine(1, -1));
            answer.Try(() => _ = new DelayLine(1, 1_000_001));
            answer.Try(() => _ = new DelayLine(1_000_000, 1_000_000));
            answer.Try(() => new DelayLine(2, 0).Send([1.0]));
            foreach (var split in new ReceptorSplit[] { new(-0.1, 0.0, 0.0), new(0.0, 1.1, 0.0), new(0.0, 0.0, double.NaN) })
            {
                answer.Try(() => _ = new ConductanceSynapses(1, new(), 0.1, split));
            }

            answer.Try(() => new ConductanceSynapses(2, new(), 0.1, ReceptorSplit.Gaba).QueueEvents([1.0]));
            answer.Try(() => new ConductanceSynapses(2, new(), 0.1, ReceptorSplit.Gaba).Current([1.0], [0.0, 0.0]));
        }),
    ];

    private static void Fixed(Answer answer, IFixedStepIntegrator integrator, double dt)
    {
        double[] decay = [1.0, -2.0, 1e-3], swing = [1.0, 0.0, 0.0];
        for (var step = 0; step < 50; step++)
        {
            integrator.Step(new LinearDecay(1.7), dt, decay, decay);
            integrator.Step(default(Swing), dt, swing, swing);
            answer.Add(decay);
            answer.Add(swing);
        }
    }

    private static void Swinging(Answer answer, double tolerance)
    {
        var integrator = new DormandPrinceIntegrator(2, tolerance, tolerance);
        integrator.Start(default(Swing), [1.0, 0.0]);
        while (integrator.Time < 20.0)
        {
            integrator.Step(default(Swing), 20.0);
            answer.Add([integrator.TimeBefore, integrator.Time, integrator.State[0], integrator.State[1], integrator.Interpolated(0, 0.3), integrator.Interpolated(1, 1.0)]);
        }
    }

    private static void Tracked(Answer answer, double dt)
    {
        double[] V = [.. Potentials], w = [.. Potentials.Select((_, i) => i * 30.0)], currents = [.. Potentials.Select((_, i) => i % 3 * 150.0)];
        var spiked = new bool[V.Length];
        var step = new TrackedAdExStep(new(), V.Length, 1e-3, 1e-2);
        for (var time = 0; time < 30; time++)
        {
            var error = step.Advance(dt, new double[V.Length], currents, V, w, V, w, spiked);
            answer.Add(V);
            answer.Add(w);
            answer.Add([error.LocalError, error.RecommendedStep_ms]);
            answer.Add(error.SameSpikes ? 1 : 0);
            answer.Add(spiked.Count(fired => fired));
        }
    }

    private static void Adaptive(Answer answer, double dt)
    {
        double[] V = [.. Potentials], w = [.. Potentials.Select((_, i) => i * 30.0)], currents = [.. Potentials.Select((_, i) => i % 3 * 400.0)];
        var spikes = new int[V.Length];
        var step = new AdaptiveAdExStep(new());
        for (var interval = 0; interval < 8; interval++)
        {
            step.Advance(dt, new double[V.Length], currents, V, w, V, w, spikes);
            answer.Add(V);
            answer.Add(w);
            foreach (var count in spikes)
            {
                answer.Add(count);
            }
        }
    }

    private static void Refused(Answer answer)
    {
        double[] one = [-70.0], two = [-70.0, -60.0], none = [0.0], bad = [double.NaN];
        answer.Try(() => _ = new AdaptiveAdExStep(new() { Vreset_mV = 30.0 }));
        answer.Try(() => _ = new AdaptiveAdExStep(new() { C_pF = 0.0 }));
        answer.Try(() => _ = new RunawayAdExStep(new() { C_pF = 0.0 }, 1));
        answer.Try(() => _ = new TrackedAdExStep(new() { C_pF = 0.0 }, 1));
        answer.Try(() => _ = new RunawayAdExStep(new(), 0));
        answer.Try(() => _ = new TrackedAdExStep(new(), 0));
        var adaptive = new AdaptiveAdExStep(new());
        var runaway = new RunawayAdExStep(new(), 1);
        var tracked = new TrackedAdExStep(new(), 1);
        foreach (var dt in new[] { 0.0, -1.0, double.NaN, double.PositiveInfinity })
        {
            answer.Try(() => adaptive.Advance(dt, none, none, one, none, new double[1], new double[1], new int[1]));
            answer.Try(() => runaway.Advance(dt, none, none, one, none, new double[1], new double[1], new bool[1]));
            answer.Try(() => tracked.Advance(dt, none, none, one, none, new double[1], new double[1], new bool[1]));
        }

        foreach (var (synaptic, external, V, w) in new[] { (bad, none, one, none), (none, bad, one, none), (none, none, bad, none), (none, none, one, bad), (two, none, one, none), (none, none, two, none), (none, two, one, none), (none, none, one, two) })
        {
            answer.Try(() => adaptive.Advance(0.1, synaptic, external, V, w, new double[V.Length], new double[V.Length], new int[V.Length]));
            answer.Try(() => runaway.Advance(0.1, synaptic, external, V, w, new double[V.Length], new double[V.Length], new bool[V.Length]));
            answer.Try(() => tracked.Advance(0.1, synaptic, external, V, w, new double[V.Length], new double[V.Length], new bool[V.Length]));
        }

        foreach (var (nextV, nextW, fired) in new[] { (2, 1, 1), (1, 2, 1), (1, 1, 2) })
        {
            answer.Try(() => adaptive.Advance(0.1, none, none, one, none, new double[nextV], new double[nextW], new int[fired]));
            answer.Try(() => runaway.Advance(0.1, none, none, one, none, new double[nextV], new double[nextW], new bool[fired]));
            answer.Try(() => tracked.Advance(0.1, none, none, one, none, new double[nextV], new double[nextW], new bool[fired]));
        }

        var frantic = new AdaptiveAdExStep(new() { Vreset_mV = 29.999, A_nS = 0.0, B_pA = 0.0 });
        answer.Add(Fails(() => frantic.Advance(1.0, none, [1000.0], [-45.0], none, new double[1], new double[1], new int[1])));
    }

    private static void Delayed(Answer answer, double delay)
    {
        foreach (var split in new[] { ReceptorSplit.Glutamate, ReceptorSplit.Gaba, ReceptorSplit.EveryReceptor })
        {
            var synapses = new ConductanceSynapses(5, new() { Delay_ms = delay, E_AMPA_mV = -4.0, E_NMDA_mV = 6.0 }, 0.1, split);
            var current = new double[5];
            answer.Add(synapses.DelaySteps);
            for (var step = 0; step < 100; step++)
            {
                for (var time = step % 3; time > 0; time--)
                {
                    synapses.QueueEvents([.. Enumerable.Range(0, 5).Select(i => (double)((i + step + time) % 3))]);
                }

                synapses.Step();
                synapses.Current([-80.0, -60.0, -40.0, 0.0, 20.0], current);
                answer.Add(current);
                answer.Add(synapses.GAmpa);
                answer.Add(synapses.GNmda);
                answer.Add(synapses.GGabaa);
            }
        }

        var line = new DelayLine(2, (int)(delay * 10.0) - 1);
        for (var step = 0; step < 100; step++)
        {
            line.Send(step % 2, step);
            answer.Add(line.Arriving);
            line.Advance();
        }

        answer.Add(line.Steps);
    }

    // The engine's own words, which hold numbers of ours and no parameter's name.
    private static string Fails(Action action)
    {
        try
        {
            action();
            return "accepted";
        }
        catch (ArithmeticException exception)
        {
            return exception.Message;
        }
    }

    private readonly struct Swing : IRightHandSide
    {
        public void Evaluate(ReadOnlySpan<double> x, Span<double> slopes)
        {
            slopes.Clear();
            slopes[0] = x[1];
            slopes[1] = -x[0];
        }
    }

    private readonly struct Explosion : IRightHandSide
    {
        public void Evaluate(ReadOnlySpan<double> x, Span<double> slopes) => slopes[0] = x[0] * x[0];
    }
}
