using System.Reflection;
using MathNet.Numerics.OdeSolvers;

namespace OdeSolvers;

/// <summary>Which version of the solvers is running: the gate itself uses MathNet.Numerics as well, in a version of its own.</summary>
internal static class MathNetVersion
{
    /// <summary>Major version times thousand, and minor: 4015 or 5000.</summary>
    public static long Running { get; } = Number(typeof(RungeKutta).Assembly.GetName().Version!);

    /// <summary>What the project was compiled against.</summary>
    public static long Referenced { get; } = Number(Assembly.GetExecutingAssembly().GetReferencedAssemblies().Single(name => name.Name == "MathNet.Numerics").Version!);

    private static long Number(Version version) => (1000L * version.Major) + version.Minor;
}
