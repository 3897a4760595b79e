using System.Text;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Tests.Requests;

/// <summary>The file <c>build/BnSyn.Gate.Request.targets</c>, made of the table of properties: MSBuild cannot read a property whose name is a value.</summary>
internal static class RequestTargets
{
    public static string Write()
    {
        var text = new StringBuilder("<Project>\n");
        text.Append("  <!-- Generated from the table of properties, RequestProperties.cs; a test compares them. What reaches the gate's process as it is, read when the gate begins: a target may have set it. -->\n");
        text.Append("  <Target Name=\"_PhysicsGateTakeProperties\">\n    <ItemGroup>\n");
        Append("_PhysicsGateSetting", RequestProperties.OfVerdicts);
        Append("_PhysicsGateSensitivitySetting", RequestProperties.OfSensitivity);
        Append("_PhysicsGateProfileSetting", RequestProperties.OfProfiles);
        Append("_PhysicsGateMutantSetting", RequestProperties.OfMutants);
        return text.Append("    </ItemGroup>\n  </Target>\n</Project>\n").ToString();

        void Append(string item, IEnumerable<RequestProperty> rows)
        {
            foreach (var row in rows)
            {
                text.Append($"      <{item} Include=\"{row.Name}\" Value=\"$({row.Name})\" />\n");
            }
        }
    }
}
