using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Foreign;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>Makes of an engine's exception what a reader needs to find its cause.</summary>
internal static partial class FaultOf
{
    private static readonly Assembly[] OfTheGate = [typeof(FaultOf).Assembly, typeof(FaultMeasurement).Assembly, typeof(IPhysicsScenario).Assembly];

    /// <summary>The fault of an exception.</summary>
    /// <param name="exception">What was caught.</param>
    /// <param name="step">As in <see cref="FaultMeasurement"/>.</param>
    /// <param name="place">Where the run was, as the end of a sentence.</param>
    /// <returns>The fault.</returns>
    public static FaultMeasurement Exception(Exception exception, int step, string place)
    {
        if (exception is ForeignFaultException foreign)
        {
            // What is no answer is never the fault that a scenario expects.
            return new(foreign.Kind, foreign.Message, foreign.IsOfEngine ? step : -1) { Place = place };
        }

        var innermost = exception.GetBaseException();
        return new(exception.GetType().Name, exception.Message, step)
        {
            Place = place,
            Cause = ReferenceEquals(innermost, exception) ? "" : $"{innermost.GetType().Name}: {innermost.Message}",
            Frame = FrameOf(innermost),
            Trace = Path().Replace(exception.ToString(), " in $1").ReplaceLineEndings("\n"),
        };
    }

    /// <summary>What the fault of an exception is called.</summary>
    public static string KindOf(Exception exception) => (exception as ForeignFaultException)?.Kind ?? exception.GetType().Name;

    // The framework's own frames on top say only what was called with a bad argument.
    private static string FrameOf(Exception exception)
    {
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetMethod() is { } method && method.DeclaringType is { } type && IsOfTheEngine(type.Assembly))
            {
                var file = System.IO.Path.GetFileName(frame.GetFileName());
                return $"{type.FullName}.{method.Name}" + (file is null ? "" : string.Create(CultureInfo.InvariantCulture, $" in {file}:line {frame.GetFileLineNumber()}"));
            }
        }

        return "";
    }

    private static bool IsOfTheEngine(Assembly assembly) =>
        !OfTheGate.Contains(assembly)
        && assembly.GetName().Name is { } name && name != "System" && !name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("Microsoft.", StringComparison.Ordinal);

    [GeneratedRegex(@" in (?:[^\r\n]*[\\/])?([^\\/\r\n]+:line \d+)")]
    private static partial Regex Path();
}
