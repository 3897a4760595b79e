using System.Runtime.ExceptionServices;
using BnSyn.Engine.Kernels;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Threads;

namespace BnSyn.Engine.Networks;

/// <summary>Realisations of one parameter set, a seed each, that are built and advanced together: as many at once as there are threads.</summary>
/// <remarks>
/// A thread takes one realisation after the other and makes all steps of it that were asked for, so that its state stays in the caches of one core and nobody waits at the end of
/// a step. Every realisation has the bits that it has alone. Where realisations are at least as many as threads this is faster than several threads for each of them, at
/// every N. Not thread-safe.
/// </remarks>
public sealed class NetworkBatch : IStepParts
{
    private readonly NetworkParameters _parameters;
    private readonly IReadOnlyList<ulong> _seeds;
    private readonly string _backend;
    private readonly Network?[] _networks;
    private readonly ExceptionDispatchInfo?[] _errors;
    private Action<int, StepResult>? _afterStep;
    private int _steps;
    private int _next;

    private NetworkBatch(NetworkParameters parameters, IReadOnlyList<ulong> seeds, string backend, int threads)
    {
        (_parameters, _seeds, _backend, Threads) = (parameters, seeds, backend, threads);
        _networks = new Network[seeds.Count];
        _errors = new ExceptionDispatchInfo[seeds.Count];

        // They are not there yet: the first run builds them.
        RunAll();
        Realisations = Array.ConvertAll(_networks, network => network!);
    }

    /// <summary>The networks, in the order of their seeds. Each may be stepped alone as well, between two calls.</summary>
    public IReadOnlyList<Network> Realisations { get; }

    /// <summary>How many realisations are advanced at once, at most.</summary>
    public int Threads { get; }

    /// <summary>Builds the networks.</summary>
    /// <param name="parameters">The physics of all.</param>
    /// <param name="seeds">A seed for each, 0 to 2^32 - 1; at least one.</param>
    /// <param name="backend">A name out of <see cref="NetworkBackends.Names"/>.</param>
    /// <param name="threads">How many threads are used, 1 to 64 and not more than there are realisations, or <see langword="null"/> for one per processor.
    /// The bits are the same for all.</param>
    /// <exception cref="ArgumentException">A parameter, a seed, the backend or the number of threads is not valid; the message names it.</exception>
    /// <exception cref="NetworkSizeException">Together they do not fit in the memory; nothing has been allocated.</exception>
    public static NetworkBatch Create(NetworkParameters parameters, IReadOnlyList<ulong> seeds, string backend, int? threads = null)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(seeds);
        if (seeds.Count == 0)
        {
            throw new ArgumentException("seeds must be at least one, got none", nameof(seeds));
        }

        int team = ThreadChoice.Of(threads ?? Math.Min(Environment.ProcessorCount, StepTeam.MaxParts), parameters.N);
        Network.SizeOf(parameters, backend, parts: 1).RequireRoom(seeds.Count);
        return new NetworkBatch(parameters, [.. seeds], backend, Math.Min(team, seeds.Count));
    }

    /// <summary>Advances every realisation with the constant current of the parameters.</summary>
    /// <param name="steps">Number of steps; not negative.</param>
    /// <param name="afterStep">Told the place of the realisation and what its step reports: for each realisation in order and on one thread, for several of them at once.</param>
    /// <exception cref="VoltageBoundsException">As for <see cref="Network.Step()"/>: that of the first realisation in which it happened. The others have made all their steps.</exception>
    /// <exception cref="ArgumentException">As for <see cref="Network.Step()"/>, or the number of steps is negative.</exception>
    public void Advance(int steps, Action<int, StepResult>? afterStep = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        (_steps, _afterStep) = (steps, afterStep);
        RunAll();
    }

    /// <inheritdoc/>
    void IStepParts.Run(int part) => TakeRealisations();

    /// <inheritdoc/>
    void IStepParts.Run(int part, IStepClock clock) => TakeRealisations();

    private void RunAll()
    {
        Array.Clear(_errors);
        _next = 0;
        StepTeam.Shared.Run(this, Threads);
        foreach (ExceptionDispatchInfo? error in _errors)
        {
            error?.Throw();
        }
    }

    // Whoever is free takes the next one; which thread that is reaches no result.
    private void TakeRealisations()
    {
        for (int place = Interlocked.Increment(ref _next) - 1; place < _networks.Length; place = Interlocked.Increment(ref _next) - 1)
        {
            try
            {
                Run(place);
            }
            catch (Exception error) when (Keep(place, error))
            {
                // Thrown when all have run: the first in the order of seeds, not of time.
            }
        }
    }

    private void Run(int place)
    {
        if (_networks[place] is not { } network)
        {
            _networks[place] = Network.Create(_parameters, _seeds[place], _backend, threads: 1);
            return;
        }

        for (int step = 0; step < _steps; step++)
        {
            StepResult result = network.Step();
            _afterStep?.Invoke(place, result);
        }
    }

    private bool Keep(int place, Exception error)
    {
        _errors[place] = ExceptionDispatchInfo.Capture(error);
        return true;
    }
}
