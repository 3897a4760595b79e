namespace BnSyn.Engine.Threads;

/// <summary>A step cut into parts that do not need each other.</summary>
internal interface IStepParts
{
    /// <summary>Does one part, on whatever thread.</summary>
    /// <param name="part">0-based index of the part.</param>
    void Run(int part);
}
