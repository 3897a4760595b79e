using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>When, where and of what a run was.</summary>
internal sealed record VerdictOrigin
{
    /// <summary>The time, in UTC, as ISO 8601.</summary>
    public required string At { get; init; }

    /// <summary>The commit; empty where none was known.</summary>
    public required string Commit { get; init; }

    /// <summary>The engine's version.</summary>
    public required string Engine { get; init; }

    /// <summary>What the processes of backends say that they are; <see langword="null"/> where no scenario has such a backend.</summary>
    public IReadOnlyList<ForeignEngine>? ForeignEngines { get; init; }

    /// <summary>The assemblies that backends loaded in the place of the engine's own; <see langword="null"/> where no scenario has such a backend.</summary>
    public IReadOnlyList<OtherVersion>? OtherVersions { get; init; }

    /// <summary>How many claims of the engine were checked; <see langword="null"/> where it keeps no register of them.</summary>
    public CheckedClaims? Claims { get; init; }

    /// <summary>The gate's version.</summary>
    public string? Gate { get; init; }

    /// <summary>The processor.</summary>
    public required string Processor { get; init; }

    /// <summary>Logical processors.</summary>
    public required int ProcessorCount { get; init; }

    /// <summary>The operating system.</summary>
    public string? OperatingSystem { get; init; }

    /// <summary>The .NET runtime.</summary>
    public string? Runtime { get; init; }

    /// <summary>The class of machines.</summary>
    public required string EnvironmentClass { get; init; }

    /// <summary>What a set of measurements says of itself.</summary>
    public static VerdictOrigin Of(MeasurementSet set) => new()
    {
        At = set.MeasuredAt,
        Commit = set.Commit,
        Engine = set.Engine.Version,
        ForeignEngines = set.ForeignEngines,
        OtherVersions = set.OtherVersions,
        Claims = set.Claims,
        Gate = set.GateVersion,
        Processor = set.Machine.Processor,
        ProcessorCount = set.Machine.ProcessorCount,
        OperatingSystem = set.Machine.OperatingSystem,
        Runtime = set.Machine.Runtime,
        EnvironmentClass = set.Machine.EnvironmentClass,
    };
}
