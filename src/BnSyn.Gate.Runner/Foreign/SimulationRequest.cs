using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BnSyn.Gate.Runner.Foreign;

/// <summary>What a simulation is to be, as the keys of a request.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Backend">The backend's name.</param>
/// <param name="Seed">The realisation.</param>
/// <param name="Steps">Steps of a whole run.</param>
/// <param name="StepSeconds">Simulated time of one step, in s.</param>
/// <param name="Parameters">Names and values as the scenario declares them.</param>
internal sealed record SimulationRequest(
    string Scenario, string Backend, ulong Seed, int Steps, double StepSeconds, IReadOnlyList<(string Name, string Value)> Parameters)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The number of threads; 0 for the engine's choice.</summary>
    public int Threads { get; init; }

    /// <summary>What is made wrong; empty for the scenario's own physics.</summary>
    public string Perturbation { get; init; } = "";

    /// <summary>Its size.</summary>
    public double Size { get; init; }

    /// <summary>What a scenario and a backend ask for.</summary>
    public static SimulationRequest Of(ScenarioDescription scenario, string backend, ulong seed) =>
        new(scenario.Name, backend, seed, scenario.Steps, scenario.StepSeconds, [.. scenario.Parameters.Select(parameter => (parameter.Name, parameter.Value))]);

    /// <summary>The keys as JSON, each with a comma before it.</summary>
    public string Keys()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("scenario", Scenario);
            json.WriteString("backend", Backend);

            // A text: many readers of JSON keep numbers as doubles, and not every seed is one.
            json.WriteString("seed", Seed.ToString(CultureInfo.InvariantCulture));
            json.WriteNumber("steps", Steps);
            json.WriteNumber("step_seconds", StepSeconds);
            json.WriteStartObject("parameters");
            foreach (var (name, value) in Parameters)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            if (Threads > 0)
            {
                json.WriteNumber("threads", Threads);
            }

            if (Perturbation.Length > 0)
            {
                json.WriteString("perturbation", Perturbation);
                json.WriteNumber("size", Size);
            }

            json.WriteEndObject();
        }

        var text = Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        return "," + text[1..^1];
    }
}
