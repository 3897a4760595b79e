using System.Numerics;

namespace IdealGas;

/// <summary>Looks at every pair: the reference.</summary>
public sealed class AllPairsGas<T> : Gas<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc cref="Gas{T}.Gas(GasParameters, ulong)"/>
    public AllPairsGas(GasParameters parameters, ulong seed)
        : base(parameters, seed) => ComputeForces();

    /// <inheritdoc/>
    protected override void VisitPairs()
    {
        for (var i = 0; i < Parameters.Particles; i++)
        {
            for (var j = i + 1; j < Parameters.Particles; j++)
            {
                Interact(i, j);
            }
        }
    }
}
