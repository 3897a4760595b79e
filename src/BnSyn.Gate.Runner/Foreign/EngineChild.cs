using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Runner.Foreign;

/// <summary>
/// The process of a backend, from its start to its end: what it is asked has to be answered in time, one request after the other. The first fault
/// ends the process and everything that it started, and is the answer to all that is asked later.
/// </summary>
internal sealed class EngineChild : IDisposable
{
    /// <summary>The version of the protocol.</summary>
    public const int Protocol = 2;

    /// <summary>What may still be under way of a process that has ended.</summary>
    private static readonly TimeSpan TimeToDrain = TimeSpan.FromSeconds(1);

    private readonly ProcessBackend _backend;
    private readonly ChildProgram _program;
    private readonly string _mark = $"{LeftProcesses.Lineage}/{LeftProcesses.NewMark()}";
    private readonly Process _process;
    private readonly AnswerPipe _output;
    private readonly ChildExchange _exchange;
    private readonly ForeignLog _log;
    private ForeignFaultException? _fault;
    private long _deadline;
    private long _endSeen;
    private volatile bool _isLate;
    private volatile bool _isHeldOpen;
    private int _stepsToTell;
    private int _stepsTold;

    private EngineChild(ProcessBackend backend, ChildProgram program, ProcessStartInfo start)
    {
        (_backend, _program) = (backend, program);
        start.Environment[LeftProcesses.MarkVariable] = _mark;
        _process = Process.Start(start) ?? throw new InvalidOperationException("no process was started");
        _output = new(_process.StandardOutput.BaseStream);
        _exchange = new(_process.StandardInput.BaseStream, _output);
        _log = new(backend.Name, _process.StandardError);
    }

    /// <summary>The folder that it runs in.</summary>
    public string Folder => _program.Folder;

    /// <summary>The name of its backend.</summary>
    public string Backend => _backend.Name;

    /// <summary>Whether its engine has reported an error: a result, and no state to go on from.</summary>
    public bool HasReportedError { get; private set; }

    /// <summary>Whether nothing went wrong so far.</summary>
    public bool IsWell => _fault is null;

    /// <summary>Whether steps of an answer are still to come.</summary>
    public bool IsTelling => _stepsTold < _stepsToTell;

    /// <summary>What the system says that the process has in memory now, in bytes; 0 where it has ended.</summary>
    public long ResidentBytes
    {
        get
        {
            try
            {
                _process.Refresh();
                return _process.WorkingSet64;
            }
            catch (InvalidOperationException)
            {
                return 0;
            }
        }
    }

    /// <summary>Starts the process of a backend.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="engine">The folder of the scenarios' assembly.</param>
    /// <exception cref="ForeignFaultException">It cannot be started.</exception>
    public static EngineChild Start(ProcessBackend backend, string engine)
    {
        var program = new ChildProgram(backend, engine);
        var start = program.Start();
        try
        {
            return ChildWatch.Start(() => new(backend, program, start));
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or IOException)
        {
            throw ChildProgram.NotStarted($"'{start.FileName}' cannot be started: {exception.Message}");
        }
    }

    /// <summary>Whether a backend is what was started.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="engine">The folder of the scenarios' assembly.</param>
    public bool IsOf(ProcessBackend backend, string engine) => _program.IsOf(backend, engine);

    /// <summary>Asks, and waits for the answer.</summary>
    /// <param name="verb">What it is to do.</param>
    /// <param name="arguments">Further keys of the request as JSON, each with a comma before it; may be empty.</param>
    /// <param name="kinds">The kinds of frames that the answer may hold; none for an answer of one line.</param>
    /// <param name="take">Told every frame.</param>
    /// <param name="read">Reads the last line of the answer: what it throws ends the exchange as well.</param>
    /// <exception cref="ForeignFaultException">The engine reports a fault, or there is no answer.</exception>
    public void Ask(string verb, string arguments = "", IReadOnlyList<string>? kinds = null, Action<AnswerFrame>? take = null, Action<AnswerLine>? read = null)
    {
        if (IsTelling && IsWell)
        {
            throw new InvalidOperationException($"'{verb}' was asked for before the last answer had come");
        }

        Await(() =>
        {
            _exchange.Send(verb, arguments);
            var last = Receive(kinds ?? [], take);
            read?.Invoke(last);
        });
    }

    /// <summary>Asks for an answer that has a line for every step, and does not wait for it.</summary>
    /// <param name="arguments">Further keys of the request as JSON, each with a comma before it.</param>
    /// <param name="steps">How many lines the answer has; at least one.</param>
    /// <exception cref="ForeignFaultException">There is nothing to ask any more.</exception>
    public void AskForSteps(string arguments, int steps)
    {
        Await(() => _exchange.Send("advance", arguments));
        (_stepsToTell, _stepsTold) = (steps, 0);
    }

    /// <summary>Waits for the next line of such an answer.</summary>
    /// <param name="kinds">The kinds of frames that may be before it.</param>
    /// <param name="take">Told every frame.</param>
    /// <param name="read">Reads the line: what it throws ends the exchange as well.</param>
    /// <exception cref="ForeignFaultException">The engine reports a fault, or there is no line.</exception>
    public void NextStep(IReadOnlyList<string> kinds, Action<AnswerFrame> take, Action<AnswerLine> read)
    {
        var isTold = false;
        try
        {
            Await(() =>
            {
                var line = Receive(kinds, take);
                if (line.Whole("step", least: 1) is var step && step != _stepsTold + 1)
                {
                    throw AnswerPipe.Garbled(string.Create(CultureInfo.InvariantCulture, $"it tells the step {step} of its answer; expected: the step {_stepsTold + 1} of {_stepsToTell}"));
                }

                read(line);
            });
            isTold = true;
        }
        finally
        {
            // An error of the engine is the last that the answer has.
            _stepsTold = isTold ? _stepsTold + 1 : _stepsToTell;
        }
    }

    /// <summary>Ends the exchange because of what a client said.</summary>
    /// <param name="fault">Why.</param>
    /// <returns>The fault to throw.</returns>
    public ForeignFaultException Refuse(ForeignFaultException fault) => Broken(fault);

    /// <summary>What the system says that the process has in memory now, and had at most, in bytes.</summary>
    public (long Live, long Peak) Memory()
    {
        _process.Refresh();
        return (_process.WorkingSet64, Math.Max(_process.PeakWorkingSet64, _process.WorkingSet64));
    }

    /// <summary>Takes notice of what the process and what it started have loaded.</summary>
    public void NoteFiles()
    {
        ForeignFiles.AddMapped(_process.Id);
        foreach (var id in LeftProcesses.Of(_mark).Where(id => id != _process.Id))
        {
            ForeignFiles.AddMapped(id);
        }
    }

    /// <summary>Ends the process and everything that it started.</summary>
    public void End() => LeftProcesses.Kill(_process, _mark);

    /// <summary>Looks whether the answer that is waited for can still come; on the thread of the watch.</summary>
    public void Look()
    {
        var deadline = Volatile.Read(ref _deadline);
        if (deadline == 0)
        {
            _endSeen = 0;
            return;
        }

        var now = Stopwatch.GetTimestamp();
        if (now > deadline)
        {
            _isLate = true;
            End();
        }
        else if (HasEnded())
        {
            // Its last answer may be in the pipe; what keeps the pipe open after that is another process.
            _endSeen = _endSeen == 0 ? now : _endSeen;
            if (Stopwatch.GetElapsedTime(_endSeen, now) > TimeToDrain)
            {
                _isHeldOpen = true;
                LeftProcesses.Sweep(_mark);
            }
        }
    }

    /// <summary>Ends the exchange: the process is to end by itself, to have said nothing more and to leave nothing running.</summary>
    /// <exception cref="ForeignFaultException">It does not.</exception>
    public void Close()
    {
        if (_fault is not null)
        {
            return;
        }

        try
        {
            Expect();
            _process.StandardInput.Close();
            var rest = _output.RestUntilEnd();
            if (_isLate)
            {
                throw new ForeignFaultException(string.Create(CultureInfo.InvariantCulture, $"it did not end within {_backend.AnswerSeconds} s after its standard input had ended{_log.LastWords()}")) { Kind = FaultMeasurement.ProcessSilent };
            }

            if (_isHeldOpen)
            {
                throw HeldOpen();
            }

            if (rest.Length > 0)
            {
                throw AnswerPipe.Garbled($"it said something on standard output that it was not asked for: {rest}");
            }

            // What is left of its time; the watch ends it after that.
            if (!_process.WaitForExit(Remaining()) || _isLate)
            {
                throw new ForeignFaultException(string.Create(CultureInfo.InvariantCulture, $"it closed its standard output and did not end within {_backend.AnswerSeconds} s")) { Kind = FaultMeasurement.ProcessSilent };
            }

            if (_process.ExitCode != 0)
            {
                throw new ForeignFaultException($"it ended with exit code {EndOfProcess.Words(_process.ExitCode)} after its last answer; it must be 0{_log.LastWords()}") { Kind = FaultMeasurement.ProcessEnded };
            }
        }
        catch (IOException)
        {
            throw Broken(null);
        }
        catch (ForeignFaultException fault)
        {
            Keep(fault);
            throw;
        }
        finally
        {
            Volatile.Write(ref _deadline, 0);
            End();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ChildWatch.Remove(this);
        End();
        _process.Dispose();
    }

    private void Await(Action exchange)
    {
        if (_fault is not null)
        {
            throw new ForeignFaultException(_fault.Message) { Kind = _fault.Kind };
        }

        try
        {
            Expect();
            exchange();
        }
        catch (ForeignFaultException fault) when (!fault.IsOfEngine)
        {
            throw Broken(fault);
        }
        catch (ForeignFaultException)
        {
            HasReportedError = true;
            throw;
        }
        catch (IOException)
        {
            throw Broken(null);
        }
        finally
        {
            Volatile.Write(ref _deadline, 0);
        }
    }

    private TimeSpan Remaining()
    {
        var ticks = Volatile.Read(ref _deadline) - Stopwatch.GetTimestamp();
        return ticks > 0 ? TimeSpan.FromSeconds(ticks / (double)Stopwatch.Frequency) : TimeSpan.Zero;
    }

    private void Expect() => Volatile.Write(ref _deadline, Stopwatch.GetTimestamp() + (long)(_backend.AnswerSeconds * Stopwatch.Frequency));

    private AnswerLine Receive(IReadOnlyList<string> kinds, Action<AnswerFrame>? take) => _exchange.Receive(kinds, take) ?? throw Broken(null);

    private ForeignFaultException Broken(ForeignFaultException? seen)
    {
        Keep(_fault ?? Reason(seen));
        End();
        return new(_fault!.Message) { Kind = _fault.Kind };
    }

    // What ended the exchange: the watch knows better than the pipe, which only sees its end.
    private ForeignFaultException Reason(ForeignFaultException? seen) =>
        _isLate ? new(string.Create(CultureInfo.InvariantCulture, $"it did not answer within {_backend.AnswerSeconds} s{_log.LastWords()}")) { Kind = FaultMeasurement.ProcessSilent }
        : _isHeldOpen ? HeldOpen()
        : seen ?? Gone();

    private void Keep(ForeignFaultException fault)
    {
        _fault = fault;
        if (fault.Kind == FaultMeasurement.ProcessSilent)
        {
            _program.KeepSilent(fault);
        }
    }

    private ForeignFaultException Gone() => new(_process.WaitForExit(TimeToDrain)
        ? $"it ended with exit code {EndOfProcess.Words(_process.ExitCode)} before it answered{_log.LastWords()}"
        : "it closed its standard output before it answered, and did not end")
    { Kind = FaultMeasurement.ProcessEnded };

    private ForeignFaultException HeldOpen() => new(
        $"it ended{(HasEnded() ? $" with exit code {EndOfProcess.Words(_process.ExitCode)}" : "")}, and a process that it started kept its standard output open") { Kind = FaultMeasurement.ProcessLeftRunning };

    private bool HasEnded()
    {
        try
        {
            return _process.HasExited;
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            return true;
        }
    }
}
