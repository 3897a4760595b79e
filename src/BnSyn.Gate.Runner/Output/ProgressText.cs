namespace BnSyn.Gate.Runner.Output;

/// <summary>Says on standard error what is being done; findings alone go to standard output.</summary>
internal sealed class ProgressText : IProgress<string>
{
    private readonly Lock _gate = new();
    private readonly bool _overwrite = !Console.IsErrorRedirected;
    private int _length;

    /// <summary>What was reported last; empty at first.</summary>
    public string Last { get; private set; } = "";

    /// <inheritdoc/>
    public void Report(string value)
    {
        lock (_gate)
        {
            Last = value;
            if (_overwrite)
            {
                GateConsole.Error.Write("\r" + value.PadRight(_length));
                _length = value.Length;
            }
            else
            {
                GateConsole.Error.WriteLine(value);
            }
        }
    }

    /// <summary>Ends the line that a terminal overwrites.</summary>
    public void End()
    {
        if (_overwrite && _length > 0)
        {
            GateConsole.Error.WriteLine();
        }
    }
}
