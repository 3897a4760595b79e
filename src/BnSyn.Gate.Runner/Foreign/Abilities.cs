using System.Globalization;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Runner.Foreign;

/// <summary>What a client says of itself.</summary>
/// <param name="Engine">The engine's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Can">What it can do besides what every client must.</param>
internal sealed record Abilities(string Engine, string Version, IReadOnlyList<string> Can)
{
    /// <summary>The longest name or version of an engine, in characters: both stand in reports.</summary>
    private const int LongestName = 200;

    private static readonly string[] Known = ["trace", "record", "watch", "each", "again", "memory", "files", "threads", "perturb", "kernels"];

    /// <summary>Whether it shows its state.</summary>
    public bool CanTrace => Can.Contains("trace");

    /// <summary>Whether it records step by step.</summary>
    public bool CanRecord => Can.Contains("record");

    /// <summary>Whether it reports quantities of every step.</summary>
    public bool CanWatch => Can.Contains("watch");

    /// <summary>Whether it can be looked at after each of many steps that it is asked for at once.</summary>
    public bool CanTellEach => Can.Contains("each");

    /// <summary>Whether it is after a run as it was when it began: what it builds next has the bits of what a new process builds.</summary>
    public bool CanAgain => Can.Contains("again");

    /// <summary>Whether it tells its memory.</summary>
    public bool CanTellMemory => Can.Contains("memory");

    /// <summary>Whether it tells what it has loaded.</summary>
    public bool CanTellFiles => Can.Contains("files");

    /// <summary>Whether it takes a number of threads.</summary>
    public bool CanThreads => Can.Contains("threads");

    /// <summary>Whether it takes perturbations.</summary>
    public bool CanPerturb => Can.Contains("perturb");

    /// <summary>Whether it tells the kernels of its steps.</summary>
    public bool CanTellKernels => Can.Contains("kernels");

    /// <summary>Asks a process; the first that it is asked.</summary>
    /// <param name="child">The process.</param>
    /// <exception cref="ForeignFaultException">It is no client of this version.</exception>
    public static Abilities Of(EngineChild child)
    {
        Abilities? said = null;
        try
        {
            child.Ask("describe", string.Create(CultureInfo.InvariantCulture, $",\"protocol\":{EngineChild.Protocol}"), read: answer => said = Read(answer));
            return said!;
        }
        catch (ForeignFaultException fault) when (fault.IsOfEngine && fault.Kind == "Protocol")
        {
            throw child.Refuse(OtherVersion($"it does not speak version {EngineChild.Protocol} of the protocol: {fault.Message}"));
        }
    }

    private static Abilities Read(AnswerLine answer)
    {
        // Before its other keys are looked at: those of another version may be others.
        if (answer.Whole("protocol") is var spoken && spoken != EngineChild.Protocol)
        {
            throw OtherVersion(string.Create(CultureInfo.InvariantCulture, $"it speaks version {spoken} of the protocol; this gate speaks version {EngineChild.Protocol}"));
        }

        answer.HasOnly("id", "protocol", "engine", "version", "can");
        var can = answer.List("can");
        return can.Except(Known, StringComparer.Ordinal).FirstOrDefault() is { } unknown
            ? throw AnswerPipe.Garbled($"it says that it can '{unknown}'; valid: {string.Join(", ", Known)}")
            : new(Name(answer, "engine"), Name(answer, "version"), can);
    }

    private static string Name(AnswerLine answer, string key)
    {
        var name = answer.Text(key);
        return name.Length <= LongestName && !name.Any(char.IsControl) ? name
            : throw AnswerPipe.Garbled(string.Create(CultureInfo.InvariantCulture, $"'{key}' of its answer has {name.Length} characters; it must have at most {LongestName} and none that is no letter of a line"));
    }

    private static ForeignFaultException OtherVersion(string problem) => new(problem) { Kind = FaultMeasurement.ProcessOfOtherVersion };
}
