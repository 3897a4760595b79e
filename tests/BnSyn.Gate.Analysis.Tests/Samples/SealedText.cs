using System.Text;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Baselines.Seals;

namespace BnSyn.Gate.Analysis.Tests.Samples;

/// <summary>Gives an edited baseline the seals of what it says now, so that a test sees what comes of the edit and not only that there was one.</summary>
internal static class SealedText
{
    /// <summary>The text with right seals; a text that is no JSON, or that bears no seal, as it is.</summary>
    public static string Of(string text)
    {
        var (root, _) = JsonPartReader.Read(Encoding.UTF8.GetBytes(text));
        if (root is null)
        {
            return text;
        }

        var seals = BaselineSeals.Of(root);
        return BaselineSeals.Broken(root).Where(broken => broken.Seal is { Text.Length: 64 }).Aggregate(
            text,
            (edited, broken) => edited.Replace(
                broken.Seal!.Text, broken.EnvironmentClass.Length == 0 ? seals.Main : seals.Classes[broken.EnvironmentClass], StringComparison.Ordinal));
    }

    /// <summary>The same for bytes.</summary>
    public static byte[] Of(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);

        // What is no UTF-8 has to stay as it is.
        return Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(bytes) ? Encoding.UTF8.GetBytes(Of(text)) : bytes;
    }
}
