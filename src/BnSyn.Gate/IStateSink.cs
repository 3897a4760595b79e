namespace BnSyn.Gate;

/// <summary>
/// Takes the values that make up a simulation's state. They are hashed as one canonical little-endian byte stream, so two
/// states are the same if and only if the same values, to the last bit, are written in the same order. A name is not part of the
/// stream: it says in a report which quantity differs first, and to name what had none changes no baseline.
/// </summary>
public interface IStateSink
{
    /// <summary>Adds binary64 values without a name.</summary>
    /// <param name="values">Any length.</param>
    void Write(ReadOnlySpan<double> values);

    /// <summary>Adds 32-bit integers without a name, for example the indices of the neurons that fired.</summary>
    /// <param name="values">Any length.</param>
    void Write(ReadOnlySpan<int> values);

    /// <summary>Adds binary64 values.</summary>
    /// <param name="name">What they are, for example <c>g_nmda</c>; each name once in a state.</param>
    /// <param name="values">Any length.</param>
    void Write(string name, ReadOnlySpan<double> values);

    /// <summary>Adds binary32 values.</summary>
    /// <param name="name">What they are; each name once in a state.</param>
    /// <param name="values">Any length.</param>
    void Write(string name, ReadOnlySpan<float> values);

    /// <summary>Adds 32-bit integers.</summary>
    /// <param name="name">What they are; each name once in a state.</param>
    /// <param name="values">Any length.</param>
    void Write(string name, ReadOnlySpan<int> values);

    /// <summary>Adds 64-bit integers.</summary>
    /// <param name="name">What they are; each name once in a state.</param>
    /// <param name="values">Any length.</param>
    void Write(string name, ReadOnlySpan<long> values);

    /// <summary>Adds truths, a byte of 0 or 1 each.</summary>
    /// <param name="name">What they are; each name once in a state.</param>
    /// <param name="values">Any length.</param>
    void Write(string name, ReadOnlySpan<bool> values);

    /// <summary>
    /// Says what happened in the step before, for the report's pictures only: it is not part of the state, so that it changes no hash and no
    /// baseline. For what the state has in another order, or beside other numbers; a named list of 32-bit integers needs none of it.
    /// </summary>
    /// <param name="name">What they are, for example <c>cortex spikes</c>; no name of the state, and the same names in every state from the built one on.</param>
    /// <param name="events">Whole numbers, such as the indices of the neurons that fired; none where nothing happened.</param>
    void Show(string name, ReadOnlySpan<int> events);
}
