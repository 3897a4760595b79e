using System.CommandLine;
using BnSyn.Cli;
using BnSyn.Cli.Circuits;
using BnSyn.Cli.Parameters;
using BnSyn.Cli.Studies;

var root = new RootCommand("Runs BN-Syn spiking networks from the shell.")
{
    SimulateCommand.Create(), ParametersCommand.Create(), DtCheckCommand.Create(), FrequencyCurrentCommand.Create(), AvalanchesCommand.Create(),
    PlasticityCommand.Create(), AnnealCommand.Create(), CircuitCommand.Create(), DevicesCommand.Create(),
};
ParseResult parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    return CommandLineErrors.Report(parsed);
}

// Ctrl-C cancels the token that the action gets; the run then has this long to answer with its own exit code.
return await parsed.InvokeAsync(new InvocationConfiguration
{
    EnableDefaultExceptionHandler = false,
    ProcessTerminationTimeout = SimulateCommand.TimeToStop,
}).ConfigureAwait(false);
