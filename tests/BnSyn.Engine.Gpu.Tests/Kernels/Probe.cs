using System.Runtime.InteropServices;
using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Gpu.Kernels;
using BnSyn.Engine.Gpu.OpenCl;

namespace BnSyn.Engine.Gpu.Tests.Kernels;

/// <summary>The kernels and those that try their functions in one program, and vectors on the device that it runs on.</summary>
internal sealed class Probe
{
    private static readonly Lazy<Probe> Made = new(() => new Probe(TestDevice.Required(), KernelText.All, "probes.cl", isSingle: false));
    private static readonly Lazy<Probe> MadeSingle = new(() => new Probe(TestDevice.RequiredForSingle(), KernelText.Single, "single_probes.cl", isSingle: true));
    private static readonly Lazy<Probe> MadeForCircuits = new(() => new Probe(TestDevice.RequiredForCircuits(), KernelText.Circuits, "circuit_probes.cl", isSingle: true));

    private readonly DeviceQueue _queue;

    private Probe(GpuDevice device, string kernels, string probes, bool isSingle)
    {
        using Stream stream = typeof(Probe).Assembly.GetManifestResourceStream(probes)!;
        using var reader = new StreamReader(stream);
        Program = new DeviceProgram(device, kernels + reader.ReadToEnd(), isSingle);
        _queue = device.Context.CreateQueue();
    }

    public static Probe OfTestDevice
    {
        get
        {
            // Where there is none a lazy value would keep the reason and throw it as a failure.
            TestDevice.Required();
            return Made.Value;
        }
    }

    public static Probe OfSingle
    {
        get
        {
            TestDevice.RequiredForSingle();
            return MadeSingle.Value;
        }
    }

    public static Probe OfCircuits
    {
        get
        {
            TestDevice.RequiredForCircuits();
            return MadeForCircuits.Value;
        }
    }

    public DeviceProgram Program { get; }

    public DeviceMemory Vector<T>(params ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var memory = DeviceMemory.Take(Program.Device.Context, MemoryMarshal.AsBytes(values).Length);
        _queue.Write(memory, values);
        return memory;
    }

    public void Run(DeviceKernel kernel, long items) => _queue.Run(kernel, DeviceProgram.ItemsFor(items), DeviceProgram.Group);

    public T[] Read<T>(DeviceMemory memory, int count)
        where T : unmanaged
    {
        var values = new T[count];
        _queue.Read<T>(memory, values);
        return values;
    }
}
