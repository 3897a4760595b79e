using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Files;

/// <summary>How the JSON files are read that the gate itself wrote or that a build wrote for it, and how reports for programs are written.</summary>
internal static class JsonFile
{
    /// <summary>A key given twice is a mistake; which of the two counts would be chance.</summary>
    public static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>How a report for programs is written, which people read as well.</summary>
    public static readonly JsonSerializerOptions Report = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The same where a number may be infinite or no number.</summary>
    public static readonly JsonSerializerOptions ReportOfAnyNumber = new(Report) { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Whether the file, not the gate, is at fault. Text that is no UTF-8 is found late, and as an invalid operation.</summary>
    public static bool IsProblem(Exception exception) => exception is JsonException or InvalidOperationException || FileProblem.Is(exception);

    /// <summary>Where to look: the place at which reading ended, or the file's beginning where none is known.</summary>
    public static SourceLocation Place(string path, Exception? exception = null) => exception is JsonException { LineNumber: { } line, BytePositionInLine: { } column }
        ? new(path, (int)line + 1, (int)column + 1)
        : new(path, 1, 1);
}
