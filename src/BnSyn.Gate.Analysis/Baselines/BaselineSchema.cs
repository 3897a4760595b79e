using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>The JSON schema of a baseline, which every baseline names in its first line.</summary>
internal static class BaselineSchema
{
    /// <summary>The schema's bytes, as they are committed.</summary>
    public static byte[] Read()
    {
        using var stream = typeof(BaselineSchema).Assembly.GetManifestResourceStream(BaselineDirectory.SchemaFileName)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
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
        var (file, schema) = (directory.SchemaFile, Read());
        if (!File.Exists(file) || !File.ReadAllBytes(file).AsSpan().SequenceEqual(schema))
        {
            AtomicFile.Write(file, schema);
        }
    }
}
