using System.Text.Encodings.Web;
using System.Text.Json;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Baselines.Seals;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>
/// Writes a baseline: the schema first, then sorted keys, one fact per line, numbers that read back as the same bits. The
/// same baseline always gives the same bytes.
/// </summary>
internal static class BaselineWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",

        // The file is read by people, not by browsers: µ and > are written as themselves.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a baseline as UTF-8 text that ends with a line break, with the seals of what it says.</summary>
    public static byte[] Write(Baseline baseline)
    {
        // The seals are of what a reader finds, so that is read first.
        var seals = BaselineSeals.Of(JsonPartReader.Read(Bytes(baseline)).Root!);
        return Bytes(baseline with
        {
            Seal = seals.Main,
            Classes = new(baseline.Classes.ToDictionary(block => block.Key, block => block.Value with { Seal = seals.Classes[block.Key] }), StringComparer.Ordinal),
        });
    }

    private static byte[] Bytes(Baseline baseline)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            Baseline.Codec.Write(json, baseline);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
