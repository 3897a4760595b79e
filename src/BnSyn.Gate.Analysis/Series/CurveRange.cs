namespace BnSyn.Gate.Analysis.Series;

/// <summary>
/// The smallest and the largest value of a curve within a window that moves on: what lies between them the curve takes somewhere in the
/// window, because it is straight between its samples. Each sample is looked at a fixed number of times, however wide the window.
/// </summary>
/// <param name="begin">Gives values at the window's beginning; read by nothing else.</param>
/// <param name="end">The same curve, for the window's end.</param>
internal sealed class CurveRange(Curve begin, Curve end)
{
    private readonly LinkedList<int> _smallest = [];
    private readonly LinkedList<int> _largest = [];
    private int _next;

    /// <summary>The range within a window.</summary>
    /// <param name="from">Its beginning; not before that of the last window.</param>
    /// <param name="to">Its end; not before that of the last window.</param>
    public (double Smallest, double Largest) Within(double from, double to)
    {
        for (; _next < end.Count && end.Time(_next) <= to; _next++)
        {
            Enter(_smallest, value => value >= end.Value(_next));
            Enter(_largest, value => value <= end.Value(_next));
        }

        Leave(_smallest, from);
        Leave(_largest, from);
        var (first, last) = (begin.At(from), end.At(to));
        return (
            Math.Min(Math.Min(first, last), _smallest.First is { } least ? end.Value(least.Value) : first),
            Math.Max(Math.Max(first, last), _largest.First is { } most ? end.Value(most.Value) : first));
    }

    private void Enter(LinkedList<int> samples, Func<double, bool> isNoMore)
    {
        while (samples.Last is { } last && isNoMore(end.Value(last.Value)))
        {
            samples.RemoveLast();
        }

        samples.AddLast(_next);
    }

    private void Leave(LinkedList<int> samples, double from)
    {
        while (samples.First is { } first && end.Time(first.Value) < from)
        {
            samples.RemoveFirst();
        }
    }
}
