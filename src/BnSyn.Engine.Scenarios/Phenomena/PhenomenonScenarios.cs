namespace BnSyn.Engine.Scenarios.Phenomena;

/// <summary>The temperature gate opens and closes.</summary>
public sealed class Annealing : PhenomenonScenario
{
    /// <summary>The scenario.</summary>
    public Annealing()
        : base(AnnealingCourse.Phenomenon)
    {
    }
}

/// <summary>Tagging and consolidation over a day.</summary>
public sealed class ConsolidationHours : PhenomenonScenario
{
    /// <summary>The scenario.</summary>
    public ConsolidationHours()
        : base(ConsolidationCourse.Phenomenon)
    {
    }
}

/// <summary>The order of both methods in neurons that fire.</summary>
public sealed class DtConvergence : PhenomenonScenario
{
    /// <summary>The scenario.</summary>
    public DtConvergence()
        : base(ConvergenceCourse.Phenomenon)
    {
    }
}

/// <summary>The f-I curve against its calibration.</summary>
public sealed class FiCurve : PhenomenonScenario
{
    /// <summary>The scenario.</summary>
    public FiCurve()
        : base(FrequencyCurrentCourse.Phenomenon)
    {
    }
}

/// <summary>Exponents of avalanches with their intervals.</summary>
public sealed class AvalancheExponents : PhenomenonScenario
{
    /// <summary>The scenario.</summary>
    public AvalancheExponents()
        : base(AvalancheCourse.Phenomenon)
    {
    }
}

/// <summary>Events that arrive when their delay is over.</summary>
public sealed class DelayedSynapses : PhenomenonScenario
{
    /// <summary>The scenario.</summary>
    public DelayedSynapses()
        : base(DelayCourse.Phenomenon)
    {
    }
}
