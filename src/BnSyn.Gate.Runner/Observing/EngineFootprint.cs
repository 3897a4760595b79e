using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Machine;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>What the processes that observe an engine tell of it beside their runs.</summary>
internal sealed class EngineFootprint
{
    /// <summary>What a process takes before it has built anything.</summary>
    private const long ProcessBytes = 100L << 20;

    private readonly Lock _gate = new();
    private readonly SortedSet<string> _loaded = new(StringComparer.Ordinal);
    private readonly HashSet<ForeignEngine> _engines = [];

    /// <summary>The memory that runs need.</summary>
    public MemoryNeeds Needs { get; } = new();

    /// <summary>The files that any of them has loaded, full paths, sorted.</summary>
    public IReadOnlyList<string> Loaded
    {
        get
        {
            lock (_gate)
            {
                return [.. _loaded];
            }
        }
    }

    /// <summary>What the processes of backends say that they are, each once and sorted.</summary>
    public IReadOnlyList<ForeignEngine> Engines
    {
        get
        {
            lock (_gate)
            {
                return ForeignEngine.Sorted(_engines);
            }
        }
    }

    /// <summary>How many processes may go on at once that build simulations.</summary>
    /// <param name="request">May say so itself.</param>
    /// <param name="pairs">Scenarios and backends; one that was not seen counts nothing where none was.</param>
    /// <param name="simulations">How many of them a process has at once.</param>
    /// <returns>At least 1.</returns>
    public int ProcessesAtOnce(GateRequest request, IEnumerable<(string Scenario, string Backend)> pairs, int simulations = 1)
    {
        if (request.ParallelRuns > 0)
        {
            return request.ParallelRuns;
        }

        var largest = pairs.Select(pair => Needs.Of(pair) ?? 0).DefaultIfEmpty().Max();
        return (int)Math.Clamp(new MemoryGauge(isLimited: true).FreeBytes / ((simulations * largest) + ProcessBytes), 1, Environment.ProcessorCount);
    }

    /// <summary>Takes notice of what a process has loaded.</summary>
    /// <param name="files">Full paths.</param>
    public void AddLoaded(IEnumerable<string> files)
    {
        lock (_gate)
        {
            _loaded.UnionWith(files);
        }
    }

    /// <summary>Takes notice of what processes of backends say that they are.</summary>
    /// <param name="engines">As they say it.</param>
    public void AddEngines(IEnumerable<ForeignEngine> engines)
    {
        lock (_gate)
        {
            _engines.UnionWith(engines);
        }
    }
}
