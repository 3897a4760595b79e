using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Baselines.Codecs;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>The JSON schema of a baseline, which every baseline names in its first line: what the facts declare of themselves.</summary>
internal static class BaselineSchema
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as UTF-8 text that ends with a line break.</summary>
    public static byte[] Write()
    {
        var definitions = new SchemaDefinitions();
        var root = Baseline.Codec.Definition(definitions);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "https://raw.githubusercontent.com/bnsyn/gate/main/baselines/baseline.schema.json",
            ["title"] = "Baseline of one physics scenario",
            ["description"] = "The committed, reviewed expectation that the physics gate compares a run with. Written by a refresh, never by hand.",
        };
        foreach (var (key, value) in root.ToList())
        {
            root.Remove(key);
            schema[key] = value;
        }

        schema["$defs"] = definitions.All();
        return Encoding.UTF8.GetBytes(schema.ToJsonString(Options) + "\n");
    }

    /// <summary>Brings a schema that lies beside the baselines to this version.</summary>
    public static void Renew(BaselineDirectory directory)
    {
        if (File.Exists(directory.SchemaFile))
        {
            WriteBeside(directory);
        }
    }

    /// <summary>Puts the schema beside the baselines, so that editors find it; a file with the same content is left alone.</summary>
    public static void WriteBeside(BaselineDirectory directory)
    {
        var (file, schema) = (directory.SchemaFile, Write());
        if (!File.Exists(file) || !File.ReadAllBytes(file).AsSpan().SequenceEqual(schema))
        {
            AtomicFile.Write(file, schema);
        }
    }
}
