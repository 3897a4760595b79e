using System.Diagnostics;
using BnSyn.Engine.Networks;

namespace BnSyn.Benchmarks;

/// <summary>One network on one backend, and what its rounds of steps took.</summary>
internal sealed class TimedNetwork
{
    private const int SettlingSteps = 1000;
    private const string Dense = "reference";

    private readonly Network _network;
    private readonly List<double> _microseconds = [];
    private readonly long _liveBytes;
    private long _steps;
    private long _events;
    private long _spikes;
    private long _allocated;

    internal TimedNetwork(int neurons, string backend, int? threads)
        : this(Workload.Of(neurons), backend, threads)
    {
    }

    internal TimedNetwork(NetworkParameters parameters, string backend, int? threads)
    {
        Backend = backend;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        _network = Network.Create(parameters, Workload.Seed, backend, threads);
        Threads = _network.Threads;
        _liveBytes = GC.GetTotalMemory(forceFullCollection: true) - before;

        // The onset is a burst that no later step resembles. The dense backend settles for less, it is slow and does not care.
        var clock = Stopwatch.StartNew();
        for (int step = 0; step < SettlingSteps && (backend != Dense || clock.ElapsedMilliseconds < 2000); step++)
        {
            _network.Step();
        }
    }

    internal string Backend { get; }

    internal int Threads { get; }

    internal double Median
    {
        get
        {
            double[] sorted = [.. _microseconds.Order()];
            return sorted[sorted.Length / 2];
        }
    }

    internal double EventsPerStep => (double)_events / _steps;

    /// <summary>Spikes per neuron and second of model time.</summary>
    internal double RateHz => 1000.0 * _spikes / (_steps * _network.Parameters.DtMs * _network.N);

    internal double AllocatedPerStep => (double)_allocated / _steps;

    internal double BytesPerSynapse => (double)_liveBytes / _network.Synapses.Total;

    /// <summary>Takes steps until the time is over, at least four.</summary>
    /// <returns>Microseconds per step.</returns>
    internal double Round(double microseconds) => Round(microseconds, 0);

    /// <summary>Takes so many steps, a multiple of four: the same stretch of model time for networks that are compared.</summary>
    /// <returns>Microseconds per step.</returns>
    internal double Steps(int steps) => Round(0.0, steps);

    private double Round(double microseconds, int fewest)
    {
        long events = _network.SynapticEvents;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        double elapsed;
        int steps = 0;
        do
        {
            for (int i = 0; i < 4; i++)
            {
                _spikes += _network.Step().A_t1;
            }

            steps += 4;
            elapsed = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        while (elapsed < microseconds || steps < fewest);
        _allocated += GC.GetAllocatedBytesForCurrentThread() - allocated;
        _events += _network.SynapticEvents - events;
        _steps += steps;
        _microseconds.Add(elapsed / steps);
        return elapsed / steps;
    }
}
