using BnSyn.Engine.Networks.Synapses;

namespace BnSyn.Engine.Networks.Learning;

/// <summary>Spikes between firing and arriving: those of step t arrive in step t + d.</summary>
/// <remarks>As lists of neurons, not as sums of weights: a spike opens its receptors by the weight that stands when it arrives.</remarks>
internal sealed class SpikesUnderway
{
    private readonly int[][] _lists;
    private readonly int[] _counts;
    private int _latest;

    /// <summary>Nothing is underway.</summary>
    /// <param name="neurons">How many neurons can fire in a step; positive.</param>
    /// <param name="delaySteps">The delay d in steps; from 1 on, with which a spike arrives in the next step.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range, or both together are more than an array could hold.</exception>
    internal SpikesUnderway(int neurons, int delaySteps)
    {
        if (delaySteps < 1 || delaySteps > Math.Min(SynapticDelay.MostSteps, Array.MaxLength / neurons))
        {
            throw new ArgumentOutOfRangeException(
                nameof(delaySteps), delaySteps, $"delay_ms/dt_ms must be at most {Math.Min(SynapticDelay.MostSteps, Array.MaxLength / neurons)} steps for {neurons} neurons that learn");
        }

        _lists = new int[delaySteps == 1 ? 0 : delaySteps][];
        _counts = new int[_lists.Length];
        for (int i = 0; i < _lists.Length; i++)
        {
            _lists[i] = new int[neurons];
        }
    }

    /// <summary>What the coming step takes in.</summary>
    /// <param name="fired">Ascending indices of the neurons that fired in the step before it.</param>
    internal ReadOnlySpan<int> Arriving(ReadOnlySpan<int> fired) => _lists.Length == 0 ? fired : List(Next(Next(_latest)));

    /// <summary>A step begins.</summary>
    /// <param name="fired">Ascending indices of the neurons that fired in the step before.</param>
    /// <returns>Those whose spikes arrive in it, ascending.</returns>
    internal ReadOnlySpan<int> Take(ReadOnlySpan<int> fired)
    {
        if (_lists.Length == 0)
        {
            return fired;
        }

        _latest = Next(_latest);
        fired.CopyTo(_lists[_latest]);
        _counts[_latest] = fired.Length;
        return List(Next(_latest));
    }

    /// <summary>What the last <see cref="Take"/> returned.</summary>
    /// <param name="fired">What it was given.</param>
    internal ReadOnlySpan<int> Taken(ReadOnlySpan<int> fired) => _lists.Length == 0 ? fired : List(Next(_latest));

    private int Next(int list) => list + 1 == _lists.Length ? 0 : list + 1;

    private ReadOnlySpan<int> List(int list) => _lists[list].AsSpan(0, _counts[list]);
}
