namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>Makes the template's engine depend on something. By what is read as 1 the bits are as before.</summary>
internal static class ChainEdits
{
    /// <summary>Multiplies the quadratic term by an expression of C#.</summary>
    public static void ScaleBy(this UserProject user, string factor) =>
        user.Change("ChainOfMasses.cs", text => text.Replace(" alpha;", $" {factor} * alpha;", StringComparison.Ordinal));

    /// <summary>Multiplies it by the numbers that stand in files beside the engine's assembly.</summary>
    public static void ScaleByFiles(this UserProject user, params string[] files) => user.ScaleBy(string.Join(" * ", files.Select(file =>
        $"double.Parse(System.IO.File.ReadAllText(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(typeof(ChainOfMasses).Assembly.Location)!, \"{file}\")), System.Globalization.CultureInfo.InvariantCulture)")));

    /// <summary>Multiplies it by what the function of a native library gives.</summary>
    public static void ScaleByNative(this UserProject user)
    {
        user.ScaleBy("Fast.Coefficient()");
        user.Write("Fast.cs", "namespace PhysicsGate1; static class Fast { [System.Runtime.InteropServices.DllImport(\"fast\", EntryPoint = \"coefficient\")] public static extern double Coefficient(); }");
    }

    /// <summary>Adds items, properties or targets to the project.</summary>
    public static void AddToProject(this UserProject user, string elements) => user.Replace("PhysicsGate1.csproj", "</Project>", elements + "</Project>");

    /// <summary>Writes a native library that gives a coefficient. Replaced as a build replaces it: who has the old one mapped keeps it.</summary>
    public static void WriteNative(this UserProject user, string file, double coefficient)
    {
        File.Delete(user.PathOf(file));
        File.WriteAllBytes(user.PathOf(file), NativeLibrary.Returning(coefficient));
    }
}
