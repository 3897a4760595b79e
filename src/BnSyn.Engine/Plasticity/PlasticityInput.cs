using System.Globalization;

namespace BnSyn.Engine.Plasticity;

/// <summary>What a step of a learning rule accepts: the checks, with BN-Syn's texts.</summary>
internal static class PlasticityInput
{
    internal static void RequireTimeStep(double dt_ms)
    {
        if (!(dt_ms > 0.0) || !double.IsFinite(dt_ms))
        {
            throw new ArgumentOutOfRangeException(nameof(dt_ms), dt_ms, "dt_ms must be positive");
        }
    }

    internal static void RequireSpikes(int pre, int expectedPre, int post, int expectedPost)
    {
        if (pre != expectedPre)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"pre_spikes shape mismatch: expected ({expectedPre},), got ({pre},)"));
        }

        if (post != expectedPost)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"post_spikes shape mismatch: expected ({expectedPost},), got ({post},)"));
        }
    }

    internal static void RequireSynapses(int length, int pre, int post, string text)
    {
        if (length != (long)pre * post)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{text}: expected {pre} * {post} values, got {length}"));
        }
    }
}
