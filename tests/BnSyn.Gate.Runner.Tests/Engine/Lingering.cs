namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>Its backends part at a step, and where their states are made again it never comes back, and says so on standard error.</summary>
public sealed class Lingering : Oscillator
{
    /// <summary>What it says.</summary>
    public const string Announcement = "lingering over a state";

    private readonly Departing _departing = new();

    /// <inheritdoc/>
    public override ScenarioDescription Describe() => _departing.Describe() with { Name = "lingering" };

    /// <inheritdoc/>
    public override ISimulation Create(string backend, ulong seed)
    {
        if (Environment.GetCommandLineArgs().Contains("state", StringComparer.Ordinal))
        {
            Console.Error.WriteLine(Announcement);
            Thread.Sleep(Timeout.Infinite);
        }

        return _departing.Create(backend, seed);
    }
}
