using System.Globalization;
using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Testing;

/// <summary>One finding of the gate, as a build prints it.</summary>
public sealed record PhysicsGateFinding
{
    internal PhysicsGateFinding()
    {
    }

    /// <summary>Whether it is an error; else a warning.</summary>
    public required bool IsError { get; init; }

    /// <summary><c>BNG</c> and four digits; docs/diagnostics.md explains each.</summary>
    public required string Code { get; init; }

    /// <summary>What is the matter.</summary>
    public required string Message { get; init; }

    /// <summary>Full path of the file that it points at, mostly a baseline; empty where it points at none.</summary>
    public string File { get; init; } = "";

    /// <summary>The line there, from 1; 0 where there is none.</summary>
    public int Line { get; init; }

    /// <summary>The column there, from 1; 0 where there is none.</summary>
    public int Column { get; init; }

    /// <summary>The page and heading that explain the code.</summary>
    public string HelpLink => "https://github.com/bnsyn/gate/blob/main/docs/diagnostics.md#bng" + Code[3..];

    /// <summary>The finding in the form of a compiler's message, which editors and terminals make a link of.</summary>
    public override string ToString()
    {
        var place = File.Length == 0 ? "" : Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column}): ") : $"{File}: ";
        return $"{place}{(IsError ? "error" : "warning")} {Code}: {Message}";
    }

    internal static PhysicsGateFinding Of(FindingLine line, string project) => new()
    {
        IsError = line.Severity == "error",
        Code = line.Code,
        Message = line.Message,
        File = line.File.Length > 0 ? line.File : project,
        Line = line.Line,
        Column = line.Column,
    };

    internal static PhysicsGateFinding Error(string code, string template, params (string Name, string Value)[] values) => new()
    {
        IsError = true,
        Code = code,
        Message = values.Aggregate(template, (text, value) => text.Replace('{' + value.Name + '}', value.Value, StringComparison.Ordinal)),
    };
}
