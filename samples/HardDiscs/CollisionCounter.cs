namespace HardDiscs;

/// <summary>Counts contacts as they begin, and records how deep they get. It only reads the trajectory.</summary>
internal sealed class CollisionCounter(DiscFluid fluid)
{
    private readonly bool[] _touched = new bool[fluid.X.Length * fluid.X.Length];
    private readonly float _box = (float)fluid.Parameters.BoxLength;

    /// <summary>Contacts that began in any step so far.</summary>
    public int Collisions { get; private set; }

    /// <summary>Largest overlap of two discs so far, in diameters; 1 is one disc in the place of another.</summary>
    public double LargestOverlap { get; private set; }

    /// <summary>Looks at all pairs once.</summary>
    public void Look()
    {
        var (x, y) = (fluid.X, fluid.Y);
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = i + 1; j < x.Length; j++)
            {
                var (alongX, alongY) = (Nearest(x[i] - x[j]), Nearest(y[i] - y[j]));
                Enter((i * x.Length) + j, (alongX * alongX) + (alongY * alongY));
            }
        }
    }

    private void Enter(int pair, float squared)
    {
        var touches = squared < 1;
        if (touches)
        {
            Collisions += _touched[pair] ? 0 : 1;
            LargestOverlap = Math.Max(LargestOverlap, 1 - Math.Sqrt(squared));
        }

        _touched[pair] = touches;
    }

    private float Nearest(float distance) => distance - (_box * MathF.Round(distance / _box));
}
