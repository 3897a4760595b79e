using BnSyn.Engine.Kernels;

namespace BnSyn.Engine.Tests.Kernels;

/// <summary>A clock that keeps which kernels were entered, in their order of appearance, and whether each step ended outside of all of them.</summary>
internal sealed class ListedKernels : IStepClock
{
    private readonly bool[] _entered = new bool[StepKernels.Names.Count];

    /// <summary>Whether a kernel is open.</summary>
    public bool IsInside { get; private set; }

    /// <summary>Calls of <see cref="Leave"/>.</summary>
    public int Left { get; private set; }

    /// <summary>The names of those that were entered, in the order of the table.</summary>
    public IEnumerable<string> Entered => StepKernels.Names.Where((_, kernel) => _entered[kernel]);

    /// <inheritdoc/>
    public void Enter(StepKernel kernel)
    {
        _entered[(int)kernel] = true;
        IsInside = true;
    }

    /// <inheritdoc/>
    public void Leave()
    {
        IsInside = false;
        Left++;
    }
}
