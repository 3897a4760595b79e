namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>
/// What the named quantities of a run's state did over time, thinned to what a picture can show. Nothing is compared by it: the trail
/// and the digests are of every bit.
/// </summary>
public sealed record RunCourses
{
    /// <summary>The stretches of time that a course has at most: a picture is about as many pixels wide.</summary>
    public const int MostStretches = 300;

    /// <summary>The most events of a list that are kept.</summary>
    public const int MostEvents = 1000;

    /// <summary>The most quantities of either kind that are kept, in the order in which the engine writes them.</summary>
    public const int MostQuantities = 6;

    /// <summary>Steps of a stretch, at least 1: of a value every so-many-th is kept, of events their number in so many states.</summary>
    public required int Every { get; init; }

    /// <summary>Quantities of one floating-point number.</summary>
    public IReadOnlyList<ValueCourse> Values { get; init; } = [];

    /// <summary>Lists of whole numbers that grow and shrink, such as the indices of the neurons that fired.</summary>
    public IReadOnlyList<EventCourse> Events { get; init; } = [];
}
