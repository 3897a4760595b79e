using BnSyn.Engine.Numerics.Singles;
using BnSyn.Engine.Random;
using Xunit;

namespace BnSyn.Engine.Tests.Numerics;

/// <summary>The functions of binary32 against those of the platform, and every width against one number alone.</summary>
public sealed class SingleFunctionsTests
{
    [Fact]
    public void ExponentialAndLogarithmAreAccurateAndTheSameOnEveryWidth()
    {
        var x = new float[64];
        for (int i = 0; i < 2000; i++)
        {
            x[i % 64] = -i * 0.0435f;
            double exp = Math.Exp(x[i % 64]);
            Assert.InRange(SingleExponential.Exp(x[i % 64]), exp * (1.0 - 1.2e-7), exp * (1.0 + 1.2e-7));
            float y = 1e-6f + (i * 0.0005f);
            Assert.Equal(Math.Log(y), SingleLogarithm.Log(new SingleLanes1(y)).Value, 3e-6);
        }

        Assert.Equal(SingleExponential.Exp(-87.0f), SingleExponential.Exp(-1e9f));
        Same<SingleLanes128>();
        Same<SingleLanes256>();
        Same<SingleLanes512>();

        void Same<TLanes>()
            where TLanes : struct, ISingleLanes<TLanes>
        {
            var exp = new float[16];
            var normal = new float[16];
            for (int at = 0; at < 64; at += TLanes.Count)
            {
                SingleExponential.Exp(TLanes.Load(in x[at])).Store(ref exp[0]);
                NormalQuantile.Of(TLanes.Load(in x[at])).Store(ref normal[0]);
                for (int lane = 0; lane < TLanes.Count; lane++)
                {
                    Assert.Equal(SingleExponential.Exp(x[at + lane]), exp[lane]);
                    Assert.Equal(NormalQuantile.Of(BitConverter.SingleToUInt32Bits(x[at + lane])), normal[lane]);
                }
            }
        }
    }
}
