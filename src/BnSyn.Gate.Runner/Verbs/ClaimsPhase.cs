using BnSyn.Gate.Analysis.Claims;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Discovery;

namespace BnSyn.Gate.Runner.Verbs;

/// <summary>
/// Checks the engine's register of claims before anything is measured. What was read for it is listed in the folder of the request, so that the
/// build knows on which files a pass depends.
/// </summary>
internal static class ClaimsPhase
{
    /// <summary>The list's file.</summary>
    public const string ListFile = "claims.txt";

    /// <summary>Checks, and tells what came of it.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="catalog">The engine's scenarios.</param>
    /// <param name="frame">Tells it.</param>
    /// <param name="claims">What was checked; <see langword="null"/> where the request names no register.</param>
    /// <returns>Whether there is nothing wrong.</returns>
    public static bool Holds(GateRequest request, ScenarioCatalog catalog, GateFrame frame, out CheckedClaims? claims)
    {
        claims = null;
        if (request.ClaimsFile.Length == 0)
        {
            return true;
        }

        var result = ClaimsCheck.Check(
            request.ClaimsFile,
            request.ScenarioAssembly,
            new ProbePaths(request.ProbePaths, ProbePaths.RuntimesHere).Managed,
            [.. catalog.Scenarios.Select(scenario => scenario.Description)]);
        AtomicFile.Write(Path.Combine(frame.IntermediateFolder, ListFile), string.Concat(result.Files.Select(file => file + "\n")));
        frame.Tell(result.Findings);
        claims = result.Claims;
        if (claims is not null)
        {
            frame.Say($"PhysicsGate: claims: {claims}");
        }

        return claims is not null;
    }
}
