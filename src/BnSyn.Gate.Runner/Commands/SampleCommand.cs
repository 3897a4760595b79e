using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Processes;
using BnSyn.Gate.Runner.Timing.Processes;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>
/// The verb <c>sample</c>: what the gate runs in a process of its own to time one engine. It takes a
/// <see cref="SampleOrder"/> as a line on standard input, which then stays open, and gives a <see cref="Sample"/> on standard output.
/// </summary>
internal static class SampleCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "sample";

    /// <summary>The verb with what it does.</summary>
    public static ChildVerb Verb { get; } = ChildVerb.Of<SampleOrder>(Name, Run);

    private static int Run(SampleOrder order)
    {
        var sample = SampledRun.Make(order);
        GateConsole.Out.WriteLine(JsonLine.Of(sample));
        return sample.Problem.Length > 0 ? ExitCodes.Invalid : ExitCodes.Passed;
    }
}
