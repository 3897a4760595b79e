using System.Globalization;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Runner.Lifetime;

/// <summary>
/// Sees that the gate's process ends as the gate decides: an engine that calls <see cref="Environment.Exit"/>, or that lets an
/// exception escape from a thread of its own, would otherwise choose the exit code, and 0 means passed.
/// </summary>
internal sealed class ProcessEnd
{
    /// <summary>What the engine's own handlers of the end may take.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly Action<IReadOnlyList<Finding>> _say;
    private int _isDecided;

    /// <param name="say">Says why the process ends.</param>
    public ProcessEnd(Action<IReadOnlyList<Finding>> say)
    {
        _say = say;
        AppDomain.CurrentDomain.UnhandledException += (_, unhandled) => OnUnhandled(unhandled.ExceptionObject);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => OnExit();
    }

    /// <summary>Lets the exit code of the gate itself stand; whatever else wants to end the process now comes too late.</summary>
    /// <returns>False where the end was decided before.</returns>
    public bool Decide() => Interlocked.Exchange(ref _isDecided, 1) == 0;

    /// <summary>Ends the process without a verdict.</summary>
    /// <param name="why">The findings that say why; none where the parent no longer listens.</param>
    public void Now(params IReadOnlyList<Finding> why)
    {
        if (Decide())
        {
            _say(why);
            Environment.Exit(ExitCodes.Invalid);
        }
    }

    private void OnUnhandled(object exception)
    {
        Now(Ended(Problem(exception)));

        // The end was decided before: a return would abort the process while another thread is ending it with the code that counts.
        Thread.Sleep(Timeout.Infinite);
    }

    private void OnExit()
    {
        // A handler of the engine's may run after this one and not come back.
        new Thread(EndHard) { IsBackground = true, Name = "end" }.Start();
        if (Decide())
        {
            _say([Ended(string.Create(CultureInfo.InvariantCulture, $"code of the engine ended the process with exit code {Environment.ExitCode}"))]);
            Environment.ExitCode = ExitCodes.Invalid;
        }
    }

    private static void EndHard()
    {
        Thread.Sleep(Grace);
        ThisProcess.Kill();
    }

    private static string Problem(object exception) => exception is Exception thrown
        ? $"nothing caught {thrown.GetType().Name}: {thrown.Message}"
        : "nothing caught what a thread threw";

    private static Finding Ended(string problem) => Finding.Of(GateDiagnostics.NoVerdict, ("problem", problem + RunNotes.Words()));
}
