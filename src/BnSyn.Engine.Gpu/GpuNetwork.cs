using BnSyn.Engine.Gpu.Backends;
using BnSyn.Engine.Gpu.Conformance;
using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Gpu.Kernels;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Backends;

namespace BnSyn.Engine.Gpu;

/// <summary>Builds networks whose steps run on an OpenCL device, with the bits of the reference or in binary32.</summary>
public static class GpuNetwork
{
    /// <summary>The name of the backend.</summary>
    public const string BackendName = "gpu";

    /// <summary>The name of the backend in binary32.</summary>
    public const string SingleBackendName = "gpu-single";

    /// <summary>Builds a network on a device.</summary>
    /// <remarks>Its memory on the device is given back when nothing refers to the network any more, and when the process ends, however that is.</remarks>
    /// <param name="parameters">The physics, without plasticity.</param>
    /// <param name="seed">0 to 2^32 - 1: fixes connections, initial potentials and drive.</param>
    /// <param name="device">One of <see cref="GpuDevices.All"/>; see <see cref="GpuDevices.Choose(string?)"/>.</param>
    /// <exception cref="ArgumentException">A parameter or the seed is not valid; the message names it. <c>NetworkSizeException</c> where it does not fit in the machine's memory.</exception>
    /// <exception cref="GpuException">BNN0005: the device cannot give the reference's bits. BNN0006: the network does not fit in its memory. BNN0007: synapses are to learn.
    /// BNN0008: the driver refuses a call.</exception>
    public static Network Create(NetworkParameters parameters, ulong seed, GpuDevice device) => Create(parameters, seed, ProgramFor(parameters, device, realisations: 1));

    /// <summary>Builds a network on a device in binary32: the same physics on another trajectory, for devices that compute in binary64 slowly, wrongly or not at all.</summary>
    /// <remarks>The same network, drive and equations with state and arithmetic in binary32. Compare ensembles, not seeds. A device repeats its own bits; two devices give the same
    /// where both round divisions in binary32 correctly and keep subnormals.</remarks>
    /// <param name="parameters">As for the other.</param>
    /// <param name="seed">As for the other.</param>
    /// <param name="device">One of <see cref="GpuDevices.All"/>; see <see cref="GpuDevices.ChooseForSingle(string?)"/>.</param>
    /// <exception cref="ArgumentException">As for the other.</exception>
    /// <exception cref="GpuException">BNN0005: the device or its compiler is not available. BNN0006, BNN0007 and BNN0008 as for the other.</exception>
    public static Network CreateSingle(NetworkParameters parameters, ulong seed, GpuDevice device) => Create(parameters, seed, SingleProgramFor(parameters, device, realisations: 1));

    /// <summary>Builds a network on a device that is trusted.</summary>
    internal static Network Create(NetworkParameters parameters, ulong seed, DeviceProgram program)
    {
        var all = new DeviceRealisations(program, parameters, count: 1);
        Network network = Draw(parameters, seed, all, static _ => { });
        all.Begin();
        return network;
    }

    /// <summary>The kernels for realisations that the device can run.</summary>
    internal static DeviceProgram ProgramFor(NetworkParameters parameters, GpuDevice device, int realisations)
    {
        RequireRoom(parameters, device, realisations, isSingle: false);
        DeviceConformance.Require(device);
        return DeviceProgram.Of(device);
    }

    /// <summary>The kernels in binary32 for realisations that the device can run.</summary>
    internal static DeviceProgram SingleProgramFor(NetworkParameters parameters, GpuDevice device, int realisations)
    {
        RequireRoom(parameters, device, realisations, isSingle: true);
        return device.IsAvailable ? DeviceProgram.SingleOf(device) : throw device.RefusedSingle();
    }

    private static void RequireRoom(NetworkParameters parameters, GpuDevice device, int realisations, bool isSingle)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(device);
        if (parameters.Plasticity is not null)
        {
            (string name, string other) = isSingle ? (SingleBackendName, "single") : (BackendName, "accelerated");
            throw new GpuException(
                GpuError.LearningNetwork, $"the backend '{name}' has no synapses that learn; take plasticity out of the parameters, or use the backend '{other}'");
        }

        Network.SizeOf(parameters, NetworkBackends.Names[1], parts: 1).RequireRoom(realisations);
        new DeviceRoom(parameters, realisations, isSingle).Require(device);
    }

    /// <summary>Draws the next of some realisations.</summary>
    /// <param name="parameters">The physics of all.</param>
    /// <param name="seed">The seed of this one.</param>
    /// <param name="all">Where it goes.</param>
    /// <param name="made">Told its backend.</param>
    internal static Network Draw(NetworkParameters parameters, ulong seed, DeviceRealisations all, Action<GpuBackend> made)
    {
        Func<DrawnNetwork, INetworkBackend> make = network =>
        {
            GpuBackend backend = all.Add(network);
            made(backend);
            return backend;
        };
        bool isSingle = all.Reals.Bytes == sizeof(float);
        return Network.Create(
            parameters, seed, new NetworkBackends.Row(isSingle ? SingleBackendName : BackendName, !isSingle, IsDense: false, all.Reals.Bytes, make, make));
    }
}
