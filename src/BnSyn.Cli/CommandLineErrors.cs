using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace BnSyn.Cli;

/// <summary>One line per error on standard error, in one form.</summary>
internal static class CommandLineErrors
{
    /// <summary>Writes the errors of a command line that could not be parsed.</summary>
    internal static int Report(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Write(error.Message);
        }

        Write($"see 'bnsyn --help'{CommandHelp(parsed)}");
        return ExitCode.Usage;
    }

    // The command as far as it was understood, such as "circuit run".
    private static string CommandHelp(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult { Command: not RootCommand } command; result = command.Parent)
        {
            names.Insert(0, command.Command.Name);
        }

        return names.Count == 0 ? string.Empty : $" and 'bnsyn {string.Join(' ', names)} --help'";
    }

    /// <summary>Says what is wrong with an argument of the engine, without the name of the C# parameter.</summary>
    internal static string Describe(Exception error)
    {
        string message = error.Message;
        if (error is ArgumentException { ParamName: { } parameter })
        {
            int end = message.IndexOf($" (Parameter '{parameter}')", StringComparison.Ordinal);
            message = end < 0 ? message : message[..end];
        }

        return error is ArgumentOutOfRangeException { ActualValue: { } value }
            ? string.Create(CultureInfo.InvariantCulture, $"{message}, got {value}")
            : message;
    }

    /// <summary>Writes one error, line breaks folded.</summary>
    internal static void Write(string message) =>
        Console.Error.WriteLine("bnsyn: error: " + message.ReplaceLineEndings(" "));
}
