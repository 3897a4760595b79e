using System.Security.Cryptography;
using System.Text;

namespace BnSyn.Gate.Runner.Mutants.Sources;

/// <summary>Hashes of texts.</summary>
internal static class Hashes
{
    /// <summary>One hash of several texts in their order.</summary>
    /// <param name="texts">Any texts.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Of(IEnumerable<string> texts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts))));
}
