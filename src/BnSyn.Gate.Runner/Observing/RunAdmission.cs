using BnSyn.Gate.Runner.Machine;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>
/// Lets runs of one process begin when there is memory for them beside those that go on. The first run is alone until it has been
/// built, the others begin where what they need is left; one always goes on.
/// </summary>
internal sealed class RunAdmission
{
    private readonly object _gate = new();
    private readonly List<Admitted> _going = [];
    private readonly MemoryNeeds _needs;
    private readonly IMemoryGauge _memory;

    /// <param name="needs">What runs need; every run adds what it was seen to.</param>
    /// <param name="memory">The memory.</param>
    public RunAdmission(MemoryNeeds needs, IMemoryGauge memory) => (_needs, _memory) = (needs, memory);

    /// <summary>Waits until a run may begin.</summary>
    /// <param name="pair">Its scenario and backend.</param>
    /// <returns>The run; dispose of it when it has ended.</returns>
    public Admitted Enter((string Scenario, string Backend) pair)
    {
        lock (_gate)
        {
            while (!HasRoom(pair))
            {
                Monitor.Wait(_gate);
            }

            var run = new Admitted(this, pair);
            _going.Add(run);
            return run;
        }
    }

    private bool HasRoom((string Scenario, string Backend) pair)
    {
        if (_going.Count == 0)
        {
            return true;
        }

        // What is being built shows only a part of its need; for a pair that was not seen yet, how small a part is unknown.
        if (_needs.Of(pair) is not { } need || _going.Any(run => !run.IsBuilt && !_needs.IsSeen(run.Pair)))
        {
            return false;
        }

        var wanted = need + _going.Sum(run => run.StillToCome);
        if (wanted > _memory.FreeBytes)
        {
            // Runs that ended have left garbage.
            _memory.Collect();
        }

        return wanted <= _memory.FreeBytes;
    }

    /// <summary>A run that goes on.</summary>
    internal sealed class Admitted : IDisposable
    {
        private readonly RunAdmission _admission;
        private readonly long _expected;
        private readonly long _usedBefore;
        private long _grown;

        /// <param name="admission">Who admitted it.</param>
        /// <param name="pair">Its scenario and backend.</param>
        public Admitted(RunAdmission admission, (string Scenario, string Backend) pair)
        {
            (_admission, Pair) = (admission, pair);
            _expected = admission._needs.Of(pair) ?? 0;
            _usedBefore = admission._memory.UsedBytes;
        }

        /// <summary>Its scenario and backend.</summary>
        public (string Scenario, string Backend) Pair { get; }

        /// <summary>Whether it has taken its first step: most engines have what they need by then.</summary>
        public bool IsBuilt { get; private set; }

        /// <summary>What it needs and does not have yet, in bytes.</summary>
        public long StillToCome => Math.Max(0, _expected - _grown);

        /// <summary>Says that it has taken its first step.</summary>
        public void Built() => Look(() => IsBuilt = true);

        /// <inheritdoc/>
        public void Dispose() => Look(() => _admission._going.Remove(this));

        // What others take meanwhile counts as its own: rather too much than too little.
        private void Look(Action act)
        {
            lock (_admission._gate)
            {
                _grown = Math.Max(_grown, _admission._memory.UsedBytes - _usedBefore);
                _admission._needs.See(Pair, _grown);
                act();
                Monitor.PulseAll(_admission._gate);
            }
        }
    }
}
