namespace BnSyn.Gate.Testing;

/// <summary>The gate did not pass. The message has what a build would print, where the report is, and what to do.</summary>
public sealed class PhysicsGateException : Exception
{
    /// <summary>An exception without a message of the gate.</summary>
    public PhysicsGateException()
    {
    }

    /// <summary>An exception without a finding.</summary>
    /// <param name="message">What is the matter.</param>
    public PhysicsGateException(string message)
        : base(message)
    {
    }

    /// <summary>An exception without a finding, and what led to it.</summary>
    /// <param name="message">What is the matter.</param>
    /// <param name="innerException">What led to it.</param>
    public PhysicsGateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal PhysicsGateException(string message, IReadOnlyList<PhysicsGateFinding> findings, string reportDirectory)
        : base(message)
    {
        (Findings, ReportDirectory) = (findings, reportDirectory);
        HelpLink = findings.FirstOrDefault(finding => finding.IsError)?.HelpLink;
    }

    /// <summary>Every error and warning that the gate printed, in its order.</summary>
    public IReadOnlyList<PhysicsGateFinding> Findings { get; } = [];

    /// <summary>The code of the first error; empty where there is none.</summary>
    public string Code => Findings.FirstOrDefault(finding => finding.IsError)?.Code ?? "";

    /// <summary>Full path of the folder with report.md, verdict.json and received/; empty where the gate was not started. The caller deletes it.</summary>
    public string ReportDirectory { get; } = "";

    internal static PhysicsGateException Of(PhysicsGateFinding finding) => new(
        $"{finding}{Environment.NewLine}What it means and what to do: {finding.HelpLink}", [finding], "");
}
