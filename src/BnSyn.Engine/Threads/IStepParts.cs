using BnSyn.Engine.Kernels;

namespace BnSyn.Engine.Threads;

/// <summary>A step cut into parts that do not need each other.</summary>
internal interface IStepParts
{
    /// <summary>Does one part, on whatever thread.</summary>
    /// <param name="part">0-based index of the part.</param>
    void Run(int part);

    /// <summary>Does one part and says where its kernels begin; the caller ends the last.</summary>
    /// <param name="part">0-based index of the part.</param>
    /// <param name="clock">Told the kernels.</param>
    void Run(int part, IStepClock clock);
}
