using BnSyn.Gate.Analysis.Profiles;
using BnSyn.Gate.Runner.Foreign;
using BnSyn.Gate.Runner.Observing;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Runner.Profiles;

/// <summary>
/// Where the time of a backend goes that is a program of its own: it tells its kernels itself, by its own clock. The same steps are taken in fresh processes
/// with and without that, one process after the other, several times over; of each part the time of the median pass counts, of kernels the pass whose whole time is the median.
/// </summary>
/// <param name="scenario">The scenario.</param>
/// <param name="backend">The backend.</param>
/// <param name="seed">The realisation.</param>
internal sealed class ForeignProfile(IPhysicsScenario scenario, string backend, ulong seed)
{
    private const int Passes = 3;
    private const int MostParts = 20;
    private const int PilotSteps = 20;

    /// <summary>Far longer than a request takes, which is in no time that is told, and far shorter than what a busy machine interrupts.</summary>
    private const double SecondsPerPart = 0.01;

    /// <summary>Profiles.</summary>
    /// <param name="description">The scenario's description.</param>
    /// <returns>The answer.</returns>
    public ProfileAnswer Make(ScenarioDescription description)
    {
        var inPart = (int)Math.Clamp(SecondsPerPart / Pilot(description.Steps), 1, description.Steps);
        var parts = Math.Clamp(description.Steps / inPart, 1, MostParts);
        var plain = new List<double[]>();
        var told = new List<List<ForeignKernel>[]>();
        var (taken, states, sizes) = (new List<double[]>(), new List<ulong?>(), (Elements: 0L, Synapses: 0L, Events: 0L));
        for (var pass = 0; pass < Passes; pass++)
        {
            // Who goes first, finds another machine.
            foreach (var isPlain in (bool[])[pass % 2 == 0, pass % 2 != 0])
            {
                using var simulation = Create();
                var seconds = new double[parts];
                var kernels = new List<ForeignKernel>[parts];
                for (var part = 0; part < parts; part++)
                {
                    var before = simulation.AdvancedSeconds;
                    kernels[part] = isPlain ? Advanced(simulation, inPart) : [.. simulation.Profile(inPart)];
                    seconds[part] = simulation.AdvancedSeconds - before;
                }

                states.Add(simulation is ITracedSimulation traced ? StateHash.WordOf(traced) : null);
                (isPlain ? plain : taken).Add(seconds);
                if (!isPlain)
                {
                    told.Add(kernels);
                    sizes = Sizes(simulation, description);
                }
            }
        }

        string[] names = [.. told.SelectMany(kernels => kernels).SelectMany(kernels => kernels).Select(kernel => kernel.Name).Distinct(StringComparer.Ordinal)];
        if (KernelNames.ProblemOf(names) is { } problem)
        {
            return new(ProfileEnd.UnknownKernel, null, problem);
        }

        if (states.Distinct().Count() > 1)
        {
            return new(ProfileEnd.OtherState, null, $"after {inPart * parts} steps its states are {string.Join(" and ", states.Distinct().Select(state => $"{state:x16}"))}");
        }

        double steps = inPart * parts;
        var plainSeconds = Enumerable.Range(0, parts).Sum(part => plain.Select(pass => pass[part]).Median());
        var typical = Enumerable.Range(0, Passes).OrderBy(pass => taken[pass].Sum()).ElementAt(Passes / 2);
        var whole = taken[typical].Sum();
        if (!(plainSeconds > 0 && whole > 0))
        {
            return new(ProfileEnd.Failed, null, "its steps take no time that its clock can tell");
        }

        List<KernelSample> samples =
        [
            .. from name in names
               let own = told[typical].SelectMany(kernels => kernels).Where(kernel => kernel.Name == name).ToList()
               select new KernelSample(name, own.Sum(kernel => kernel.Seconds) / steps, own.Sum(kernel => kernel.Entries) / steps, 0),
        ];
        var rest = new KernelSample(KernelSample.Rest, Math.Max(0, (whole / steps) - samples.Sum(kernel => kernel.Seconds)), parts / steps, 0);
        return new(ProfileEnd.Measured, new((int)steps, plainSeconds / steps, whole / steps, 0, [.. samples, rest])
        {
            WithoutCounters = "the backend is a program of its own, whose allocations are not counted either; what its clock takes is in its kernels",
            Elements = sizes.Elements,
            Synapses = sizes.Synapses,
            Events = sizes.Events / steps,
        }, "");
    }

    private static List<ForeignKernel> Advanced(ForeignSimulation simulation, int steps)
    {
        simulation.Advance(steps);
        return [];
    }

    private static (long Elements, long Synapses, long Events) Sizes(ForeignSimulation simulation, ScenarioDescription description)
    {
        using var recorder = new ObservationRecorder(description);
        simulation.Observe(recorder);
        return (Of(CountNames.Elements), Of(CountNames.Synapses), Of(CountNames.SynapticEvents));

        long Of(string name) => recorder.Counts.TryGetValue(name, out var count) ? count : 0;
    }

    private ForeignSimulation Create() => (ForeignSimulation)scenario.Create(backend, seed);

    private double Pilot(int most)
    {
        using var simulation = Create();
        var steps = Math.Min(PilotSteps, most);
        simulation.Advance(steps);
        return Math.Max(1e-9, simulation.AdvancedSeconds / steps);
    }
}
