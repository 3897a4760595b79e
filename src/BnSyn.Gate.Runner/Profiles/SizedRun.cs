using System.Diagnostics;
using BnSyn.Gate.Analysis.Profiles;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Timing;

namespace BnSyn.Gate.Runner.Profiles;

/// <summary>
/// What a process of its own does: builds one scenario at one size and times the same steps with and without a clock. It is briefer than
/// <see cref="ProfiledRun"/>: many sizes say more than one size known well.
/// </summary>
internal static class SizedRun
{
    /// <summary>Every backend and size is timed over the same steps of its run, the first quarter of them left out.</summary>
    private const int MostSteps = 100;
    private const int LeftOut = 4;
    private const int MostParts = 15;

    /// <summary>In two passes each part is timed both ways, in four twice.</summary>
    private const int FewestPasses = 4;
    private const int MostPasses = 60;

    /// <summary>Passes go on for so long: as long as a process takes to start.</summary>
    private const double Seconds = 0.3;

    /// <summary>Measures the order.</summary>
    /// <param name="order">What to measure.</param>
    /// <returns>The answer; a fault of the engine is its problem, never an exception here.</returns>
    public static SizedAnswer Make(SizedOrder order)
    {
        if (EngineScenario.Find(order.Engine, order.Scenario, order.Backend, out var problem) is not ISizedScenario scenario)
        {
            return new(null, problem.Length > 0 ? problem : "there is no such scenario or backend, or it has no sizes");
        }

        try
        {
            return new(Of(scenario, order.Backend, order.Seed, order.Factor, order.Size, order.Energy), "");
        }
        catch (OutOfMemoryException exception)
        {
            return new(null, exception.Message, IsOutOfMemory: true);
        }
        catch (WrongWorkException exception)
        {
            return new(null, exception.Message, IsWrongWork: true);
        }
        catch (Exception exception)
        {
            return new(null, $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    /// <summary>Measures a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="backend">One of its backends.</param>
    /// <param name="seed">The realisation.</param>
    /// <param name="factor">The place of the factor that is varied.</param>
    /// <param name="size">Its value.</param>
    /// <param name="energy">How its energy is measured; <see langword="null"/> where no one asks for it.</param>
    /// <returns>What was measured.</returns>
    /// <exception cref="WrongWorkException">The simulation counts work of its kernels that cannot be.</exception>
    public static SizedSample Of(ISizedScenario scenario, string backend, ulong seed, int factor, double size, SizedEnergy? energy = null)
    {
        var description = scenario.Describe();
        double[] sizes = [.. scenario.SizeFactors.Select((each, place) => place == factor ? size : each.Declared)];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var simulation = scenario.Create(backend, seed, sizes);
        SizedSample sample;
        try
        {
            var buildSeconds = Elapsed.Seconds(start);
            var liveBytes = Math.Max(1, GC.GetTotalMemory(forceFullCollection: true) - before);
            var parts = new SizedParts(Math.Min(MostSteps, description.Steps), LeftOut, MostParts, (simulation as IProfiledSimulation)?.Kernels ?? []);
            start = Stopwatch.GetTimestamp();
            for (var pass = 0; pass < FewestPasses || (pass < MostPasses && Stopwatch.GetElapsedTime(start).TotalSeconds < Seconds); pass++)
            {
                if (pass > 0)
                {
                    simulation.Dispose();
                    simulation = scenario.Create(backend, seed, sizes);
                }

                parts.Time(simulation, pass);
            }

            using var recorder = new ObservationRecorder(description);
            simulation.Observe(recorder);
            var kernels = CountedKernels.With(simulation, parts.Steps, parts.Kernels());
            sample = new(size, parts.StepSeconds, buildSeconds, liveBytes, kernels)
            {
                Elements = Count(CountNames.Elements),
                Synapses = Count(CountNames.Synapses),
                Events = PerStep(CountNames.SynapticEvents),
                Operations = PerStep(CountNames.FloatingPointAdditions) + PerStep(CountNames.FloatingPointMultiplications),
                Multiplications = PerStep(CountNames.FloatingPointMultiplications),
                Words = PerStep(CountNames.MemoryAccesses),
                SimulatedSeconds = description.StepSeconds,
            };

            double Count(string name) => recorder.Counts.TryGetValue(name, out var count) ? count : 0;

            double PerStep(string name) => Count(name) / parts.Steps;
        }
        finally
        {
            simulation.Dispose();
        }

        // Not before it is gone: of some there may be one at a time.
        var (joules, reason) = energy?.Measure(() => scenario.Create(backend, seed, sizes), description.Steps, sample.StepSeconds, sample.LiveBytes, description.IsSerial) ?? (null, "");
        return sample with { Joules = joules, WithoutJoules = reason };
    }

    /// <summary>
    /// The steps of a run, part by part. Of each part the quickest pass counts: what others do on the machine only ever adds, and the sizes that take longest
    /// have the fewest passes. Two passes each begin at another place of a cache line: a step that keeps wide registers on the stack takes up to twice as long
    /// from some of them, and a size would be compared with another one by nothing but where it happened to be called.
    /// </summary>
    private sealed class SizedParts
    {
        private readonly int _skipped;
        private readonly int _inPart;
        private readonly IReadOnlyList<string> _names;
        private readonly KernelTimer _timer;
        private readonly List<double>[] _plain;
        private readonly List<KernelTimes>[] _clocked;

        public SizedParts(int steps, int leftOut, int mostParts, IReadOnlyList<string> names)
        {
            (_skipped, _names, _timer) = (steps / leftOut, names, new KernelTimer(names.Count));
            var parts = Math.Min(mostParts, steps - _skipped);
            _inPart = (steps - _skipped) / parts;
            Steps = _skipped + (_inPart * parts);
            _plain = [.. Enumerable.Range(0, parts).Select(_ => new List<double>())];
            _clocked = [.. Enumerable.Range(0, parts).Select(_ => new List<KernelTimes>())];
        }

        /// <summary>Steps of a pass.</summary>
        public int Steps { get; }

        /// <summary>A step that no clock is told of, in s: of each part the quickest pass.</summary>
        public double StepSeconds => _plain.Sum(part => part.Min()) / (_plain.Length * _inPart);

        /// <summary>Takes the steps of a fresh simulation.</summary>
        public void Time(ISimulation simulation, int pass)
        {
            var profiled = _names.Count > 0 ? (IProfiledSimulation)simulation : null;
            Skip(simulation, profiled);
            GC.Collect();
            for (var part = 0; part < _plain.Length; part++)
            {
                var place = pass / 2 % StackDepth.Places;
                if (profiled is not null && (part + pass) % 2 == 1)
                {
                    _clocked[part].Add(StackDepth.At(place, () =>
                    {
                        _timer.Start();
                        profiled.Profile(_inPart, _timer);
                        return _timer.Stop();
                    }));
                }
                else
                {
                    _plain[part].Add(StackDepth.At(place, () =>
                    {
                        var start = Stopwatch.GetTimestamp();
                        simulation.Advance(_inPart);
                        return Elapsed.Seconds(start);
                    }));
                }
            }
        }

        /// <summary>The kernels of a step; of each part the quickest pass.</summary>
        public IReadOnlyList<KernelTime> Kernels()
        {
            if (_names.Count == 0)
            {
                return [];
            }

            var entry = ClockCost.Seconds();
            List<KernelTimes> typical = [.. _clocked.Select(part => part.MinBy(times => times.Sum)!.Without(entry))];
            string[] names = [.. _names, KernelSample.Rest];
            return
            [
                .. from kernel in Enumerable.Range(0, names.Length)
                   where typical.Any(times => times.Entries[kernel] > 0)
                   select new KernelTime(names[kernel], typical.Sum(times => times.Values[kernel]) / (typical.Count * _inPart)),
            ];
        }

        // The first call of each compiles it: there are no tiers.
        private void Skip(ISimulation simulation, IProfiledSimulation? profiled)
        {
            if (_skipped > 1)
            {
                profiled?.Profile(1, _timer);
                simulation.Advance(profiled is null ? _skipped : _skipped - 1);
            }
            else if (_skipped == 1)
            {
                simulation.Advance(1);
            }
        }
    }
}
