using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Shards;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>The verb <c>slurm</c>: the scripts for a gate that Slurm measures as a job array.</summary>
internal static class SlurmCommand
{
    /// <summary>Describes the verb and its options.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var request = new Option<FileInfo>("--request") { Required = true, Description = "The request of the gate, as the target PhysicsGate writes it; every node has to see it, and what it names." };
        var array = new Option<int>("--array") { Required = true, Description = $"How many shards, 1 to {GateShard.Most}." };
        var partition = new Option<string?>("--partition") { Description = "Slurm's partition of both jobs." };
        var account = new Option<string?>("--account") { Description = "Slurm's account of both jobs." };
        var time = new Option<string?>("--time") { Description = "Slurm's time limit of each job, such as 01:00:00; more than PhysicsGateTimeBudget." };
        var cpus = new Option<int?>("--cpus-per-task") { Description = "Processors of each job." };
        var output = new Option<DirectoryInfo>("--output") { DefaultValueFactory = _ => new DirectoryInfo("."), Description = "The folder that gets the scripts; Slurm writes its logs there too." };
        var submit = new Option<bool>("--submit") { Description = "Also submits them by sbatch." };
        var command = new Command(
            "slurm",
            $"Writes {SlurmScripts.Shards}, a job array that measures one shard in each task, {SlurmScripts.Merge}, which judges, and {SlurmScripts.Submit}, which submits both. Exit codes: 0 written, and submitted where asked, 64 usage, 125 the request, the folder or sbatch refuses.")
        {
            request, array, partition, account, time, cpus, output, submit,
        };
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(request).FullName;
            var count = parsed.GetRequiredValue(array);
            var options = new (string Name, string? Value)[]
            {
                (partition.Name, parsed.GetValue(partition)), (account.Name, parsed.GetValue(account)), (time.Name, parsed.GetValue(time)),
                (cpus.Name, parsed.GetValue(cpus)?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            }.Where(option => option.Value is not null).ToList();

            // A line of #SBATCH is one word here: what a blank or a line's end would begin is another option.
            var odd = options.FirstOrDefault(option => option.Value!.Length == 0 || option.Value.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter == '#'));
            var problem = count is < 1 or > GateShard.Most ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"--array is {count}; valid: 1 to {GateShard.Most}")
                : odd.Value is not null ? $"{odd.Name} is '{odd.Value}'; valid: one word without blanks"
                : parsed.GetValue(cpus) is < 1 ? "--cpus-per-task must be at least 1"
                : "";
            if (problem.Length > 0)
            {
                GateConsole.Error.WriteLine($"physics-gate: error: {problem}.");
                return ExitCodes.Usage;
            }

            return Run(file, count, [.. options.Select(option => $"{option.Name}={option.Value}")], parsed.GetRequiredValue(output).FullName, parsed.GetValue(submit));
        });
        return command;
    }

    private static int Run(string request, int count, IReadOnlyList<string> options, string folder, bool submits)
    {
        var bound = GateRequestReader.Read(request);
        new FindingWriter(forMSBuild: false).Write(bound.Findings);
        if (bound.Value is null)
        {
            return ExitCodes.Invalid;
        }

        try
        {
            new SlurmScripts(count, Path.Combine(AppContext.BaseDirectory, "physics-gate.dll"), request, bound.Value.ReportDirectory) { Options = options }.Write(folder);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            GateConsole.Error.WriteLine($"physics-gate: error: the scripts cannot be written to '{folder}': {exception.Message}");
            return ExitCodes.Invalid;
        }

        GateConsole.Out.WriteLine($"slurm: {count} shards, scripts in {folder}{(submits ? "" : $"; bash {SlurmScripts.Submit} submits them")}");
        return submits ? Submit(Path.Combine(folder, SlurmScripts.Submit)) : ExitCodes.Passed;
    }

    private static int Submit(string script)
    {
        try
        {
            using var bash = Process.Start(new ProcessStartInfo("bash", [script]))!;
            bash.WaitForExit();
            return bash.ExitCode == 0 ? ExitCodes.Passed : ExitCodes.Invalid;
        }
        catch (Win32Exception exception)
        {
            GateConsole.Error.WriteLine($"physics-gate: error: bash cannot be started: {exception.Message}");
            return ExitCodes.Invalid;
        }
    }
}
