using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Commands;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Memory;

/// <summary>Measures one construction in a fresh process, where nothing ran before and nothing else runs.</summary>
/// <param name="instructions">The instructions that the process may use.</param>
internal sealed class MemoryProcess(InstructionSet instructions)
{
    /// <summary>Starts the process and waits for its answer.</summary>
    /// <param name="order">What to construct.</param>
    /// <param name="cancellation">Ends the process.</param>
    /// <returns>The answer; a process that gives none is a fault in it.</returns>
    public MemoryAnswer Measure(MemoryOrder order, CancellationToken cancellation)
    {
        var (answer, ended) = ChildProcess.Ask<MemoryOrder, MemoryAnswer>(MemoryCommand.Name, order, MemoryEnvironment.Of(instructions), cancellation);
        return answer ?? MemoryAnswer.Without(FaultMeasurement.ProcessExit, ended.Death);
    }
}
