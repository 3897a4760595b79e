using System.Globalization;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Gpu.Devices;

namespace BnSyn.Engine.Gpu.Circuits;

/// <summary>How much of a device's memory a circuit takes: what does not fit is refused before anything is drawn.</summary>
internal sealed class CircuitRoom
{
    // V, three conductances, refractory steps, and the potential at the threshold.
    private const int NumbersPerNeuron = 6;

    // Utilisation, resources, efficacy, when it arrived last, and what it is.
    private const int BytesPerAxon = (3 * sizeof(float)) + sizeof(long) + (3 * sizeof(uint));

    /// <summary>Estimates a circuit.</summary>
    /// <param name="plan">The circuit.</param>
    internal CircuitRoom(CircuitPlan plan)
    {
        Weights = plan.Pathways.Sum(pathway => (double)pathway.Sources * plan.Populations[pathway.Target].Slots);
        double axons = plan.Pathways.Where(pathway => pathway.Description.ShortTerm is not null).Sum(pathway => (double)pathway.Sources);
        double ring = (double)GpuCircuitBackend.RowsOf(plan) * plan.Slots / 8.0;
        LargestVectorBytes = Math.Max(Weights * sizeof(float), ring);
        Bytes = (Weights * sizeof(float)) + ring + ((double)plan.Slots * NumbersPerNeuron * sizeof(float)) + (axons * BytesPerAxon);
    }

    /// <summary>Weights, those of absent synapses included.</summary>
    internal double Weights { get; }

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
            throw new GpuException(GpuError.DeviceMemory, string.Create(
                CultureInfo.InvariantCulture,
                $"a circuit of {Weights:F0} weights, absent ones included, does not fit in the memory of {device.Name}: {Bytes:F0} bytes are needed, {LargestVectorBytes:F0} of them in one piece; it has {device.MemoryBytes}, and at most {device.LargestVectorBytes} in one piece: take fewer neurons, another device, or the backend 'accelerated'"));
        }
    }
}
