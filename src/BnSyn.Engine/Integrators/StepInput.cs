namespace BnSyn.Engine.Integrators;

/// <summary>What a step of an integrator accepts and gives: one wording for the errors, that of BN-Syn.</summary>
internal static class StepInput
{
    internal static int RequireDimension(int dimension)
    {
        if (dimension <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "dimension must be greater than 0");
        }

        return dimension;
    }

    internal static void RequireStep(double dt)
    {
        if (!(dt > 0.0) || !double.IsFinite(dt))
        {
            throw new ArgumentOutOfRangeException(nameof(dt), dt, "dt must be a finite positive value");
        }
    }

    internal static void RequireLength(int length, int dimension, string name)
    {
        if (length != dimension)
        {
            throw new ArgumentException($"{name} must have {dimension} components, got {length}", name);
        }
    }

    internal static void RequireFinite(ReadOnlySpan<double> result, string step)
    {
        for (int i = 0; i < result.Length; i++)
        {
            if (!double.IsFinite(result[i]))
            {
                throw new ArgumentException($"{step} produced non-finite values (first: component {i})");
            }
        }
    }
}
