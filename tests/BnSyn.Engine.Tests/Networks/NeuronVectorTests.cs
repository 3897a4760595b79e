using System.Runtime.CompilerServices;
using BnSyn.Engine.Networks;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BnSyn.Engine.Tests.Networks;

public sealed unsafe class NeuronVectorTests
{
    private const int LineBytes = 64;
    private const int PageBytes = 4096;
    private const int ApartBytes = 256;

    [Fact]
    public void VectorsBeginAtLinesAndApartWithinAPage() => Prop.ForAll(Sizes, size =>
    {
        NeuronVector[] vectors = NeuronVector.Allocate(size.Vectors, size.Neurons);
        nuint[] starts = Array.ConvertAll(vectors, StartOf);
        Assert.All(starts, start => Assert.Equal(0u, start % LineBytes));
        for (int a = 0; a < starts.Length; a++)
        {
            for (int b = 0; b < a; b++)
            {
                nuint apart = (starts[a] - starts[b]) % PageBytes;
                Assert.InRange(apart, (nuint)ApartBytes, (nuint)(PageBytes - ApartBytes));
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void NoVectorReachesIntoAnother() => Prop.ForAll(Sizes, size =>
    {
        NeuronVector[] vectors = NeuronVector.Allocate(size.Vectors, size.Neurons);
        for (int k = 0; k < vectors.Length; k++)
        {
            Assert.Equal(size.Neurons, vectors[k].Length);
            Assert.InRange(vectors[k].Padded.Length - size.Neurons, 0, 7);
            vectors[k].Padded.Fill(k);
        }

        for (int k = 0; k < vectors.Length; k++)
        {
            Assert.Equal(-1, vectors[k].Padded.IndexOfAnyExcept(k));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void PartIsTheSameMemory()
    {
        NeuronVector whole = NeuronVector.Allocate(1, 20)[0];
        NeuronVector part = whole.Part(8, 3);

        part[2] = 5.0;

        Assert.Equal((3, 5.0, 5.0), (part.Length, whole[10], part.Padded[2]));
        Assert.Throws<IndexOutOfRangeException>(() => part[3]);
    }

    private static Arbitrary<(int Vectors, int Neurons)> Sizes => Arb.From(
        from vectors in Gen.Choose(1, 16)
        from neurons in Gen.OneOf(Gen.Choose(1, 40), Gen.Choose(1, 3000), Gen.Choose(1, 12).Select(pages => pages * 512))
        select (vectors, neurons));

    // The memory is pinned, so that an address stays.
    private static nuint StartOf(NeuronVector vector) => (nuint)Unsafe.AsPointer(ref vector[0]);
}
