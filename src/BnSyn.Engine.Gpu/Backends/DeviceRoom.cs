using System.Globalization;
using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Backends;

namespace BnSyn.Engine.Gpu.Backends;

/// <summary>How much of a device's memory a network takes: what does not fit is refused before anything is drawn.</summary>
internal sealed class DeviceRoom
{
    // State twice or once, and the external current.
    private const double RealsPerNeuron = 8;

    // The stream's states, counts, lists of spikes twice, and where a row begins.
    private const double BytesPerNeuron = (2 * sizeof(ulong)) + (2 * sizeof(uint)) + (2 * sizeof(uint)) + sizeof(ulong);

    private readonly NetworkSize _size;
    private readonly int _realisations;

    /// <summary>Estimates networks from their parameters, which are valid.</summary>
    /// <param name="parameters">The physics of each.</param>
    /// <param name="realisations">How many.</param>
    /// <param name="isSingle">Whether their state is binary32.</param>
    internal DeviceRoom(NetworkParameters parameters, int realisations, bool isSingle)
    {
        _size = Network.SizeOf(parameters, NetworkBackends.Names[1], parts: 1);
        _realisations = realisations;
        double targets = _size.MostSynapses * sizeof(uint) * realisations;
        double neurons = (double)parameters.N * realisations;
        LargestVectorBytes = Math.Max(targets, neurons * 2 * sizeof(ulong));
        Bytes = targets + (neurons * ((RealsPerNeuron * DeviceReals.BytesOf(isSingle)) + BytesPerNeuron));
    }

    /// <summary>All of it.</summary>
    internal double Bytes { get; }

    /// <summary>Its largest piece.</summary>
    internal double LargestVectorBytes { get; }

    /// <summary>Refuses what does not fit.</summary>
    /// <exception cref="GpuException">BNN0006.</exception>
    internal void Require(GpuDevice device)
    {
        if (Bytes > device.MemoryBytes || LargestVectorBytes > device.LargestVectorBytes)
        {
            string times = _realisations == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" in each of {_realisations} realisations");
            throw new GpuException(GpuError.DeviceMemory, string.Create(
                CultureInfo.InvariantCulture,
                $"about {_size.MostSynapses:F0} synapses{times} do not fit in the memory of {device.Name}: {Bytes:F0} bytes are needed, {LargestVectorBytes:F0} of them in one piece; it has {device.MemoryBytes}, and at most {device.LargestVectorBytes} in one piece: lower N or {_size.Density}, or choose another device"));
        }
    }
}
