using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Runner.Timing.Processes;

/// <summary>One comparison to be timed.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Seed">The realisation that both sides run.</param>
/// <param name="SafeSteps">Steps that are known to end without a fault; 0 where there are none.</param>
/// <param name="Base">What is compared with.</param>
/// <param name="Candidate">What is judged.</param>
internal sealed record SeriesPlan(string Scenario, ulong Seed, int SafeSteps, SampledSide Base, SampledSide Candidate)
{
    /// <summary>What the states of the candidate's observed run hash to, by step; empty where nothing may be compared.</summary>
    public IReadOnlyList<ulong> States { get; init; } = [];

    /// <summary>Whether no two simulations may exist at once in a process.</summary>
    public bool IsSerial { get; init; }

    /// <summary>What a process of one side is asked.</summary>
    public SampleOrder Order(TimedEngine engine, StretchShape shape)
    {
        var side = engine == TimedEngine.Candidate ? Candidate : Base;
        return new(side.Engine, Scenario, side.Backend, Seed, shape);
    }
}
