namespace HardDiscs;

/// <summary>
/// Finds the blocks that a disc may touch; a block is as many consecutive discs as a vector has lanes. Every search gives its blocks in
/// ascending order, and a block without a contact would add zeros: searches differ in their time and in no bit.
/// </summary>
public interface IBlockSearch
{
    /// <summary>Called after every move, before forces are summed.</summary>
    /// <param name="fluid">The discs at their new places.</param>
    void Update(DiscFluid fluid);

    /// <summary>The first disc of each block to look at, in ascending order.</summary>
    /// <param name="disc">Whose contacts are asked for.</param>
    ReadOnlySpan<int> Near(int disc);
}
