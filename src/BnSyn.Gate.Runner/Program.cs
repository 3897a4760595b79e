using System.CommandLine;
using BnSyn.Gate.Runner.Commands;

if (ChildVerb.Of(args) is { } child)
{
    Environment.Exit(child.Run());
}

var parsed = PhysicsGateCommand.Create().Parse(args);
if (parsed.Errors.Count > 0)
{
    return PhysicsGateCommand.ReportUsage(parsed);
}

// Without a timeout of its own Ctrl-C ends the process at once and says nothing. The default handler of exceptions would exit with 1, which means drift.
var exitCode = await parsed.InvokeAsync(new InvocationConfiguration
{
    EnableDefaultExceptionHandler = false,
    ProcessTerminationTimeout = PhysicsGateCommand.TimeToStop,
});

// A return would wait for threads that an engine left running.
Environment.Exit(exitCode);
return exitCode;
