namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>One scenario on one backend over one factor of size.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Backend">One of its backends.</param>
/// <param name="Factor">What was varied.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Held">What was not.</param>
/// <param name="Declared">How much the scenario has.</param>
/// <param name="Samples">What was measured, a process each.</param>
public sealed record SizeSeries(string Scenario, string Backend, string Factor, string Unit, string Held, double Declared, IReadOnlyList<SizedSample> Samples)
{
    /// <summary>The name of the whole step among the costs.</summary>
    public const string Step = "(step)";

    /// <summary>The name of the live memory among the costs.</summary>
    public const string Memory = "(memory)";

    /// <summary>The name of the delivered events among the costs: not a cost, but what one may follow.</summary>
    public const string Events = "(events)";

    /// <summary>The name of the measured energy among the costs.</summary>
    public const string Energy = "(energy)";

    /// <summary>The name of the modelled energy among the costs.</summary>
    public const string ModelledEnergy = "(modelled energy)";

    // A kernel with less of the step is not worth a line, and its time is mostly the clock's.
    private const double LeastShare = 0.02;

    /// <summary>The sizes, ascending.</summary>
    public IReadOnlyList<double> Sizes => [.. Samples.Select(sample => sample.Size).Distinct().Order()];

    /// <summary>The kernels with at least 2 % of a step at some size, in the order in which the engine names them.</summary>
    public IReadOnlyList<string> Kernels =>
    [
        .. Samples.SelectMany(sample => sample.Kernels).Select(kernel => kernel.Name).Distinct(StringComparer.Ordinal)
            .Where(name => name != KernelSample.Rest)
            .Where(name => Sizes.Any(size => Median(size, name) >= LeastShare * Median(size, Step))),
    ];

    /// <summary>How each cost grows: of the step, of its kernels, of the memory, of the energy and of the events; those that cannot be fitted are left out.</summary>
    public IReadOnlyList<(string Name, CostFit Fit)> Fits =>
    [
        .. from name in (string[])[Step, .. Kernels, Memory, Energy, ModelledEnergy, Events]
           let fit = Fit(name)
           where fit is not null
           select (name, fit),
    ];

    /// <summary>How one cost grows, by the least of the processes of each size: what others do on the machine only ever adds, and a process among few may have been slow all of its time.</summary>
    /// <param name="name">A kernel, or one of the names above.</param>
    /// <returns>The fit; <see langword="null"/> where there are too few sizes.</returns>
    public CostFit? Fit(string name) => CostFit.Of([.. Sizes.Select(size => new CostPoint(size, Least(size, name)))]);

    /// <summary>The least that any process of a size measured; 0 where none did.</summary>
    /// <param name="size">One of <see cref="Sizes"/>.</param>
    /// <param name="name">A kernel, or one of the names above.</param>
    public double Least(double size, string name) => Samples.Where(sample => sample.Size == size).Select(sample => Cost(sample, name)).Where(cost => cost > 0).DefaultIfEmpty().Min();

    /// <summary>The median over the processes of a size.</summary>
    /// <param name="size">One of <see cref="Sizes"/>.</param>
    /// <param name="name">A kernel, or one of the names above.</param>
    public double Median(double size, string name) =>
        MathNet.Numerics.Statistics.Statistics.Median(Samples.Where(sample => sample.Size == size).Select(sample => Cost(sample, name)));

    /// <summary>One cost of a sample; 0 where it was not measured.</summary>
    public static double Cost(SizedSample sample, string name)
    {
        ArgumentNullException.ThrowIfNull(sample);
        return name switch
        {
            Step => sample.StepSeconds,
            Memory => sample.LiveBytes,
            Energy => sample.Joules ?? 0,
            ModelledEnergy => sample.ModelledJoules,
            Events => sample.Events,
            _ => sample.Kernels.FirstOrDefault(kernel => kernel.Name == name)?.Seconds ?? 0,
        };
    }
}
