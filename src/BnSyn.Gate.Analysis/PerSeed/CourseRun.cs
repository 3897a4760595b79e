using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>A run as it is drawn over time.</summary>
/// <param name="Look">Its class.</param>
/// <param name="Words">Whose run it is.</param>
/// <param name="Steps">Steps that ended.</param>
/// <param name="Courses">What it did.</param>
internal sealed record CourseRun(string Look, string Words, int Steps, RunCourses Courses)
{
    /// <summary>Steps of a stretch.</summary>
    public int Every => Math.Max(1, Courses.Every);
}
