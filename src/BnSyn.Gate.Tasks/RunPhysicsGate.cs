using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace BnSyn.Gate.Tasks;

/// <summary>
/// Stages 1 and 2 of the gate (Hook, Bind): writes the request as a file, starts the command <c>physics-gate</c> on it and turns
/// its lines into MSBuild's errors and warnings. All judgement is in the child process.
/// </summary>
public class RunPhysicsGate : ToolTask
{
    /// <summary>The code logged when the child ends without having said why; its row is in the table of diagnostics.</summary>
    public const string EndedWithoutVerdict = "BNG9004";

    /// <summary>The code logged when the gate cannot begin to write; its row is in the table of diagnostics.</summary>
    public const string Unwritable = "BNG9005";

    /// <summary>Warnings of a refresh: where the build makes errors of them, nothing may be written first.</summary>
    private static readonly string[] DecidedBeforeWriting = ["BNG2025", "BNG6007", "BNG6011", "BNG6014", "BNG6015", "BNG6016"];

    private readonly Queue<string> _chatter = new();
    private FindingLog? _findings;
    private volatile bool _isCancelled;

    // Made when it is first needed: the properties are set after the constructor.
    private FindingLog Findings => _findings ??= new(
        Log,
        PropertyOf("PhysicsGateProjectFile") is { Length: > 0 } file ? file : BuildEngine.ProjectFileOfTaskNode,
        Promoted);

    private WarningsAsErrors Promoted => new(TreatWarningsAsErrors, WarningsNotAsErrors);

    /// <summary>The verb of <c>physics-gate</c>: <c>run</c>, <c>judge</c>, <c>sensitivity</c>, <c>tolerances</c> or <c>mutants</c>.</summary>
    public string Verb { get; set; } = "run";

    /// <summary>Full path of <c>physics-gate.dll</c>.</summary>
    [Required]
    public string Runner { get; set; } = "";

    /// <summary>The request: one item per property, with its name as the identity and its value as metadata <c>Value</c>.</summary>
    [Required]
    public ITaskItem[] Request { get; set; } = [];

    /// <summary>Where the request is written for the child.</summary>
    [Required]
    public string RequestFile { get; set; } = "";

    /// <summary>The property of that name: every warning of the gate is an error, but for those in <see cref="WarningsNotAsErrors"/>.</summary>
    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>NoWarn and WarningsNotAsErrors: the codes that stay what they are.</summary>
    public string WarningsNotAsErrors { get; set; } = "";

    /// <summary>Whether the run passed without an error or a warning, so that it need not be repeated.</summary>
    [Output]
    public bool IsClean { get; private set; }

    /// <inheritdoc/>
    protected override string ToolName => Path.DirectorySeparatorChar == '\\' ? "dotnet.exe" : "dotnet";

    /// <inheritdoc/>
    protected override MessageImportance StandardOutputLoggingImportance => MessageImportance.Low;

    /// <inheritdoc/>
    protected override MessageImportance StandardErrorLoggingImportance => MessageImportance.Normal;

    /// <inheritdoc/>
    public override bool Execute()
    {
        var place = PropertyOf("PhysicsGateReportDirectory");
        try
        {
            using var theLock = new GateLock(place, SayThatItWaits, () => _isCancelled, Patience);
            if (!theLock.IsTaken)
            {
                if (!_isCancelled)
                {
                    Findings.AddError(Unwritable, BuildMessages.Unwritable, ("file", place), ("problem", $"another gate has been writing there for longer than PhysicsGateTimeBudget, {Patience}"));
                }

                return false;
            }

            place = RequestFile;
            File.WriteAllText(RequestFile, RequestJson.Write([.. Request.Select(property => (property.ItemSpec, property.GetMetadata("Value"))), ("PhysicsGateBuildProperties", BuildProperties())]), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return Run();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Findings.AddError(Unwritable, BuildMessages.Unwritable, ("file", place), ("problem", exception.Message));
            return false;
        }
    }

    /// <inheritdoc/>
    public override void Cancel()
    {
        _isCancelled = true;
        base.Cancel();
    }

    /// <inheritdoc/>
    protected override string GenerateFullPathToTool() =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : ToolName;

    /// <inheritdoc/>
    protected override string GenerateCommandLineCommands()
    {
        var command = new CommandLineBuilder();
        command.AppendFileNameIfNotNull(Runner);
        command.AppendSwitch(Verb);
        command.AppendSwitchIfNotNull("--request ", RequestFile);
        command.AppendSwitch("--format msbuild");
        foreach (var code in DecidedBeforeWriting.Where(IsError))
        {
            command.AppendSwitch("--as-error " + code);
        }

        foreach (var process in BuildProcesses.Ids())
        {
            command.AppendSwitch("--parent " + process.ToString(CultureInfo.InvariantCulture));
        }

        return command.ToString();
    }

    /// <inheritdoc/>
    protected override ProcessStartInfo GetProcessStartInfo(
        string pathToTool, string commandLineCommands, string responseFileSwitch)
    {
        var start = base.GetProcessStartInfo(pathToTool, commandLineCommands, responseFileSwitch);
        ChildEnvironment.Scrub(start.Environment);
        ChildEnvironment.StartSooner(start.Environment);
        return start;
    }

    /// <inheritdoc/>
    protected override void LogEventsFromTextOutput(string singleLine, MessageImportance messageImportance)
    {
        // Both streams come here and only their importance tells them apart. What an engine prints goes to standard error, also what looks like a finding.
        if (messageImportance != StandardOutputLoggingImportance || !FindingLine.TryParse(singleLine, out var finding))
        {
            Log.LogMessage(messageImportance, "{0}", singleLine);
            Remember(singleLine);
            return;
        }

        Findings.Add(finding);
    }

    /// <inheritdoc/>
    protected override bool HandleTaskExecutionErrors()
    {
        // A warning does not say why the build fails, unless the build makes an error of it.
        if (!Log.HasLoggedErrors)
        {
            LogEndWithoutVerdict();
        }

        return false;
    }

    // What the base of a comparison is built with too.
    private string BuildProperties() => string.Join(";", (BuildEngine as IBuildEngine6)?.GetGlobalProperties()
        .OrderBy(property => property.Key, StringComparer.Ordinal)
        .Select(property => $"{property.Key}={Escaped(property.Value)}") ?? []);

    private static string Escaped(string value) => value.Replace("%", "%25").Replace(";", "%3B").Replace(",", "%2C");

    private bool Run()
    {
        var passed = base.Execute();
        if (passed && !Findings.HasClosingLine)
        {
            // An engine that ends the process with 0 has proved nothing.
            LogEndWithoutVerdict();
            passed = false;
        }

        // A shard has judged nothing, and what a merge has read is none of the build's inputs.
        IsClean = passed && !Findings.HasProblem && PropertyOf("PhysicsGateShard").Length == 0 && PropertyOf("PhysicsGateMergeShards").Length == 0;
        return passed;
    }

    // As the gate reads it; what it cannot read it refuses itself.
    private TimeSpan Patience => PropertyOf("PhysicsGateTimeBudget") is var text
        && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < int.MaxValue ? TimeSpan.FromSeconds(seconds)
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span
        : TimeSpan.FromMinutes(10);

    private void SayThatItWaits() =>
        Log.LogMessage(MessageImportance.High, "PhysicsGate: waiting for another gate that writes to the same reports");

    private bool IsError(string code) =>
        Promoted.Include(code) || (BuildEngine is IBuildEngine8 engine && engine.ShouldTreatWarningAsError(code));

    private string PropertyOf(string name) => Request.FirstOrDefault(property => property.ItemSpec == name)?.GetMetadata("Value") ?? "";

    private void Remember(string line)
    {
        _chatter.Enqueue(line);
        if (_chatter.Count > EndOfProcess.LinesKept)
        {
            _chatter.Dequeue();
        }
    }

    // A process that dies cannot say of itself what it was running: it has left notes.
    private void LogEndWithoutVerdict() => Findings.AddError(
        EndedWithoutVerdict,
        BuildMessages.NoVerdict,
        ("problem", RunningNotes.EndOfGate("the command physics-gate, whose command line is in the detailed build log,", ExitCode, RequestFile, _chatter)));
}
