using System.Collections.Concurrent;
using System.Diagnostics;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Commands;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Mutants.Trying;

/// <summary>A process that tries mutants one after the other, as long as it is fit to.</summary>
internal sealed class TrialWorker : IDisposable
{
    private readonly BlockingCollection<string> _lines = [];
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource<Process> _process = new();
    private readonly InstructionSet _instructions;
    private Thread? _thread;
    private string _death = "";

    /// <param name="instructions">What the process may use.</param>
    public TrialWorker(InstructionSet instructions) => _instructions = instructions;

    /// <summary>What the process may use.</summary>
    public InstructionSet Instructions => _instructions;

    /// <summary>How many mutants it was given.</summary>
    public int Mutants { get; set; }

    /// <summary>Whether it is there and as it was at first.</summary>
    public bool IsFit { get; private set; } = true;

    /// <summary>How it ended.</summary>
    public string Death => _death;

    /// <summary>Gives it an order, and follows what it says until it has done it.</summary>
    /// <param name="order">The order.</param>
    /// <param name="onBegun">Told the process before it has the order.</param>
    /// <param name="onLine">Told each answer.</param>
    /// <returns>False where it ended instead.</returns>
    public bool Ask(TrialOrder order, Action<Process> onBegun, Action<ObservedLine> onLine)
    {
        Send(JsonLine.Of(order), onBegun);
        foreach (var line in _lines.GetConsumingEnumerable())
        {
            if (JsonLine.Read<ObservedLine>(line) is not { } answer)
            {
                continue;
            }

            if (answer.IsDone)
            {
                IsFit &= answer.IsFit;
                return true;
            }

            onLine(answer);
        }

        IsFit = false;
        return false;
    }

    /// <summary>Ends it at once.</summary>
    public void Kill()
    {
        IsFit = false;
        try
        {
            _end.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // A look at its time that was going on when it was given up.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        _thread?.Join();
        _end.Dispose();
        _lines.Dispose();
    }

    private void Send(string order, Action<Process> onBegun)
    {
        if (_thread is null)
        {
            _thread = new Thread(() => Follow(order)) { IsBackground = true, Name = "trials" };
            _thread.Start();
            onBegun(_process.Task.GetAwaiter().GetResult());
            return;
        }

        var process = _process.Task.GetAwaiter().GetResult();
        onBegun(process);
        try
        {
            process.StandardInput.Write(order + '\n');
            process.StandardInput.Flush();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It has ended; what it said at last tells why.
        }
    }

    private void Follow(string order)
    {
        try
        {
            var ended = ChildProcess.Follow(TrialsCommand.Name, order, TrialVariables.Of(_instructions), _lines.Add, _end.Token, _process.SetResult);
            _death = ended.Death;
        }
        catch (OperationCanceledException)
        {
            _death = "it was ended";
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException)
        {
            _death = exception.Message;
            _process.TrySetException(exception);
        }
        finally
        {
            _lines.CompleteAdding();
        }
    }
}
