namespace BnSyn.Engine.Scenarios.Refusals;

/// <summary>Something that an engine is asked for and may not do.</summary>
/// <param name="What">In words, once in a list.</param>
/// <param name="Try">Asks for it.</param>
internal sealed record Refusal(string What, Action Try)
{
    /// <summary>What came of it: the kind of the exception and the engine's own words, or that it was accepted.</summary>
    /// <param name="isRefused">Whether there was an exception.</param>
    public string Answer(out bool isRefused)
    {
        try
        {
            Try();
            isRefused = false;
            return What + ": accepted";
        }
        catch (ArgumentException exception)
        {
            isRefused = true;
            return $"{What}: {exception.GetType().Name}: {OwnWords(exception.Message)}";
        }
    }

    // The runtime adds a parameter's name and value, in words that are its own and may change.
    private static string OwnWords(string message)
    {
        var line = message.AsSpan(0, message.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : message.Length);
        var added = line.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return (added >= 0 ? line[..added] : line).ToString();
    }
}
