namespace BnSyn.Engine.Gpu.OpenCl;

/// <summary>An object of the driver, given back when nothing refers to it any more. In what order does not matter: the driver counts who needs what.</summary>
/// <remarks>
/// Nobody has to dispose of a network, so nothing here can be disposed of. Who hands <see cref="Name"/> to the driver keeps this object alive until the call has
/// returned.
/// </remarks>
internal sealed class OpenClObject
{
    private readonly Func<nint, int> _release;

    /// <summary>Takes over an object.</summary>
    /// <param name="name">The driver's name for it.</param>
    /// <param name="release">Gives it back.</param>
    internal OpenClObject(nint name, Func<nint, int> release) => (Name, _release) = (name, release);

    ~OpenClObject() => _release(Name);

    /// <summary>The driver's name for it.</summary>
    internal nint Name { get; }
}
