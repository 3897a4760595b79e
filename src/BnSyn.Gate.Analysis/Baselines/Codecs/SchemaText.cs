using System.Text.Json.Nodes;

namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>What a schema says to people.</summary>
internal static class SchemaText
{
    /// <summary>Adds a description, where there is one.</summary>
    /// <param name="schema">What is described.</param>
    /// <param name="doc">The description; empty for none.</param>
    public static JsonObject Saying(this JsonObject schema, string doc)
    {
        if (doc.Length > 0)
        {
            schema["description"] = doc;
        }

        return schema;
    }
}
