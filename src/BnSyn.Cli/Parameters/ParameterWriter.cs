using System.Text.Json;

namespace BnSyn.Cli.Parameters;

/// <summary>Writes a request as the object <c>params</c>; a file with it is a parameter file again.</summary>
internal static class ParameterWriter
{
    /// <summary>Writes the property <c>params</c> into an object that has been begun.</summary>
    internal static void Write(Utf8JsonWriter json, RunRequest request)
    {
        json.WriteStartObject("params");
        WriteContent(json, request, "");
        json.WriteEndObject();
    }

    /// <summary>Writes a number: an integer, or the shortest digits that read back as the same double.</summary>
    internal static void WriteNumber(Utf8JsonWriter json, double value, bool isInteger)
    {
        if (isInteger)
        {
            json.WriteNumberValue((long)value);
        }
        else
        {
            json.WriteRawValue(PythonNumber.Format(value));
        }
    }

    private static void WriteContent(Utf8JsonWriter json, RunRequest request, string section)
    {
        foreach (ParameterSection inner in ParameterTable.SectionsIn(section).Where(inner => inner.IsPresent(request)))
        {
            json.WriteStartObject(inner.Name);
            WriteContent(json, request, inner.Path);
            json.WriteEndObject();
        }

        foreach (ParameterRow row in ParameterTable.RowsIn(section).Where(row => row.IsWritten?.Invoke(request) ?? true))
        {
            json.WritePropertyName(row.Name);
            WriteNumber(json, row.Get(request), row.IsInteger);
        }
    }
}
