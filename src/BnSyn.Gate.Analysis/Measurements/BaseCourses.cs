namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>What the reference's run of the engine that <c>PhysicsGateCompareTo</c> names did over time: for pictures, the accepted run's.</summary>
/// <param name="Seed">The realisation.</param>
/// <param name="Commit">The commit.</param>
/// <param name="CompletedSteps">Steps that ended without a fault.</param>
/// <param name="Courses">What it did.</param>
public sealed record BaseCourses(ulong Seed, string Commit, int CompletedSteps, RunCourses Courses)
{
    /// <summary>Whose run it is, in a picture.</summary>
    internal string Words => $"commit {Commit[..Math.Min(Commit.Length, 10)]}";
}
