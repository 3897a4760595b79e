using System.Diagnostics;
using System.Globalization;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Runner.Foreign.Conformance;

/// <summary>Holds a client against the protocol: each check with a process of its own, so that one that fails spoils no other.</summary>
/// <param name="backend">What is started.</param>
/// <param name="folder">Where.</param>
/// <param name="asked">The simulation that is built.</param>
internal sealed class ConformanceChecks(ProcessBackend backend, string folder, SimulationRequest asked)
{
    private const int Exchanges = 400;

    private readonly List<ConformanceCheck> _made = [];

    /// <summary>What one request costs beside the time that the client names, in s; not a number where it was not measured.</summary>
    public double Overhead { get; private set; } = double.NaN;

    /// <summary>The same of one of many steps that are asked for at once, on average.</summary>
    public double OverheadOfEach { get; private set; } = double.NaN;

    /// <summary>Makes all checks.</summary>
    /// <param name="say">Told each as it is made.</param>
    /// <returns>Whether all passed.</returns>
    public bool Run(Action<ConformanceCheck> say)
    {
        Abilities? abilities = null;
        Make(say, string.Create(CultureInfo.InvariantCulture, $"describes itself, and speaks version {EngineChild.Protocol}"), () => abilities = Describe());
        if (abilities is null)
        {
            return false;
        }

        Make(say, "refuses another version of the protocol with an error of the kind Protocol, or names the version that it speaks", OtherVersion);
        Make(say, "answers a request that does not exist with an error of the kind Unsupported, and goes on", () => Refused("sing", "Unsupported"));
        Make(say, "answers a step before there is a simulation with an error, and goes on", () => Refused("advance", kind: "", ",\"steps\":1"));
        Make(say, "ends with exit code 0 when its standard input ends, without a simulation", () => Alone(_ => { }));
        Make(say, "builds a simulation and takes a step", () => With(asked, simulation => simulation.Advance(1)));
        Make(say, "takes every step that it is asked for at once", () => With(asked, simulation => simulation.Advance(asked.Steps)));
        Make(say, "takes the largest seed, 18446744073709551615", () => With(asked with { Seed = ulong.MaxValue }, simulation => simulation.Advance(1)));
        Make(say, "takes keys in a request that it does not know, and texts that are escaped", UnknownKeys);
        Make(say, "observes after the last step, each name once", Observe);
        Make(say, "observes the same twice for one seed", () => Same((first, second) => ObservedNames.Of(first).DifferenceFrom(ObservedNames.Of(second))));
        Make(say, "shows the same state whether it was looked at before or not", () => Trace(Looked), abilities.CanTrace ? "" : "it does not say that it can 'trace'");
        Make(say, "has the same states whether steps are taken at once or one by one", () => Trace(OneByOne), abilities.CanTrace ? "" : "it does not say that it can 'trace'");
        Make(say, "records samples and fields without changing the simulation", Record, abilities.CanRecord ? "" : "it does not say that it can 'record'");
        Make(say, "reports quantities of a step", Watch, abilities.CanWatch ? "" : "it does not say that it can 'watch'");
        Make(say, "tells after each of many steps what it tells when it is asked after every one", Each, WhyNotEach(abilities));
        Make(say, "tells the kernels of its steps, which take no longer than these, and takes the same steps", Kernels, abilities.CanTellKernels ? "" : "it does not say that it can 'kernels'");
        Make(say, "tells its memory: live above 0, at most the peak", () => With(asked, simulation => simulation.Memory()), abilities.CanTellMemory ? "" : "it does not say that it can 'memory'");
        Make(say, "builds another simulation after it has disposed of one", Again);
        Make(say, "gives in a process that has made other runs the bits of a new one", AgainTheSame, abilities.CanAgain ? "" : "it does not say that it can 'again'");
        Make(say, "says nothing that it was not asked for, leaves no process running and ends with exit code 0", () => With(asked, simulation => simulation.Advance(1)));
        Make(say, "names no more time than passed", () => Measure(WhyNotEach(abilities).Length == 0));
        return _made.TrueForAll(check => !check.IsFailed);
    }

    private void Make(Action<ConformanceCheck> say, string name, Action check, string skipped = "")
    {
        var problem = "";
        try
        {
            if (skipped.Length == 0)
            {
                check();
            }
        }
        catch (ForeignFaultException fault)
        {
            problem = $"{fault.Kind}: {fault.Message}";
        }

        _made.Add(new(name, problem, skipped));
        say(_made[^1]);
    }

    private Abilities Describe()
    {
        Abilities? said = null;
        Alone(_ => { }, abilities => said = abilities);
        return said!;
    }

    private void Alone(Action<EngineChild> use, Action<Abilities>? told = null)
    {
        using var child = EngineChild.Start(backend, folder);
        var abilities = Abilities.Of(child);
        told?.Invoke(abilities);
        use(child);
        child.Close();
    }

    private void With(SimulationRequest request, Action<ForeignSimulation> use)
    {
        using var simulation = ForeignBackends.Start(backend, folder, request);
        use(simulation);
    }

    private void OtherVersion()
    {
        using var child = EngineChild.Start(backend, folder);
        try
        {
            child.Ask("describe", ",\"protocol\":999999", read: answer =>
            {
                if (answer.Whole("protocol") == 999999)
                {
                    throw Failed("an error of the kind Protocol", "an answer that it speaks version 999999");
                }
            });
        }
        catch (ForeignFaultException fault) when (fault.IsOfEngine)
        {
            Expect("Protocol", fault);
        }

        child.Close();
    }

    private void Refused(string verb, string kind, string arguments = "") => Alone(child =>
    {
        try
        {
            child.Ask(verb, arguments);
            throw Failed("an error", "an answer without one");
        }
        catch (ForeignFaultException fault) when (fault.IsOfEngine)
        {
            Expect(kind.Length > 0 ? kind : fault.Kind, fault);
        }

        child.Ask("create", asked.Keys());
        child.Ask("dispose");
    });

    private void UnknownKeys() => Alone(child =>
    {
        child.Ask("create", asked.Keys() + ",\"note\":\"\\u00e4\\\"\\\\\\n{}[]\",\"more\":{\"a\":[1,2.5e-3,null,true,\"}\"]}");
        child.Ask("advance", ",\"more\":[[],{}],\"steps\":1");
        child.Ask("dispose");
    });

    private void Observe() => With(asked, simulation =>
    {
        simulation.Advance(asked.Steps);
        var observed = ObservedNames.Of(simulation);
        if (observed.Twice.Count > 0)
        {
            throw Failed("each name once", $"{observed.Twice[0]} twice");
        }

        if (observed.Total == 0)
        {
            throw Failed("at least one value", "none");
        }
    });

    private void Same(Func<ForeignSimulation, ForeignSimulation, string> difference) => With(asked, first => With(asked, second =>
    {
        first.Advance(asked.Steps);
        second.Advance(asked.Steps);
        var found = difference(first, second);
        if (found.Length > 0)
        {
            throw Failed("the same bits", found);
        }
    }));

    private void Trace(Func<ITracedSimulation, ITracedSimulation, string> difference) => With(asked, first => With(asked, second =>
    {
        if (difference((ITracedSimulation)first, (ITracedSimulation)second) is { Length: > 0 } found)
        {
            throw Failed("the same bits", found);
        }
    }));

    private string Looked(ITracedSimulation first, ITracedSimulation second)
    {
        var before = StateBits.Of(first);
        var again = before.DifferenceFrom(StateBits.Of(first));
        if (again.Length > 0)
        {
            return again;
        }

        first.Advance(Half);
        StateBits.Of(first);
        first.Advance(Half);
        second.Advance(Half);
        second.Advance(Half);
        return StateBits.Of(first).DifferenceFrom(StateBits.Of(second));
    }

    private string OneByOne(ITracedSimulation first, ITracedSimulation second)
    {
        var steps = Math.Min(asked.Steps, Exchanges);
        first.Advance(steps);
        for (var step = 0; step < steps; step++)
        {
            second.Advance(1);
        }

        return StateBits.Of(first).DifferenceFrom(StateBits.Of(second));
    }

    private void Record() => With(asked, first => With(asked, second =>
    {
        var names = new ObservedNames();
        ((IRecordedSimulation)first).Record(names);
        first.Advance(Half);
        ((IRecordedSimulation)first).Record(names);
        second.Advance(Half);
        if (first is ITracedSimulation one && second is ITracedSimulation other && StateBits.Of(one).DifferenceFrom(StateBits.Of(other)) is { Length: > 0 } found)
        {
            throw Failed("the state of a simulation that was not recorded", found);
        }
    }));

    private void Watch() => With(asked, simulation =>
    {
        simulation.Advance(1);
        var names = new ObservedNames();
        simulation.Watch(names);
        if (names.Total == 0)
        {
            throw Failed("at least one quantity", "none");
        }
    });

    private void Kernels() => With(asked, first => With(asked, second =>
    {
        first.Advance(Half);
        if (second.Profile(Half).Count == 0)
        {
            throw Failed("at least one kernel", "none");
        }

        if (first is ITracedSimulation one && second is ITracedSimulation other && StateBits.Of(one).DifferenceFrom(StateBits.Of(other)) is { Length: > 0 } found)
        {
            throw Failed("the state of a simulation that tells no kernels", found);
        }
    }));

    private static string WhyNotEach(Abilities abilities) =>
        !abilities.CanTellEach ? "it does not say that it can 'each'"
        : abilities.CanTrace || abilities.CanRecord || abilities.CanWatch ? ""
        : "it says of nothing that it can be looked at after a step";

    private void Each() => With(asked, first => With(asked, second =>
    {
        var steps = Math.Min(asked.Steps, Exchanges);
        first.LookAfterEach(steps, watches: true);
        for (var step = 1; step <= steps; step++)
        {
            first.Advance(1);
            second.Advance(1);
            if (Seen(first).DifferenceFrom(Seen(second)) is { Length: > 0 } values)
            {
                throw Failed($"the same after step {step}", values);
            }

            if (first is ITracedSimulation one && second is ITracedSimulation other && StateBits.Of(one).DifferenceFrom(StateBits.Of(other)) is { Length: > 0 } bits)
            {
                throw Failed($"the same state after step {step}", bits);
            }
        }
    }));

    private static ObservedNames Seen(ForeignSimulation simulation)
    {
        var names = new ObservedNames();
        (simulation as IRecordedSimulation)?.Record(names);
        simulation.Watch(names);
        return names;
    }

    private void Again() => Alone(child =>
    {
        for (var round = 0; round < 2; round++)
        {
            child.Ask("create", asked.Keys());
            child.Ask("advance", ",\"steps\":1");
            child.Ask("dispose");
        }
    });

    // One seed, another, and the first again, several times: what is left of a run shows in some later one.
    private void AgainTheSame()
    {
        ulong[] seeds = [asked.Seed, asked.Seed ^ 1, asked.Seed, asked.Seed, asked.Seed ^ 1, asked.Seed];
        string[] fresh = [Run(seeds[0]), Run(seeds[1])];
        using var pool = new ChildPool(1);
        for (var run = 0; run < seeds.Length; run++)
        {
            var expected = fresh[seeds[run] == seeds[0] ? 0 : 1];
            if (Run(seeds[run]) is var came && came != expected)
            {
                throw Failed(string.Create(CultureInfo.InvariantCulture, $"in run {run + 1} of one process what a new one gives for seed {seeds[run]}: {expected}"), came);
            }
        }

        if (pool.Close() is [var problem, ..])
        {
            throw Failed("an end with exit code 0", problem);
        }
    }

    private string Run(ulong seed)
    {
        var lines = "";
        With(asked with { Seed = seed }, simulation =>
        {
            simulation.Advance(asked.Steps);
            lines = $"{ObservedNames.Of(simulation)}{(simulation is ITracedSimulation traced ? $", {StateBits.Of(traced)}" : "")}";
        });
        return lines;
    }

    private void Measure(bool canEach)
    {
        With(asked, simulation => Overhead = Besides(simulation));
        if (canEach)
        {
            With(asked, simulation =>
            {
                simulation.LookAfterEach(Math.Min(Exchanges, asked.Steps), watches: true);
                OverheadOfEach = BesidesOfEach(simulation);
            });
        }
    }

    // Steps one at a time: what passes beside the time that the client names is what the exchange costs.
    private double Besides(ForeignSimulation simulation)
    {
        var besides = new List<double>(Exchanges);
        for (var exchange = 0; exchange < Math.Min(Exchanges, asked.Steps); exchange++)
        {
            var before = simulation.AdvancedSeconds;
            var start = Stopwatch.GetTimestamp();
            simulation.Advance(1);
            besides.Add(Stopwatch.GetElapsedTime(start).TotalSeconds - (simulation.AdvancedSeconds - before));
        }

        return besides.Median();
    }

    // Steps are told several at a time: only all of them together can be timed.
    private double BesidesOfEach(ForeignSimulation simulation)
    {
        var exchanges = Math.Min(Exchanges, asked.Steps);
        var before = simulation.AdvancedSeconds;
        var start = Stopwatch.GetTimestamp();
        for (var exchange = 0; exchange < exchanges; exchange++)
        {
            simulation.Advance(1);
        }

        return (Stopwatch.GetElapsedTime(start).TotalSeconds - (simulation.AdvancedSeconds - before)) / exchanges;
    }

    private int Half => Math.Max(1, Math.Min(asked.Steps, Exchanges) / 2);

    private static void Expect(string kind, ForeignFaultException fault)
    {
        if (fault.Kind != kind)
        {
            throw Failed($"an error of the kind {kind}", $"one of the kind {fault.Kind}: {fault.Message}");
        }
    }

    private static ForeignFaultException Failed(string expected, string came) =>
        new(string.Create(CultureInfo.InvariantCulture, $"expected {expected}; came {came}")) { Kind = "Check" };
}
