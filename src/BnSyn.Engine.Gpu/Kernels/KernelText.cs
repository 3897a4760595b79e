namespace BnSyn.Engine.Gpu.Kernels;

/// <summary>The text of the kernels: the files of this folder, in the order in which they name one another.</summary>
internal static class KernelText
{
    // Binary64 is an extension of OpenCL 1.2. Without the other pragma a compiler may round a product and a sum at once.
    private const string Beginning = "#pragma OPENCL EXTENSION cl_khr_fp64 : enable\n";

    private const string Contraction = "#pragma OPENCL FP_CONTRACT OFF\n";

    /// <summary>Options of the compiler; none lets it change a result.</summary>
    internal const string Options = "-cl-std=CL1.2";

    /// <summary>Rounds divisions in binary32 correctly, on a device that can; in binary64 every device must.</summary>
    internal const string RoundedDivision = " -cl-fp32-correctly-rounded-divide-sqrt";

    /// <summary>The kernels in binary64.</summary>
    internal static string All { get; } = Beginning + Contraction
        + Files("exponential", "pcg64", "parameters", "realisations", "synapses", "adex", "deliver_spikes", "advance_neurons", "check_rounding");

    /// <summary>The kernels in binary32, for devices without binary64 too.</summary>
    internal static string Single { get; } = Contraction
        + Files("pcg64", "realisations", "single_exponential", "single_neuron", "deliver_spikes", "advance_neurons_single");

    /// <summary>The kernels of circuits, in binary32 as their reference, for devices without binary64 too.</summary>
    internal static string Circuits { get; } = Contraction
        + Files("single_exponential", "normal_quantile", "threefry", "circuit", "conductance", "short_term", "advance_circuit", "compete", "check_rounding_single");

    private static string Files(params IEnumerable<string> names) => string.Concat(names.Select(Read));

    private static string Read(string file)
    {
        using Stream stream = typeof(KernelText).Assembly.GetManifestResourceStream(file + ".cl")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
