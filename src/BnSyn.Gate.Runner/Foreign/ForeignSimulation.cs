using System.Diagnostics;
using System.Globalization;

namespace BnSyn.Gate.Runner.Foreign;

/// <summary>A simulation in a process of its own. Its steps are timed there; what the exchange takes besides is counted apart.</summary>
internal class ForeignSimulation : IWatchedSimulation
{
    private static readonly string[] OfRecord = ["field", "series"];
    private static readonly string[] OfObserve = ["samples", "field", "series"];

    private readonly EngineChild _child;
    private readonly Abilities _abilities;

    private StepsAhead? _ahead;
    private int _stepsAhead;
    private bool _isAtStepAhead;

    /// <param name="child">A process that has built the simulation; owned from now on.</param>
    /// <param name="abilities">What it can do.</param>
    /// <param name="createdSeconds">What building took there.</param>
    public ForeignSimulation(EngineChild child, Abilities abilities, double createdSeconds) =>
        (_child, _abilities, CreatedSeconds) = (child, abilities, createdSeconds);

    /// <summary>What building took, by the clock of the process, in s.</summary>
    public double CreatedSeconds { get; }

    /// <summary>What all steps so far took, by the clock of the process, in s.</summary>
    public double AdvancedSeconds { get; private set; }

    /// <summary>Whether it tells the kernels of its steps.</summary>
    public bool CanProfile => _abilities.CanTellKernels;

    /// <summary>Whether it records step by step.</summary>
    protected bool CanRecord => _abilities.CanRecord;

    /// <summary>The process.</summary>
    protected EngineChild Child => _child;

    /// <summary>
    /// Says that the next steps are taken one at a time and looked at after each, so that the process need not be asked for every one of them. Nothing
    /// else is asked of it before the last of them, or a fault.
    /// </summary>
    /// <param name="steps">How many; none is asked for before the first is taken.</param>
    /// <param name="watches">Whether its quantities are looked at too.</param>
    public void LookAfterEach(int steps, bool watches)
    {
        string[] looks = [.. Looks(watches)];
        _ahead = _abilities.CanTellEach && looks.Length > 0 && steps > 0 ? new(_child, steps, looks) : null;
        _stepsAhead = _ahead is null ? 0 : steps;
    }

    /// <inheritdoc/>
    public void Advance(int steps)
    {
        _isAtStepAhead = false;
        if (steps == 1 && _stepsAhead > 0)
        {
            // A fault is the last that is told of them.
            var left = _stepsAhead - 1;
            _stepsAhead = 0;
            AdvancedSeconds += _ahead!.Next();
            (_stepsAhead, _isAtStepAhead) = (left, true);
            return;
        }

        var start = Stopwatch.GetTimestamp();
        _child.Ask("advance", string.Create(CultureInfo.InvariantCulture, $",\"steps\":{steps}"), read: answer => AdvancedSeconds += SecondsOf(answer, start));
    }

    /// <summary>Takes steps and has their kernels told, in the order in which they were first entered.</summary>
    /// <param name="steps">How many, at least 1.</param>
    /// <exception cref="ForeignFaultException">It cannot, or its kernels take longer than its steps.</exception>
    public IReadOnlyList<ForeignKernel> Profile(int steps)
    {
        _isAtStepAhead = false;
        var start = Stopwatch.GetTimestamp();
        List<ForeignKernel> kernels = [];
        _child.Ask("advance", string.Create(CultureInfo.InvariantCulture, $",\"steps\":{steps},\"kernels\":true"), read: answer =>
        {
            answer.HasOnly("id", "nanoseconds", "kernels", "entries");
            var whole = answer.Whole("nanoseconds");
            AdvancedSeconds += Check(whole * 1e-9, start);
            kernels = KernelsOf(answer, whole);
        });
        return kernels;
    }

    private static List<ForeignKernel> KernelsOf(AnswerLine answer, long whole)
    {
        var (times, entries) = (answer.Wholes("kernels", least: 0).ToList(), answer.Wholes("entries", least: 1).ToList());
        if (!times.Select(time => time.Name).SequenceEqual(entries.Select(entry => entry.Name), StringComparer.Ordinal) || times.DistinctBy(time => time.Name, StringComparer.Ordinal).Count() < times.Count)
        {
            throw AnswerPipe.Garbled("'kernels' and 'entries' of its answer do not have the same names, each once and in the same order");
        }

        // The first that does not fit: a sum of many could be beyond what a number holds.
        var left = whole;
        foreach (var (name, time) in times)
        {
            left = time <= left ? left - time : throw AnswerPipe.Garbled(string.Create(CultureInfo.InvariantCulture, $"its kernels up to '{name}' take longer than its steps, {whole} ns"));
        }

        return [.. times.Zip(entries, (time, entry) => new ForeignKernel(time.Name, time.Value * 1e-9, entry.Value))];
    }

    /// <inheritdoc/>
    public void Watch(IWatchSink sink)
    {
        if (!_abilities.CanWatch)
        {
            return;
        }

        if (Ahead("watch") is { } step)
        {
            foreach (var (quantity, value) in step.Values)
            {
                sink.Value(quantity, value);
            }

            return;
        }

        _child.Ask("watch", read: answer =>
        {
            answer.HasOnly("id", "values");
            foreach (var (quantity, value) in answer.Numbers("values"))
            {
                sink.Value(quantity, value);
            }
        });
    }

    /// <inheritdoc/>
    public void Observe(IObservationSink sink)
    {
        _child.Ask("observe", "", OfObserve, TakeFrame, TakeLast);

        void TakeFrame(AnswerFrame frame)
        {
            if (frame.Kind == "samples")
            {
                sink.Samples(frame.Name, frame.Doubles);
            }
            else
            {
                frame.WriteTo(sink);
            }
        }

        void TakeLast(AnswerLine answer)
        {
            answer.HasOnly("id", "frames", "scalars", "counts", "digests");
            foreach (var (name, value) in answer.Numbers("scalars"))
            {
                sink.Scalar(name, value);
            }

            foreach (var (name, value) in answer.Wholes("counts", least: 0))
            {
                sink.Count(name, value);
            }

            foreach (var (name, value) in answer.Texts("digests"))
            {
                sink.Digest(name, value.Length == 64 && value.All(char.IsAsciiHexDigitLower)
                    ? Convert.FromHexString(value)
                    : throw AnswerPipe.Garbled($"the digest '{name}' is '{(value.Length > 80 ? value[..80] + "..." : value)}'; it must be 64 lower-case hexadecimal digits"));
            }
        }
    }

    /// <summary>What the process has in memory now, and had at most, in bytes: as it says, or as the system does where it does not.</summary>
    public (long Live, long Peak) Memory()
    {
        if (!_abilities.CanTellMemory)
        {
            return _child.Memory();
        }

        var (live, peak) = (0L, 0L);
        _child.Ask("memory", read: answer =>
        {
            answer.HasOnly("id", "live", "peak");
            live = answer.Whole("live", least: 1);
            peak = answer.Whole("peak", least: live);
        });
        return (live, peak);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A time that an answer names, checked against the time that passed here.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="start">When it was asked for.</param>
    /// <returns>In s.</returns>
    public static double SecondsOf(AnswerLine answer, long start)
    {
        answer.HasOnly("id", "nanoseconds");
        return Check(answer.Whole("nanoseconds") * 1e-9, start);
    }

    /// <summary>Checks a time against the time that passed here.</summary>
    /// <param name="seconds">In s.</param>
    /// <param name="start">When it was asked for.</param>
    /// <returns>The same.</returns>
    public static double Check(double seconds, long start)
    {
        var passed = Stopwatch.GetElapsedTime(start).TotalSeconds;

        // Two clocks of one machine may run at slightly different rates.
        return seconds <= (1.001 * passed) + 1e-3
            ? seconds
            : throw AnswerPipe.Garbled(string.Create(CultureInfo.InvariantCulture, $"it says that it took {seconds:0.######} s; {passed:0.######} s passed"));
    }

    /// <summary>What came with the present step, where this was looked at.</summary>
    /// <param name="look"><c>trace</c>, <c>record</c> or <c>watch</c>.</param>
    protected StepsAhead? Ahead(string look) => _isAtStepAhead && _ahead!.Has(look) ? _ahead : null;

    /// <summary>What of this simulation is looked at after a step.</summary>
    /// <param name="watches">Whether its quantities are.</param>
    protected virtual IEnumerable<string> Looks(bool watches)
    {
        if (CanRecord)
        {
            yield return "record";
        }

        if (watches && _abilities.CanWatch)
        {
            yield return "watch";
        }
    }

    /// <summary>Fields and samples of series at the present step.</summary>
    protected void TakeRecord(IRecordingSink sink)
    {
        if (Ahead("record") is { } step)
        {
            foreach (var frame in step.Frames("record"))
            {
                frame.WriteTo(sink);
            }

            return;
        }

        _child.Ask("record", "", OfRecord, frame => frame.WriteTo(sink), answer => answer.HasOnly("id", "frames"));
    }

    /// <summary>Ends the process.</summary>
    /// <param name="disposing">Always true: there is nothing unmanaged.</param>
    /// <exception cref="ForeignFaultException">It does not end as it must.</exception>
    protected virtual void Dispose(bool disposing)
    {
        var isKept = false;
        try
        {
            if (_child.IsTelling)
            {
                // No one waits for the steps that are still to come.
                _child.NoteFiles();
            }
            else if (_child.IsWell)
            {
                NoteFiles();
                _child.Ask("dispose", read: answer => answer.HasOnly("id"));
                isKept = ChildPool.Keep(_child, _abilities);
                if (!isKept)
                {
                    _child.Close();
                }
            }
        }
        finally
        {
            if (!isKept)
            {
                _child.Dispose();
            }
        }
    }

    private void NoteFiles()
    {
        _child.NoteFiles();
        if (_abilities.CanTellFiles)
        {
            _child.Ask("files", read: answer =>
            {
                answer.HasOnly("id", "files");
                ForeignFiles.Add(answer.List("files"), _child.Folder);
            });
        }
    }
}
