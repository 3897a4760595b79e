using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using BnSyn.Cli.Parameters;

namespace BnSyn.Cli;

/// <summary>Options that are numbers: read without a culture, held to their range, which their help names.</summary>
internal static class OptionNumbers
{
    /// <summary>An integer that is left to the default of what it is for unless it is given.</summary>
    internal static Option<long?> Integer(string name, ValueRange range, string meaning) => new(name)
    {
        Description = $"{meaning}; an integer{Suffix(range)}.",
        HelpName = "N",
        CustomParser = argument => ParseInteger(argument, range),
    };

    /// <summary>An integer with a default.</summary>
    internal static Option<long> Integer(string name, ValueRange range, long standard, string meaning) => new(name)
    {
        Description = $"{meaning}; an integer{Suffix(range)}.",
        HelpName = "N",
        DefaultValueFactory = _ => standard,
        CustomParser = argument => ParseInteger(argument, range) ?? standard,
    };

    /// <summary>A number that is left to the default of what it is for unless it is given.</summary>
    internal static Option<double?> Number(string name, ValueRange range, string meaning) => new(name)
    {
        Description = $"{meaning}{Suffix(range)}.",
        HelpName = "X",
        CustomParser = argument => ParseNumber(argument, range),
    };

    /// <summary>A number with a default.</summary>
    internal static Option<double> Number(string name, ValueRange range, double standard, string meaning) => new(name)
    {
        Description = $"{meaning}{Suffix(range)}.",
        HelpName = "X",
        DefaultValueFactory = _ => standard,
        CustomParser = argument => ParseNumber(argument, range) ?? standard,
    };

    private static long? ParseInteger(ArgumentResult argument, ValueRange range)
    {
        string text = argument.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) && range.Contains(value))
        {
            return value;
        }

        argument.AddError($"{NameOf(argument)} must be an integer{Suffix(range)}, got '{text}'");
        return null;
    }

    private static double? ParseNumber(ArgumentResult argument, ValueRange range)
    {
        string text = argument.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && range.Contains(value))
        {
            return value;
        }

        argument.AddError($"{NameOf(argument)} must be a finite number{Suffix(range)}, got '{text}'");
        return null;
    }

    private static string Suffix(ValueRange range) => range == ValueRange.Any ? string.Empty : $", {range}";

    private static string? NameOf(ArgumentResult argument) => ((OptionResult)argument.Parent!).IdentifierToken?.Value;
}
