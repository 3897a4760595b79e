using System.Globalization;
using System.Security.Cryptography;
using BnSyn.Gate.Analysis.Baselines.Json;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>One number that changes whenever a parameter does.</summary>
internal static class ParameterHash
{
    /// <summary>SHA-256 over the sorted parameters, the number of steps and their length, in lower-case hexadecimal digits.</summary>
    public static string Of(SortedDictionary<string, BaselineParameter> parameters, int steps, double stepSeconds)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var (name, parameter) in parameters)
        {
            // Every text is written with its length before it, so that no two lists give the same bytes.
            writer.Write(name);
            writer.Write(parameter.Value);
            writer.Write(parameter.Unit);
        }

        writer.Write(steps);
        // Spelled out, because every committed baseline holds a hash of this text.
        writer.Write(stepSeconds.ToString("R", CultureInfo.InvariantCulture));
        writer.Flush();
        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }

    /// <summary>The parameters of a scenario in the baseline's shape.</summary>
    public static SortedDictionary<string, BaselineParameter> ParametersOf(ScenarioDescription scenario) =>
        new(scenario.Parameters.ToDictionary(parameter => parameter.Name, parameter => new BaselineParameter(parameter.Value, parameter.Unit)), KeyOrder.Instance);
}
