namespace BnSyn.Engine.Gpu.Kernels;

/// <summary>The text of the kernels: the files of this folder, in the order in which they name one another.</summary>
internal static class KernelText
{
    // Without the pragma a compiler may round a product and a sum at once. Binary64 is an extension of OpenCL 1.2.
    private const string Beginning = "#pragma OPENCL EXTENSION cl_khr_fp64 : enable\n#pragma OPENCL FP_CONTRACT OFF\n";

    private static readonly string[] Files =
        ["exponential", "pcg64", "parameters", "realisations", "synapses", "adex", "deliver_spikes", "advance_neurons", "check_rounding"];

    /// <summary>Options of the compiler; none lets it change a result.</summary>
    internal const string Options = "-cl-std=CL1.2";

    /// <summary>All of it.</summary>
    internal static string All { get; } = Beginning + string.Concat(Files.Select(Read));

    private static string Read(string file)
    {
        using Stream stream = typeof(KernelText).Assembly.GetManifestResourceStream(file + ".cl")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
