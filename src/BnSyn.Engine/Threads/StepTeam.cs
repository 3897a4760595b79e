using System.Runtime.ExceptionServices;
using System.Runtime.Intrinsics.X86;
using BnSyn.Engine.Kernels;

namespace BnSyn.Engine.Threads;

/// <summary>The threads that help with a step: one team per process, for one network at a time.</summary>
/// <remarks>
/// A step is a fork and a join. The caller does the first part and then, after a moment, every part that no thread has begun, so a
/// helper that the system has put aside delays little; a network that finds the team taken does all parts itself. Which thread does a part is
/// left to chance and reaches no result. Helpers spin for as long as a network usually needs between two steps, then sleep.
/// </remarks>
internal sealed class StepTeam
{
    // Room of a cache line between flags that different threads write.
    private const int Stride = 16;

    // Pauses before doing a helper's part, a few microseconds.
    private const int Patience = 150;

    private readonly List<Helper> _helpers = [];
    private readonly int[] _begun = new int[MaxParts * Stride];
    private IStepParts? _step;
    private ExceptionDispatchInfo? _error;
    private int _parts;
    private int _open;
    private int _round;
    private int _taken;

    private StepTeam()
    {
        // Nothing can be begun before the first round.
        Array.Fill(_begun, 1);
    }

    /// <summary>The team of this process.</summary>
    internal static StepTeam Shared { get; } = new();

    /// <summary>The most parts of a step.</summary>
    internal const int MaxParts = 64;

    /// <summary>Runs every part once and returns when all have ended; the first error of a part is thrown then.</summary>
    /// <param name="step">What to run.</param>
    /// <param name="parts">Number of parts, at most <see cref="MaxParts"/>.</param>
    internal void Run(IStepParts step, int parts) => Run(step, parts, default(NoStepClock));

    /// <summary>The same under a clock, which this thread tells of its own parts and of the others as <see cref="StepKernel.Threads"/>.</summary>
    /// <param name="step">What to run.</param>
    /// <param name="parts">Number of parts, at most <see cref="MaxParts"/>.</param>
    /// <param name="clock">Told the kernels; the caller ends the last.</param>
    internal void Run(IStepParts step, int parts, IStepClock clock) => Run<IStepClock>(step, parts, clock);

    private void Run<TClock>(IStepParts step, int parts, TClock clock)
        where TClock : IStepClock
    {
        if (parts == 1 || Interlocked.Exchange(ref _taken, 1) != 0)
        {
            RunAlone(step, parts, clock);
            return;
        }

        clock.Enter(StepKernel.Threads);

        try
        {
            Hire(parts - 1);
            Fork(step, parts);
            TryDo(0, clock);
            clock.Enter(StepKernel.Threads);
            WaitForHelpers();
            BeginOpenParts();
            Join();
            _error?.Throw();
        }
        finally
        {
            _step = null;
            _error = null;
            Volatile.Write(ref _taken, 0);
        }
    }

    // As with helpers, an error in one part leaves none of the others out.
    private static void RunAlone<TClock>(IStepParts step, int parts, TClock clock)
        where TClock : IStepClock
    {
        ExceptionDispatchInfo? first = null;
        for (int part = 0; part < parts; part++)
        {
            try
            {
                RunPart(step, part, clock);
            }
            catch (Exception error) when (Keep(ref first, error))
            {
                // Thrown below, when every part has run.
            }
        }

        first?.Throw();
    }

    private void Hire(int helpers)
    {
        while (_helpers.Count < helpers)
        {
            _helpers.Add(new Helper(this, _helpers.Count + 1, Volatile.Read(ref _round)));
        }
    }

    private void Fork(IStepParts step, int parts)
    {
        _step = step;
        _parts = parts;
        Volatile.Write(ref _open, parts);

        // From here on a helper may begin, also one that is late from an earlier round.
        for (int part = 0; part < parts; part++)
        {
            Volatile.Write(ref _begun[part * Stride], 0);
        }

        Interlocked.Increment(ref _round);
        for (int helper = 0; helper < parts - 1; helper++)
        {
            _helpers[helper].Wake();
        }
    }

    private void TryDo(int part) => TryDo(part, default(NoStepClock));

    private void TryDo<TClock>(int part, TClock clock)
        where TClock : IStepClock
    {
        if (Interlocked.Exchange(ref _begun[part * Stride], 1) == 0)
        {
            Do(part, clock);
        }
    }

    private static void RunPart<TClock>(IStepParts step, int part, TClock clock)
        where TClock : IStepClock
    {
        if (typeof(TClock) == typeof(NoStepClock))
        {
            step.Run(part);
        }
        else
        {
            step.Run(part, clock);
        }
    }

    // A part that another core does moves to its cache, which takes longer than waiting for a helper that is awake.
    private void WaitForHelpers()
    {
        for (int part = 1; part < _parts; part++)
        {
            for (int pauses = 0; pauses < Patience && Volatile.Read(ref _begun[part * Stride]) == 0; pauses++)
            {
                Pause();
            }
        }
    }

    private void BeginOpenParts()
    {
        for (int part = 1; part < _parts; part++)
        {
            TryDo(part);
        }
    }

    private void Do<TClock>(int part, TClock clock)
        where TClock : IStepClock
    {
        try
        {
            RunPart(_step!, part, clock);
        }
        catch (Exception error) when (Keep(ref _error, error))
        {
            // Thrown again where the step was asked for: a thread of the team must not end the process.
        }

        Interlocked.Decrement(ref _open);
    }

    private static bool Keep(ref ExceptionDispatchInfo? first, Exception error)
    {
        Interlocked.CompareExchange(ref first, ExceptionDispatchInfo.Capture(error), null);
        return true;
    }

    private void Join()
    {
        for (int spins = 0; Volatile.Read(ref _open) != 0; spins++)
        {
            if (spins < Helper.Spins)
            {
                Pause();
            }
            else
            {
                // Its processor is busy with something else, perhaps waiting for this one.
                Thread.Sleep(0);
            }
        }
    }

    // The processor's own, some ten nanoseconds: what the runtime offers everywhere is a multiple of it.
    private static void Pause()
    {
        if (X86Base.IsSupported)
        {
            X86Base.Pause();
        }
        else
        {
            Thread.SpinWait(1);
        }
    }

    /// <summary>One thread: waits for a round, does its part, waits again. It never keeps the process alive.</summary>
    private sealed class Helper
    {
        /// <summary>Pauses before sleeping, 20 to 100 microseconds.</summary>
        internal const int Spins = 2000;

        private readonly StepTeam _team;
        private readonly int _own;
        private readonly object _bed = new();
        private bool _asleep;
        private int _seen;

        internal Helper(StepTeam team, int own, int round)
        {
            _team = team;
            _own = own;
            _seen = round;
            new Thread(Work) { IsBackground = true, Name = $"BnSyn step {own}" }.Start();
        }

        internal void Wake()
        {
            if (Volatile.Read(ref _asleep))
            {
                lock (_bed)
                {
                    _asleep = false;
                    Monitor.Pulse(_bed);
                }
            }
        }

        private void Work()
        {
            while (true)
            {
                WaitForRound();
                _seen = Volatile.Read(ref _team._round);
                _team.TryDo(_own);
            }
        }

        private void WaitForRound()
        {
            for (int spins = 0; spins < Spins; spins++)
            {
                if (Volatile.Read(ref _team._round) != _seen)
                {
                    return;
                }

                Pause();
            }

            lock (_bed)
            {
                // A full fence here and one in the increment of the round: the caller sees the sleeper or this sees the round.
                _asleep = true;
                Interlocked.MemoryBarrier();
                while (_asleep && Volatile.Read(ref _team._round) == _seen)
                {
                    Monitor.Wait(_bed);
                }

                _asleep = false;
            }
        }
    }
}
