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
        var ended = ChildProcess.Run(
            "",
            order.ToLine() + '\n',
            ChildProcess.Dotnet,
            [typeof(MemoryProcess).Assembly.Location, MemoryCommand.Name],
            cancellation,
            MemoryEnvironment.Of(instructions),
            keepsInputOpen: true);
        return ended.Output.Split('\n').Select(MemoryAnswer.Read).LastOrDefault(read => read is not null)
            ?? MemoryAnswer.Without(MemoryAnswer.ProcessExit, ended.LastWords);
    }
}
