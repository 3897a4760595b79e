using System.Text.Json;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Analysis.Requests;

/// <summary>Stage 2 (Bind): reads the request file, a flat JSON object of MSBuild property names and their values.</summary>
public static class GateRequestReader
{
    /// <summary>Reads and checks a request.</summary>
    /// <param name="path">The request file.</param>
    /// <returns>The request, or findings that name each bad value and the valid ones.</returns>
    public static Checked<GateRequest> Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), JsonFile.Strict);
            return Bind(path, document.RootElement);
        }
        catch (Exception exception) when (JsonFile.IsProblem(exception))
        {
            return new(null, [Unreadable(path, exception.Message, exception)]);
        }
    }

    private static Checked<GateRequest> Bind(string path, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new(null, [Unreadable(path, "it is not a JSON object")]);
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in root.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.String)
            {
                return new(null, [Unreadable(path, $"the value of '{property.Name}' is not a string")]);
            }

            values[property.Name] = property.Value.GetString()!.Trim();
        }

        return GateRequestBinder.Bind(values);
    }

    private static Finding Unreadable(string path, string problem, Exception? exception = null) =>
        Finding.Of(RequestDiagnostics.RequestUnreadable, ("file", path), ("problem", problem)) with { Location = JsonFile.Place(path, exception) };
}
