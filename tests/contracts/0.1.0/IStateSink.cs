namespace BnSyn.Gate;

/// <summary>
/// Takes the values that make up a simulation's state. They are hashed as one canonical little-endian byte stream, so two
/// states are the same if and only if the same values, to the last bit, are written in the same order.
/// </summary>
public interface IStateSink
{
    /// <summary>Adds binary64 values.</summary>
    /// <param name="values">Any length.</param>
    void Write(ReadOnlySpan<double> values);

    /// <summary>Adds 32-bit integers, for example the indices of the neurons that fired.</summary>
    /// <param name="values">Any length.</param>
    void Write(ReadOnlySpan<int> values);
}
