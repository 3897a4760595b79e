namespace BnSyn.Gate.Runner.Memory;

/// <summary>
/// The table in which the runtime keeps which casts succeed. It is an array on the managed heap that doubles when a bucket is full, and
/// the buckets are chosen by addresses, which differ from process to process: it grows now in a construction and now outside it.
/// </summary>
internal static class CastCache
{
    // Several times as many pairs as the table ever has entries, which is 4096.
    private const int Types = 128;

    /// <summary>Lets the table grow to its last size, so that no construction does.</summary>
    public static void Fill()
    {
        var types = typeof(object).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, ContainsGenericParameters: false }).Take(Types).ToArray();
        foreach (var source in types)
        {
            foreach (var target in types)
            {
                target.IsAssignableFrom(source);
            }
        }
    }
}
