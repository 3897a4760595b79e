using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Testing;

/// <summary>What a process of the gate said, and how it ended.</summary>
internal sealed class GateEnd
{
    private readonly Queue<string> _chatter = new();
    private readonly List<PhysicsGateFinding> _findings = [];
    private readonly List<string> _said = [];

    /// <summary>Its errors and warnings.</summary>
    public IReadOnlyList<PhysicsGateFinding> Findings => _findings;

    /// <summary>What it said besides: what else the report has, and how it ended.</summary>
    public IReadOnlyList<string> Said => _said;

    /// <summary>How it ended; empty where it did not say.</summary>
    public string Summary => _said.LastOrDefault() ?? "";

    /// <summary>Whether it ended with an error.</summary>
    public bool HasErrors => _findings.Exists(finding => finding.IsError);

    /// <summary>The exit code.</summary>
    public int ExitCode { get; set; } = -1;

    /// <summary>Whether nothing that it said and how it ended speaks against a pass.</summary>
    public bool IsPassed => ExitCode == 0 && !HasErrors && _said.Count > 0;

    /// <summary>Takes a line of its standard output.</summary>
    /// <param name="line">The line.</param>
    /// <param name="project">Where a finding without a place points.</param>
    public void Take(string line, string project)
    {
        if (!FindingLine.TryParse(line, out var finding))
        {
            Remember(line);
        }
        else if (finding.Severity == "message" && finding.Code.Length == 0)
        {
            _said.Add(finding.Message);
        }
        else if (finding.Severity != "message")
        {
            _findings.Add(PhysicsGateFinding.Of(finding, project));
        }
    }

    /// <summary>Takes a line of its standard error.</summary>
    /// <param name="line">The line.</param>
    public void Remember(string line)
    {
        lock (_chatter)
        {
            _chatter.Enqueue(line);
            if (_chatter.Count > EndOfProcess.LinesKept)
            {
                _chatter.Dequeue();
            }
        }
    }

    /// <summary>Adds BNG9004: it ended without an error and without having passed.</summary>
    /// <param name="request">Full path of its request.</param>
    public void AddNoVerdict(string request) => _findings.Add(PhysicsGateFinding.Error(
        "BNG9004", BuildMessages.NoVerdict, ("problem", RunningNotes.EndOfGate("the command physics-gate", ExitCode, request, _chatter))));
}
