using System.Text.Json;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.History;

/// <summary>
/// A run as one line of ASCII, which a git note keeps: lines of two notes are united without a look into them. The same verdict always gives the
/// same line.
/// </summary>
internal static class HistoryLine
{
    private const int CurrentVersion = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>Writes a run, without a line break. A value that is not finite is left out.</summary>
    public static string Write(PastVerdict verdict) => JsonSerializer.Serialize(
        new Line
        {
            History = CurrentVersion,
            At = verdict.Run.At,
            Commit = verdict.Run.Commit,
            Verdict = verdict.Run.Verdict.ToString(),
            Processor = verdict.Run.Processor,
            ProcessorCount = verdict.Run.ProcessorCount,
            EnvironmentClass = verdict.Run.EnvironmentClass,
            Sha256 = verdict.Run.ContentHash,
            Scenarios = [.. verdict.Scenarios.Select(scenario => new Of { Name = scenario.Name, Parameters = scenario.ParameterHash, Figures = [.. Figures(scenario)] })],
        },
        Options);

    /// <summary>Reads a line.</summary>
    /// <param name="place">Where it is, in words.</param>
    /// <param name="text">The line.</param>
    public static Checked<PastVerdict> Read(string place, string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(text, Options) is not { } line ? PastVerdictReader.Unreadable(place, "it holds null")
                : line.History != CurrentVersion ? PastVerdictReader.Unreadable(place, $"its version is {NumberText.Of((long)line.History)}, this gate reads {NumberText.Of((long)CurrentVersion)}")
                : !PastVerdictReader.IsTime(line.At) ? PastVerdictReader.Unreadable(place, $"it does not say when was measured, but '{line.At}'")
                : !Enum.TryParse<Verdict>(line.Verdict, out var verdict) || !Enum.IsDefined(verdict) ? PastVerdictReader.Unreadable(place, $"'{line.Verdict}' is no verdict")
                : new(new(new(line.At, line.Commit, line.Processor, line.ProcessorCount, line.EnvironmentClass, verdict, line.Sha256), [.. line.Scenarios.Select(Scenario)]), []);
        }
        catch (Exception exception) when (JsonFile.IsProblem(exception))
        {
            return PastVerdictReader.Unreadable(place, exception.Message);
        }
    }

    private static IEnumerable<Figure> Figures(PastScenario scenario) => scenario.Figures.Where(figure => double.IsFinite(figure.Value))
        .GroupBy(figure => figure.Key with { Seed = null })
        .Select(alike => new Figure
        {
            Kind = (int)alike.Key.Kind,
            Quantity = alike.Key.Quantity,
            Name = alike.Key.Name,
            Unit = alike.Key.Unit,
            Where = alike.Key.Where,
            Values = [.. alike.Select(figure => figure.Value)],
            Seeds = alike.First().Key.Seed is null ? null : [.. alike.Select(figure => figure.Key.Seed ?? 0)],
            Lower = Known(alike.Select(figure => figure.Lower)),
            Upper = Known(alike.Select(figure => figure.Upper)),
        });

    // JSON has no NaN: an edge that is not known is null.
    private static double?[]? Known(IEnumerable<double> edges)
    {
        double?[] all = [.. edges.Select(edge => double.IsFinite(edge) ? (double?)edge : null)];
        return all.All(edge => edge is null) ? null : all;
    }

    private static PastScenario Scenario(Of scenario) => new(scenario.Name, scenario.Parameters, [.. scenario.Figures.SelectMany(Figures)]);

    private static IEnumerable<PastFigure> Figures(Figure figure)
    {
        var count = figure.Values.Count;
        if (!Enum.IsDefined((FigureKind)figure.Kind) || figure.Quantity < 0 || figure.Quantity >= Quantities.All.Length || (figure.Seeds?.Count ?? count) != count
            || (figure.Seeds is null && count != 1) || (figure.Lower?.Length ?? count) != count || (figure.Upper?.Length ?? count) != count)
        {
            throw new JsonException($"the figure '{figure.Name}' is not whole");
        }

        return figure.Values.Select((value, at) => new PastFigure(
            new((FigureKind)figure.Kind, figure.Quantity, figure.Name, figure.Seeds?[at], figure.Unit, figure.Where), value, figure.Lower?[at] ?? double.NaN, figure.Upper?[at] ?? double.NaN));
    }

    private sealed record Line
    {
        public required int History { get; init; }

        public required string At { get; init; }

        public required string Commit { get; init; }

        public required string Verdict { get; init; }

        public required string Processor { get; init; }

        public required int ProcessorCount { get; init; }

        public required string EnvironmentClass { get; init; }

        public required string Sha256 { get; init; }

        public required IReadOnlyList<Of> Scenarios { get; init; }
    }

    private sealed record Of
    {
        public required string Name { get; init; }

        public required string Parameters { get; init; }

        public required IReadOnlyList<Figure> Figures { get; init; }
    }

    private sealed record Figure
    {
        public required int Kind { get; init; }

        public required int Quantity { get; init; }

        public required string Name { get; init; }

        public required string Unit { get; init; }

        public required string Where { get; init; }

        public required IReadOnlyList<double> Values { get; init; }

        public IReadOnlyList<ulong>? Seeds { get; init; }

        public double?[]? Lower { get; init; }

        public double?[]? Upper { get; init; }
    }
}
