using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>One thing that the gate has to say: a row of the table of codes, filled in.</summary>
public sealed record Finding
{
    private Finding(Diagnostic diagnostic, IReadOnlyDictionary<string, string> arguments)
    {
        Diagnostic = diagnostic;
        Arguments = arguments;
        Severity = diagnostic.Severity;
        Effect = diagnostic.Effect;
    }

    /// <summary>The row.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>Values of the names in the row's template that the <see cref="Subject"/> does not give.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; }

    /// <summary>How it is shown; the row's severity unless the request decides otherwise.</summary>
    public DiagnosticSeverity Severity { get; init; }

    /// <summary>What it makes of the comparison; the row's effect unless the request decides otherwise.</summary>
    public Outcome? Effect { get; init; }

    /// <summary>What it is about; <see langword="null"/> for findings about the request, a file or the gate.</summary>
    public FindingSubject? Subject { get; init; }

    /// <summary>Where to look; <see langword="null"/> where no file is at fault.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The two values, for a metric that drifts.</summary>
    public MetricDifference? Difference { get; init; }

    /// <summary>The first step whose states differ, where known.</summary>
    public int? FirstDivergingStep { get; init; }

    /// <summary>The trace of the exception behind it; empty where there is none.</summary>
    public string Trace { get; init; } = "";

    /// <summary>What follows the message, for example how many others fell under the same code.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>The row's template, filled in.</summary>
    public string Message => MessageTemplate.Fill(Diagnostic.Template, ValueOf) + Suffix;

    /// <summary>Fills in a row.</summary>
    /// <param name="diagnostic">The row.</param>
    /// <param name="arguments">Values by the names in the row's template.</param>
    /// <returns>The finding, with the row's severity and effect.</returns>
    public static Finding Of(Diagnostic diagnostic, params (string Name, string Value)[] arguments) =>
        new(diagnostic, arguments.ToDictionary(argument => argument.Name, argument => argument.Value, StringComparer.Ordinal));

    private string? ValueOf(string name) => Arguments.TryGetValue(name, out var value) ? value : name switch
    {
        "scenario" => Subject?.Scenario,
        "backend" => Subject?.Backend,
        "seed" => Subject?.Seed is { } seed ? NumberText.Of(seed) : null,
        "observable" => Subject?.Observable,
        "against" => Subject?.Against switch { Against.Reference => "reference", Against.Baseline => "baseline", _ => null },
        _ => null,
    };
}
