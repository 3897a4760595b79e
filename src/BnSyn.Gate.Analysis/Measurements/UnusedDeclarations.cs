using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>
/// Leaves out of a file what a scenario has no use for: the file of one that declares nothing of it is the same as before there was such a
/// thing to declare. The contract knows nothing of files and cannot say so itself.
/// </summary>
internal static class UnusedDeclarations
{
    private static readonly string[] Declarations =
    [
        nameof(ScenarioDescription.ProcessBackends),
        nameof(ScenarioDescription.VersionBackends),
        nameof(ScenarioDescription.StepInvariants),
        nameof(ScenarioDescription.Relations),
        nameof(ScenarioDescription.AgreementSteps),
        nameof(ScenarioDescription.Distributions),
        nameof(ScenarioDescription.Fields),
        nameof(ScenarioDescription.Series),
    ];

    /// <summary>Writes none of the declarations that are empty or 0.</summary>
    /// <param name="type">A type that is written.</param>
    public static void LeaveOut(JsonTypeInfo type)
    {
        if (type.Type != typeof(ScenarioDescription))
        {
            return;
        }

        foreach (var property in type.Properties)
        {
            if (Declarations.Contains(property.Name, StringComparer.OrdinalIgnoreCase))
            {
                property.ShouldSerialize = (_, value) => value is not (null or 0 or ICollection { Count: 0 });
            }
        }
    }
}
