namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>The oscillator, which does one <see cref="Misbehaviour"/> at one place of its life where a test asks for it through the environment.</summary>
public sealed class Hostile : Oscillator
{
    /// <summary>The environment variable: a <see cref="Place"/> and the name of a misbehaviour, with a space between.</summary>
    public const string Variable = "PHYSICS_GATE_TEST_HOSTILE";

    /// <summary>The environment variable: the class that it declares, where that is not any machine.</summary>
    public const string ClassVariable = "PHYSICS_GATE_TEST_HOSTILE_CLASS";

    private static readonly string[] Asked = (Environment.GetEnvironmentVariable(Variable) ?? "").Split(' ');

    /// <summary>Does it in the constructor.</summary>
    public Hostile() => Reach(Place.Constructor);

    /// <summary>Where a scenario's code runs.</summary>
    public enum Place
    {
        /// <summary>The scenario is made.</summary>
        Constructor,

        /// <summary>The scenario describes itself.</summary>
        Describe,

        /// <summary>The simulation is made.</summary>
        Create,

        /// <summary>The simulation is made in a process of its own that measures memory.</summary>
        Measured,

        /// <summary>The simulation steps.</summary>
        Advance,

        /// <summary>The simulation is observed.</summary>
        Observe,

        /// <summary>The simulation is thrown away.</summary>
        Dispose,
    }

    /// <inheritdoc/>
    public override ScenarioDescription Describe()
    {
        Reach(Place.Describe);
        return base.Describe() with
        {
            Name = "hostile",
            EnvironmentClass = Environment.GetEnvironmentVariable(ClassVariable) is { Length: > 0 } declared ? declared : EnvironmentClasses.Any,
        };
    }

    /// <inheritdoc/>
    public override ISimulation Create(string backend, ulong seed)
    {
        Reach(Place.Create);
        if (Environment.GetCommandLineArgs().Contains("memory"))
        {
            Reach(Place.Measured);
        }

        return new Simulation(seed);
    }

    private static void Reach(Place place)
    {
        if (Asked is [var where, var misbehaviour] && where == place.ToString())
        {
            Misbehaviour.Do(misbehaviour);
        }
    }

    private sealed class Simulation(ulong seed) : OscillatorSimulation(seed)
    {
        public override void Advance(int steps)
        {
            if (Step == 7)
            {
                Reach(Place.Advance);
            }

            base.Advance(steps);
        }

        public override void Observe(IObservationSink sink)
        {
            Reach(Place.Observe);
            base.Observe(sink);
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            Reach(Place.Dispose);
        }
    }
}
