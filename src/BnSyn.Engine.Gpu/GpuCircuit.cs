using BnSyn.Engine.Circuits;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Gpu.Circuits;
using BnSyn.Engine.Gpu.Conformance;
using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Gpu.Kernels;

namespace BnSyn.Engine.Gpu;

/// <summary>Builds circuits whose steps run on an OpenCL device, with the bits of the reference.</summary>
public static class GpuCircuit
{
    /// <summary>The name of the backend.</summary>
    public const string BackendName = GpuNetwork.BackendName;

    /// <summary>Draws the weights of a circuit and sets it to step 0 on a device.</summary>
    /// <remarks>Its memory on the device is given back when nothing refers to the circuit any more, and when the process ends, however that is.</remarks>
    /// <param name="description">What to build. Short-term plasticity runs on the device; rules by which synapses learn do not.</param>
    /// <param name="seed">Any number; weights, noise and random spikes depend on it.</param>
    /// <param name="device">One of <see cref="GpuDevices.All"/>; see <see cref="GpuDevices.ChooseForCircuits(string?)"/>. It needs no binary64.</param>
    /// <exception cref="GpuException">BNN0005: the device cannot give the reference's bits in binary32. BNN0006: the circuit does not fit in its memory. BNN0007: synapses are to
    /// learn. BNN0008: the driver refuses a call.</exception>
    public static Circuit Create(CircuitDescription description, ulong seed, GpuDevice device)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(device);
        var plan = new CircuitPlan(description);
        if (Array.Find(plan.Pathways, pathway => pathway.Learns) is { } learning)
        {
            throw new GpuException(
                GpuError.LearningNetwork, $"the backend '{BackendName}' has no synapses that learn, and {learning.FullName} are to; take their rule out of the circuit, or use the backend 'accelerated'");
        }

        new CircuitRoom(plan).Require(device);
        DeviceConformance.RequireForCircuits(device);
        return Create(description, seed, DeviceProgram.CircuitsOf(device));
    }

    /// <summary>Builds a circuit on a device that is trusted.</summary>
    internal static Circuit Create(CircuitDescription description, ulong seed, DeviceProgram program)
    {
        var plan = new CircuitPlan(description);
        return new Circuit(description, plan, new GpuCircuitBackend(program, plan, seed), BackendName);
    }
}
