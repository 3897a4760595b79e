using System.Reflection;
using System.Reflection.Emit;

namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>An assembly with one function, <c>Springs.Coefficient()</c>, written without a compiler.</summary>
internal static class ManagedLibrary
{
    /// <summary>Its name, and that of its class.</summary>
    public const string Name = "Springs";

    /// <summary>
    /// The call of its function in C#. A compiler finds no Object in what was written here: it refers to the runtime's own library, and no compiler knows that.
    /// </summary>
    public const string Call = "(double)System.Reflection.Assembly.Load(\"Springs\").GetType(\"Springs\")!.GetMethod(\"Coefficient\")!.Invoke(null, null)!";

    /// <summary>The assembly's bytes.</summary>
    /// <param name="version">Its version.</param>
    /// <param name="coefficient">What its function returns.</param>
    public static byte[] Returning(Version version, double coefficient)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(Name) { Version = version }, typeof(object).Assembly);
        var type = assembly.DefineDynamicModule(Name).DefineType(Name, TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed);
        var body = type.DefineMethod("Coefficient", MethodAttributes.Public | MethodAttributes.Static, typeof(double), []).GetILGenerator();
        body.Emit(OpCodes.Ldc_R8, coefficient);
        body.Emit(OpCodes.Ret);
        type.CreateType();
        using var stream = new MemoryStream();
        assembly.Save(stream);
        return stream.ToArray();
    }
}
