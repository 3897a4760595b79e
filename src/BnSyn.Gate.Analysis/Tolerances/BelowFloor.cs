using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>The finding about a tolerance that rounding alone breaks, whether its floor was measured now or is kept in a baseline.</summary>
internal static class BelowFloor
{
    /// <summary>The finding.</summary>
    /// <param name="subject">Scenario and observable.</param>
    /// <param name="tolerance">The tolerance in words.</param>
    /// <param name="time">From when on.</param>
    /// <param name="floor">The floor with its unit.</param>
    /// <param name="excess">The floor in units of the tolerance.</param>
    /// <param name="origin">What makes it.</param>
    /// <param name="horizon">What is known of the horizon.</param>
    public static Finding Finding(FindingSubject subject, string tolerance, string time, string floor, double excess, string origin, string horizon) => Diagnostics.Finding.Of(
        ToleranceDiagnostics.BelowFloor,
        ("tolerance", tolerance), ("time", time), ("floor", floor), ("excess", Advice.Times(excess)), ("origin", origin), ("horizon", horizon)) with
    {
        Subject = subject,
    };
}
