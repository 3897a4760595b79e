namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>Its second construction in a process makes the runtime learn thousands of casts, for which it makes room on the managed heap.</summary>
public sealed class Casting : Oscillator
{
    private static readonly Type[] Types = [.. typeof(Uri).Assembly.GetTypes().Where(type => type is { IsClass: true, ContainsGenericParameters: false }).Take(100)];

    private static int _built;

    /// <inheritdoc/>
    public override ScenarioDescription Describe() => base.Describe() with { Name = "casting" };

    /// <inheritdoc/>
    public override ISimulation Create(string backend, ulong seed)
    {
        // Those of the first are few: it takes what all simulations share upon itself.
        var types = Types.AsSpan(0, Interlocked.Increment(ref _built) == 1 ? 1 : Types.Length);
        foreach (var source in types)
        {
            foreach (var target in types)
            {
                target.IsAssignableFrom(source);
            }
        }

        return new OscillatorSimulation(seed);
    }
}
