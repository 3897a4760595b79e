namespace BnSyn.Engine.Circuits.Backends.Reference;

/// <summary>The axons of one population on their way to one place: a row for every step of the delay.</summary>
internal sealed class ReferenceBuffer
{
    private readonly Queue<bool[]> _rows = new();
    private readonly int _size;
    private readonly int _delaySteps;

    internal ReferenceBuffer(int size, int delaySteps)
    {
        _size = size;
        _delaySteps = delaySteps;
        Reset();
    }

    /// <summary>What arrives in this step.</summary>
    internal bool[] Arriving => _rows.Peek();

    internal void Reset()
    {
        _rows.Clear();
        for (int step = 0; step < _delaySteps; step++)
        {
            _rows.Enqueue(new bool[_size]);
        }
    }

    /// <summary>Ends the step: the spikes of this step set out, the next row arrives.</summary>
    internal void Advance(bool[] fired)
    {
        bool[] row = _rows.Dequeue();
        fired.CopyTo(row, 0);
        _rows.Enqueue(row);
    }
}
