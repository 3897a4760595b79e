using System.Collections.Concurrent;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Runner.Mutants.Trying;

/// <summary>
/// Processes that try mutants one after the other. What one mutant did to a process must not be taken for the next one's: before each
/// the process has to be as it was at first, and the gate has to pass on the cheapest scenario without a mutant in it. One that was ended,
/// or does not come up to that, makes room for a new one.
/// </summary>
/// <param name="check">Whether the gate passes without a mutant in a process.</param>
internal sealed class TrialWorkers(Func<TrialWorker, bool> check) : IDisposable
{
    /// <summary>Each leaves its engine in the process, which the runtime cannot take away again without making the code slower.</summary>
    private const int MostMutants = 50;

    private readonly ConcurrentDictionary<string, ConcurrentStack<TrialWorker>> _idle = new(StringComparer.Ordinal);

    /// <summary>Does something in a process that is for one mutant as long as that takes.</summary>
    /// <param name="instructions">What the process may use.</param>
    /// <param name="act">What to do.</param>
    /// <returns>What came of it.</returns>
    public T Use<T>(InstructionSet instructions, Func<TrialWorker, T> act)
    {
        var idle = _idle.GetOrAdd(instructions.Name, _ => new());
        TrialWorker? worker = null;
        try
        {
            worker = Take(idle, instructions);
            worker.Mutants++;
            var result = act(worker);
            if (worker.IsFit)
            {
                idle.Push(worker);
                worker = null;
            }

            return result;
        }
        finally
        {
            worker?.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var worker in _idle.Values.SelectMany(idle => idle))
        {
            worker.Dispose();
        }

        _idle.Clear();
    }

    private TrialWorker Take(ConcurrentStack<TrialWorker> idle, InstructionSet instructions)
    {
        while (idle.TryPop(out var worker))
        {
            if (worker.Mutants < MostMutants && check(worker) && worker.IsFit)
            {
                return worker;
            }

            worker.Dispose();
        }

        return new TrialWorker(instructions);
    }
}
