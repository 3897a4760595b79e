namespace BnSyn.Gate.Runner.Output;

/// <summary>
/// The gate's own standard output and error. An engine runs in the same process: what it prints goes to standard error, where
/// it is not taken for a finding, and a console that it closes is its own.
/// </summary>
internal static class GateConsole
{
    /// <summary>Findings, and answers of a verb.</summary>
    public static TextWriter Out { get; } = Console.Out;

    /// <summary>Progress and what explains a failure.</summary>
    public static TextWriter Error { get; } = Console.Error;

    private static readonly TextWriter OfTheEngine =
        TextWriter.Synchronized(new StreamWriter(Console.OpenStandardError(), Error.Encoding) { AutoFlush = true });

    /// <summary>Gives the engine a console of its own; called before its code runs.</summary>
    public static void KeepFromEngine()
    {
        Console.SetOut(OfTheEngine);
        Console.SetError(OfTheEngine);
    }
}
