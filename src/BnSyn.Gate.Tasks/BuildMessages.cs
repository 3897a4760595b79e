namespace BnSyn.Gate.Tasks;

/// <summary>
/// The messages of the codes that the build logs itself, with names in braces where values go. The table of diagnostics, which is of
/// another framework, compiles this file too: a code has one text.
/// </summary>
internal static class BuildMessages
{
    /// <summary>Of BNG1002.</summary>
    public const string UnknownProperty = "'{property}' is not a property of the physics gate{suggestion} Valid, as in docs/properties.md: {valid}";

    /// <summary>Of BNG1019.</summary>
    public const string InputUnreadable = "An input of the gate cannot be read: {problem}";

    /// <summary>Of BNG1020.</summary>
    public const string NotOnTheCommandLine = "{property} {does} and is set in {place}, where a reviewer does not see it. Set it on the command line: dotnet build -t:PhysicsGate -p:{property}=true";

    /// <summary>Of BNG1024.</summary>
    public const string SharedFolder = "The engine's output folder '{folder}' is also where baselines, reports or intermediate files go, so the gate cannot tell the engine's files from them. Give each a folder of its own: PhysicsGateBaselineDirectory, PhysicsGateReportDirectory, BaseIntermediateOutputPath";

    /// <summary>Of BNG9004.</summary>
    public const string NoVerdict = "There is no verdict: {problem}";

    /// <summary>Of BNG9005.</summary>
    public const string Unwritable = "The gate cannot write to '{file}': {problem}";

    /// <summary>Of BNG9006.</summary>
    public const string ChangedMeanwhile = "Files that the gate measured changed while it ran, so its verdict is void: {files}. Run it again; a file that the engine itself writes is a PhysicsGateOutput item of the project";
}
