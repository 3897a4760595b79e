using System.CommandLine;

namespace BnSyn.Cli.Circuits;

/// <summary><c>bnsyn circuit</c>: run, describe and take apart clock-driven circuits.</summary>
internal static class CircuitCommand
{
    internal static Command Create() => new("circuit", "Run, describe and measure clock-driven circuits.")
    {
        CircuitRunCommand.Create(), CircuitDescribeCommand.Create(), CircuitAblateCommand.Create(),
    };
}
