using System.Collections;

namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>Declares invariants that cannot be listed any more once a run was observed in the same process: what no check of the gate foresees.</summary>
public sealed class Treacherous : Oscillator
{
    /// <inheritdoc/>
    public override ScenarioDescription Describe() => base.Describe() with { Name = "treacherous", Invariants = new Trap(base.Describe().Invariants) };

    /// <inheritdoc/>
    public override ISimulation Create(string backend, ulong seed) => new Trigger(seed);

    private sealed class Trigger(ulong seed) : OscillatorSimulation(seed)
    {
        public override void Observe(IObservationSink sink)
        {
            base.Observe(sink);
            Trap.IsSprung = true;
        }
    }

    private sealed class Trap(IReadOnlyList<InvariantDescription> invariants) : IReadOnlyList<InvariantDescription>
    {
        public static bool IsSprung { get; set; }

        public int Count => invariants.Count;

        public InvariantDescription this[int index] => invariants[index];

        public IEnumerator<InvariantDescription> GetEnumerator() =>
            IsSprung ? throw new NotSupportedException("sprung") : invariants.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
