namespace BnSyn.Gate.Testing.Tests.Engine;

/// <summary>Ends the process that runs it, with the exit code of a success.</summary>
public sealed class Leaving() : SwingScenario("leaving")
{
    public override ISimulation Create(string backend, ulong seed)
    {
        Environment.Exit(0);
        throw new InvalidOperationException("not reached");
    }
}

/// <summary>Writes down which process runs it and where its gate works, and never comes back from a step.</summary>
public sealed class Endless() : SwingScenario("endless")
{
    /// <summary>A line for each process.</summary>
    public static string Notes { get; } = Path.Combine(Path.GetDirectoryName(typeof(Endless).Assembly.Location)!, "endless.txt");

    public override ISimulation Create(string backend, ulong seed)
    {
        File.AppendAllText(Notes, $"{Environment.ProcessId}\t{Environment.GetEnvironmentVariable("PHYSICS_GATE_NOTES")}\n");
        Thread.Sleep(Timeout.Infinite);
        throw new InvalidOperationException("not reached");
    }
}

/// <summary>No other assembly can construct it.</summary>
internal sealed class Hidden() : SwingScenario("hidden")
{
    public override ISimulation Create(string backend, ulong seed) => new Swing(1, seed);
}
