using System.Text.Json;
using BnSyn.Cli.Parameters;

namespace BnSyn.Cli.Reports;

/// <summary>A report as JSON. The parameters in it make it a parameter file, so that a study can be repeated from its report.</summary>
internal static class ReportJson
{
    internal static void Write(Stream output, Report report)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("kind", report.Kind);
        if (report.Request is { } request)
        {
            ParameterWriter.Write(json, request);
        }

        foreach (Section section in report.Sections)
        {
            json.WritePropertyName(section.Key);
            WriteSection(json, section);
        }

        WriteTexts(json, "conclusions", report.Conclusions);
        WriteTexts(json, "failures", report.Failures);
        json.WriteEndObject();
    }

    private static void WriteSection(Utf8JsonWriter json, Section section)
    {
        if (section.IsSingle)
        {
            WriteRow(json, section.Columns, section.Rows[0]);
            return;
        }

        json.WriteStartArray();
        foreach (object?[] row in section.Rows)
        {
            WriteRow(json, section.Columns, row);
        }

        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, IReadOnlyList<Column> columns, object?[] row)
    {
        json.WriteStartObject();
        for (int i = 0; i < columns.Count; i++)
        {
            json.WritePropertyName(columns[i].Key);
            WriteCell(json, row[i]);
        }

        json.WriteEndObject();
    }

    // JSON has no infinity and no NaN.
    private static void WriteCell(Utf8JsonWriter json, object? cell)
    {
        switch (cell)
        {
            case double number when double.IsFinite(number):
                json.WriteRawValue(PythonNumber.Format(number));
                break;
            case int or long:
                json.WriteNumberValue(Convert.ToInt64(cell, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string key, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(key);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
