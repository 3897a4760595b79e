using BnSyn.Engine.Gpu.Devices;
using Xunit;

namespace BnSyn.Engine.Gpu.Tests.Devices;

public sealed class GpuDevicesTests
{
    private static readonly GpuDevice Processor = Device(0, "pthread-processor", GpuDeviceKind.Cpu);
    private static readonly GpuDevice OldCard = Device(1, "Old card", GpuDeviceKind.Gpu, hasFusedMultiplyAdd: false);
    private static readonly GpuDevice Card = Device(2, "New card 16G", GpuDeviceKind.Gpu);
    private static readonly GpuDevice[] Three = [Processor, OldCard, Card];

    [Fact]
    public void Without_a_choice_it_is_the_first_GPU_that_can_do_it_and_without_a_GPU_the_first_that_can()
    {
        Assert.Same(Card, GpuDevices.Choose(Three, null));
        Assert.Same(Card, GpuDevices.Choose(Three, " "));
        Assert.Same(Processor, GpuDevices.Choose([OldCard, Processor], null));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("2", 2)]
    [InlineData("PROCESSOR", 0)]
    [InlineData("new", 2)]
    [InlineData("16", 2)]
    public void A_choice_is_an_index_or_a_part_of_one_name(string choice, int expected) => Assert.Same(Three[expected], GpuDevices.Choose(Three, choice));

    [Fact]
    public void No_device_is_BNN0003_and_says_what_was_looked_for()
    {
        var error = Assert.Throws<GpuException>(() => GpuDevices.Choose([], "0"));

        Assert.Equal(GpuError.NoDevice, error.Error);
        Assert.StartsWith("BNN0003: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("OpenCL loader", error.Message, StringComparison.Ordinal);
        Assert.Contains("pocl-opencl-icd", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("card", 2)]
    [InlineData("7", 0)]
    [InlineData("-1", 0)]
    public void A_choice_that_fits_none_or_several_is_BNN0004_and_lists_those_that_are_there(string choice, int fitting)
    {
        var error = Assert.Throws<GpuException>(() => GpuDevices.Choose(Three, choice));

        Assert.Equal(GpuError.UnknownDevice, error.Error);
        Assert.Equal($"BNN0004: the device must be an index, or a part of one name, out of 0 'pthread-processor', 1 'Old card', 2 'New card 16G'; '{choice}' fits {fitting}", error.Message);
    }

    [Fact]
    public void A_device_that_cannot_is_BNN0005_and_says_why()
    {
        foreach (var error in new[] { Assert.Throws<GpuException>(() => GpuDevices.Choose(Three, "old")), Assert.Throws<GpuException>(() => GpuDevices.Choose([OldCard], null)) })
        {
            Assert.Equal(GpuError.RefusedDevice, error.Error);
            Assert.StartsWith("BNN0005: Old card cannot give the bits of the reference: its binary64 has no fused multiply-add that rounds once; use ", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_device_that_cannot_give_the_bits_runs_gpu_single_at_best()
    {
        Assert.EndsWith("; 'gpu-single' runs on it, for ensembles", Assert.Throws<GpuException>(() => GpuDevices.Choose(Three, "old")).Message, StringComparison.Ordinal);
        Assert.Same(OldCard, GpuDevices.ChooseForSingle(Three, null));
        Assert.Same(Processor, GpuDevices.ChooseForSingle(Three, "0"));
        var error = Assert.Throws<GpuException>(() => GpuDevices.ChooseForSingle([new GpuDevice(0) { Name = "Off" }], null));

        Assert.Equal(GpuError.RefusedDevice, error.Error);
        Assert.StartsWith("BNN0005: Off cannot run a network: it or its compiler is not available; use ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Circuits_need_binary32_that_rounds_and_no_binary64()
    {
        var flat = new GpuDevice(0) { Name = "Flat card", Kind = GpuDeviceKind.Gpu, IsAvailable = true, RoundsBinary32Division = true };
        var small = new GpuDevice(0) { Index = 1, Name = "Small card", Kind = GpuDeviceKind.Gpu, IsAvailable = true, HasIeeeBinary32 = true, RoundsBinary32Division = true };

        Assert.Same(small, GpuDevices.ChooseForCircuits([flat, small], null));
        Assert.NotNull(small.Refusal);
        Assert.Contains("not available", new GpuDevice(0).CircuitRefusal, StringComparison.Ordinal);
        var error = Assert.Throws<GpuException>(() => GpuDevices.ChooseForCircuits([flat, small], "flat"));
        Assert.Equal(GpuError.RefusedDevice, error.Error);
        Assert.StartsWith(
            "BNN0005: Flat card cannot give the bits of the reference for circuits: its binary32 does not round to nearest, or lacks subnormals, infinities or NaN; use ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_device_lacks_is_said()
    {
        Assert.Null(Processor.Refusal);
        Assert.Contains("not available", new GpuDevice(0).Refusal, StringComparison.Ordinal);
        Assert.Contains("cl_khr_fp64", new GpuDevice(0) { IsAvailable = true }.Refusal, StringComparison.Ordinal);
        Assert.Contains("subnormals", new GpuDevice(0) { IsAvailable = true, HasBinary64 = true }.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void The_devices_of_this_machine_are_described()
    {
        var chosen = TestDevice.Required();

        Assert.Same(GpuDevices.All[chosen.Index], chosen);
        Assert.Equal(Enumerable.Range(0, GpuDevices.All.Count), GpuDevices.All.Select(device => device.Index));
        Assert.All(GpuDevices.All, device => Assert.All([device.Name, device.Vendor, device.Platform, device.Driver], text => Assert.NotEqual(string.Empty, text)));
        Assert.True(chosen.ComputeUnits >= 1 && chosen.MemoryBytes >= chosen.LargestVectorBytes && chosen.LargestVectorBytes > 1 << 20);
        Assert.True(chosen.HasBinary64 && chosen.HasIeeeBinary64 && chosen.HasFusedMultiplyAdd && chosen.IsAvailable);
    }

    private static GpuDevice Device(int index, string name, GpuDeviceKind kind, bool hasFusedMultiplyAdd = true) => new(0)
    {
        Index = index,
        Name = name,
        Kind = kind,
        IsAvailable = true,
        HasBinary64 = true,
        HasIeeeBinary64 = true,
        HasFusedMultiplyAdd = hasFusedMultiplyAdd,
    };
}
