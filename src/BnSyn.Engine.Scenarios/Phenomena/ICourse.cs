using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Phenomena;

/// <summary>One run of a phenomenon.</summary>
internal interface ICourse
{
    /// <summary>One step passes.</summary>
    void Step();

    /// <summary>Writes the whole state, in an order that never changes.</summary>
    /// <param name="sink">Takes the state's values.</param>
    void WriteTo(IStateSink sink);

    /// <summary>What came of the run, by the names of the phenomenon's metrics.</summary>
    IEnumerable<(string Metric, double Value)> Observe();
}
