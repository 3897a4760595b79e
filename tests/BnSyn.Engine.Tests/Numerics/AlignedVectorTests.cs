using System.Runtime.CompilerServices;
using BnSyn.Engine.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BnSyn.Engine.Tests.Numerics;

public sealed unsafe class AlignedVectorTests
{
    private const int LineBytes = 64;
    private const int PageBytes = 4096;
    private const int ApartBytes = 256;

    [Fact]
    public void VectorsBeginAtLinesAndApartWithinAPage() => Prop.ForAll(Sizes, size =>
    {
        AlignedVector<double>[] vectors = AlignedVector<double>.SideBySide(size.Vectors, size.Neurons);
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
        AlignedVector<double>[] vectors = AlignedVector<double>.SideBySide(size.Vectors, size.Neurons);
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
        AlignedVector<double> whole = AlignedVector<double>.SideBySide(1, 20)[0];
        AlignedVector<double> part = whole.Part(8, 3);

        part[2] = 5.0;

        Assert.Equal((3, 5.0, 5.0), (part.Length, whole[10], part.Padded[2]));
        Assert.Throws<IndexOutOfRangeException>(() => part[3]);
    }

    [Fact]
    public void VectorsMadeAloneBeginAtLinesWhereverTheyAreAndHoldZeros()
    {
        foreach (int length in new[] { 1, 16, 1000, 4096 })
        {
            AlignedVector<float> vector = AlignedVector<float>.Alone(length);
            Assert.Equal(length, vector.Length);
            Assert.Equal(0u, (nuint)Unsafe.AsPointer(ref vector.First) % LineBytes);
            Assert.Equal(-1, vector.Padded.IndexOfAnyExcept(0.0f));
            Assert.True(Unsafe.AreSame(ref vector.First, ref vector[0]));
        }
    }

    [Fact]
    public void VectorsOfSinglesSideBySideAreApartAsWell()
    {
        AlignedVector<float>[] vectors = AlignedVector<float>.SideBySide(16, 1001);
        nuint[] places = [.. vectors.Select(vector => (nuint)Unsafe.AsPointer(ref vector.First) % PageBytes)];
        Assert.All(places, place => Assert.Equal(0u, place % LineBytes));
        Assert.Equal(16, places.Distinct().Count());
        Assert.Equal(1008, vectors[0].Padded.Length);
    }

    private static Arbitrary<(int Vectors, int Neurons)> Sizes => Arb.From(
        from vectors in Gen.Choose(1, 16)
        from neurons in Gen.OneOf(Gen.Choose(1, 40), Gen.Choose(1, 3000), Gen.Choose(1, 12).Select(pages => pages * 512))
        select (vectors, neurons));

    // The memory is pinned, so that an address stays.
    private static nuint StartOf(AlignedVector<double> vector) => (nuint)Unsafe.AsPointer(ref vector[0]);
}
