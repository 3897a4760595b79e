namespace BnSyn.Gate.Sdk.Tests.Documents;

/// <summary>One command of a page, with the lines that the page shows of its output; <c>…</c> stands for anything.</summary>
internal sealed record ConsoleCommand(string Command, IReadOnlyList<string> Output)
{
    /// <summary>Whether the page shows it failing.</summary>
    public bool Fails => Output.Any(line => line.Contains(": error ", StringComparison.Ordinal));

    /// <summary>The commands of all blocks marked <c>console</c>, in order.</summary>
    /// <param name="markdown">A page.</param>
    public static IReadOnlyList<ConsoleCommand> Read(string markdown)
    {
        var commands = new List<(string Command, List<string> Output)>();
        var isInside = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isInside = !isInside && line == "```console";
            }
            else if (isInside && line.StartsWith("$ ", StringComparison.Ordinal))
            {
                commands.Add((line[2..], []));
            }
            else if (isInside)
            {
                commands[^1].Output.Add(line);
            }
        }

        return commands.ConvertAll(command => new ConsoleCommand(command.Command, command.Output));
    }
}
