using System.Collections;
using System.Diagnostics;
using BnSyn.Gate.Analysis.Scenarios;

namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>Declares invariants that cannot be listed once the gate has checked them: what no check of the gate foresees.</summary>
public sealed class Treacherous : Oscillator
{
    /// <inheritdoc/>
    public override ScenarioDescription Describe() => base.Describe() with { Name = "treacherous", Invariants = new Trap(base.Describe().Invariants) };

    private sealed class Trap(IReadOnlyList<InvariantDescription> invariants) : IReadOnlyList<InvariantDescription>
    {
        public int Count => invariants.Count;

        public InvariantDescription this[int index] => invariants[index];

        public IEnumerator<InvariantDescription> GetEnumerator() =>
            new StackTrace().GetFrames().Any(frame => frame.GetMethod()?.DeclaringType?.Namespace == typeof(ScenarioDescriptionCheck).Namespace) ? invariants.GetEnumerator() : throw new NotSupportedException("sprung");

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
