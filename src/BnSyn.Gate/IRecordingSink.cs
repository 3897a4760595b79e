namespace BnSyn.Gate;

/// <summary>
/// Takes fields and series. What it is given is hashed at once, and of it only what the declared stride keeps is held: a simulation need
/// keep no history for it.
/// </summary>
public interface IRecordingSink
{
    /// <summary>Reports the next sample of a series.</summary>
    /// <param name="series">A name from <see cref="ScenarioDescription.Series"/>.</param>
    /// <param name="time">In the series' unit of time; finite, and after the time of the sample before.</param>
    /// <param name="channels">One value for each channel. One that is not finite makes the gate's verdict <c>Invalid</c>.</param>
    void Sample(string series, double time, ReadOnlySpan<double> channels);

    /// <summary>Reports a field, once in a run.</summary>
    /// <param name="field">A name from <see cref="ScenarioDescription.Fields"/>.</param>
    /// <param name="values">One value for each cell, the last axis running fastest. One that is not finite makes the gate's verdict <c>Invalid</c>.</param>
    void Field(string field, ReadOnlySpan<double> values);
}
