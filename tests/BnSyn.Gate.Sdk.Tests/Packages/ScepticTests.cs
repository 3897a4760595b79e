using System.Globalization;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>Variations on the changes of <see cref="UnseenChangeTests"/> that someone would try who wants to slip one past the gate.</summary>
public sealed class ScepticTests(PackedFeed feed)
{
    /// <summary>So long that its content is read only where size or time say so.</summary>
    private const int Long = 5 << 20;

    private readonly UserProject _user = new(feed);

    [Fact(Explicit = true)]
    public void A_native_library_of_another_name_that_is_found_before_the_one_that_was_measured_is_drift()
    {
        Assert.SkipUnless(NativeLibrary.IsPossible, "the library is one of Linux");
        _user.ScaleByNative();
        _user.AddToProject("<ItemGroup><None Include=\"*.so\" CopyToOutputDirectory=\"PreserveNewest\" /></ItemGroup>");
        _user.WriteNative("libfast.so", 1);

        IsDriftAfter(() => _user.WriteNative("fast.so", 1.25));
    }

    [Fact(Explicit = true)]
    public void A_large_file_behind_a_link_that_changes_and_keeps_its_size_is_drift()
    {
        _user.ScaleByFiles("alpha.txt");
        var data = _user.PathOf("alpha.in");
        WriteLong(data, 1);
        _user.Build().AssertPassed();
        File.CreateSymbolicLink(_user.PathOf("bin/Release/net10.0/alpha.txt"), data);

        IsDriftAfter(() => WriteLong(data, 2));
    }

    [Fact(Explicit = true)]
    public void A_file_in_a_linked_folder_is_drift()
    {
        _user.ScaleByFiles("data/alpha.txt");
        Directory.CreateDirectory(_user.PathOf("measured"));
        _user.Write("measured/alpha.txt", "1");
        _user.Build().AssertPassed();
        Directory.CreateSymbolicLink(_user.PathOf("bin/Release/net10.0/data"), _user.PathOf("measured"));

        IsDriftAfter(() => _user.Write("measured/alpha.txt", "2"));
    }

    [Fact(Explicit = true)]
    public void A_molecule_whose_file_has_the_extension_of_symbols_is_drift()
    {
        _user.ScaleByFiles("molecule.pdb");
        _user.AddToProject("<ItemGroup><Content Include=\"molecule.pdb\" CopyToOutputDirectory=\"PreserveNewest\" /></ItemGroup>");
        _user.Write("molecule.pdb", "1");

        IsDriftAfter(() => _user.Write("molecule.pdb", "2"));
    }

    [Fact(Explicit = true)]
    public void A_data_file_is_drift_although_baselines_are_directly_in_the_project_and_the_output_below_them()
    {
        foreach (var file in Directory.EnumerateFiles(_user.PathOf("baselines")))
        {
            File.Move(file, _user.PathOf(Path.GetFileName(file)));
        }

        _user.AddProperties("<PhysicsGateBaselineDirectory>$(MSBuildProjectDirectory)</PhysicsGateBaselineDirectory>");
        _user.ScaleByFiles("alpha.txt");
        _user.AddToProject("<ItemGroup><Content Include=\"alpha.txt\" CopyToOutputDirectory=\"PreserveNewest\" /></ItemGroup>");
        _user.Write("alpha.txt", "1");

        IsDriftAfter(() => _user.Write("alpha.txt", "2"));
    }

    [Fact]
    public void Reports_in_the_output_folder_are_BNG1024_because_the_engine_would_be_taken_for_the_gates()
    {
        var build = _user.Gate("-p:PhysicsGateReportDirectory=bin/Release/net10.0");

        build.AssertFailed();
        Assert.Contains("bin/Release/net10.0", build.Error("BNG1024").Text, StringComparison.Ordinal);
        Assert.Equal(0, build.GateRuns);
    }

    [Fact(Explicit = true)]
    public void A_number_in_AdditionalFiles_from_which_a_generator_writes_code_is_drift()
    {
        Directory.CreateDirectory(_user.PathOf("Generator"));
        _user.Write("Generator/Generator.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><EnforceExtendedAnalyzerRules>false</EnforceExtendedAnalyzerRules></PropertyGroup>
              <ItemGroup>
                <Reference Include="$(RoslynTargetsPath)/bincore/Microsoft.CodeAnalysis.dll" Private="false" />
              </ItemGroup>
            </Project>
            """);
        _user.Write("Generator/Generator.cs", """
            using Microsoft.CodeAnalysis;
            [Generator(LanguageNames.CSharp)]
            public sealed class Alpha : IIncrementalGenerator
            {
                public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
                    context.AdditionalTextsProvider.Select((file, end) => file.GetText(end)!.ToString()),
                    (output, text) => output.AddSource("Given.g.cs", "namespace PhysicsGate1; static class Given { public const double Alpha = " + text + "; }"));
            }
            """);
        _user.AddProperties("<DefaultItemExcludes>$(DefaultItemExcludes);Generator/**</DefaultItemExcludes>");
        _user.AddToProject("<ItemGroup><AdditionalFiles Include=\"alpha.in\" /><ProjectReference Include=\"Generator/Generator.csproj\" OutputItemType=\"Analyzer\" ReferenceOutputAssembly=\"false\" /></ItemGroup>");
        _user.ScaleBy("Given.Alpha");
        _user.Write("alpha.in", "1.0");

        IsDriftAfter(() => _user.Write("alpha.in", "2.0"));
    }

    [Fact(Explicit = true)]
    public void An_internal_method_of_a_project_that_InternalsVisibleTo_opens_is_drift()
    {
        Directory.CreateDirectory(_user.PathOf("Inner"));
        _user.Write("Inner/Inner.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><InternalsVisibleTo Include="PhysicsGate1" /></ItemGroup>
            </Project>
            """);
        _user.Write("Inner/Inner.cs", "internal static class Inner { internal static double Alpha() => 1; }");
        _user.AddProperties("<DefaultItemExcludes>$(DefaultItemExcludes);Inner/**</DefaultItemExcludes>");
        _user.AddToProject("<ItemGroup><ProjectReference Include=\"Inner/Inner.csproj\" /></ItemGroup>");
        _user.ScaleBy("Inner.Alpha()");

        // The reference assembly is as before, so that the engine's own assembly is not compiled again.
        IsDriftAfter(() => _user.Write("Inner/Inner.cs", "internal static class Inner { internal static double Alpha() => 2; }"));
    }

    [Fact(Explicit = true)]
    public void A_file_that_two_gates_use_is_drift_in_both()
    {
        var shared = Path.Combine(_user.Folder, "..", $"{Path.GetFileName(_user.Folder)} shared.txt");
        File.WriteAllText(shared, "1");
        var other = new UserProject(feed);
        Array.ForEach([_user, other], user =>
        {
            user.ScaleBy($"double.Parse(System.IO.File.ReadAllText(@\"{shared}\"), System.Globalization.CultureInfo.InvariantCulture)");
            user.AddToProject($"<ItemGroup><PhysicsGateInput Include=\"{shared}\" /></ItemGroup>");
        });
        Directory.Move(other.Folder, _user.PathOf("Other"));
        File.Move(_user.PathOf("Other/PhysicsGate1.csproj"), _user.PathOf("Other/Other.csproj"));
        _user.AddProperties("<DefaultItemExcludes>$(DefaultItemExcludes);Other/**</DefaultItemExcludes>");
        _user.Write("all.slnx", "<Solution><Project Path=\"PhysicsGate1.csproj\" /><Project Path=\"Other/Other.csproj\" /></Solution>");

        var first = Both();
        var second = Both();
        File.WriteAllText(shared, "2");
        var third = Both();

        Assert.All([first, second], build => build.AssertPassed());
        Assert.Equal((2, 0, 2), (first.GateRuns, second.GateRuns, third.GateRuns));
        Assert.Equal(2, third.Errors.Where(error => error.Code == "BNG3011").Select(error => error.File).Distinct().Count());

        BuildOutcome Both() => _user.Build("all.slnx", "-t:PhysicsGate", "-p:PhysicsGateMeasureGains=false", "-m");
    }

    [Fact(Explicit = true)]
    public void A_library_from_a_place_that_the_build_does_not_know_is_BNG1021_and_never_up_to_date()
    {
        Assert.SkipUnless(NativeLibrary.IsPossible, "the library is one of Linux");
        var outside = Path.Combine(Path.GetDirectoryName(feed.Folder)!, $"{Path.GetFileName(_user.Folder)} outside");
        Directory.CreateDirectory(outside);
        var library = Path.Combine(outside, "libfast.so");
        File.WriteAllBytes(library, NativeLibrary.Returning(1));
        _user.ScaleBy($"((delegate* unmanaged<double>)System.Runtime.InteropServices.NativeLibrary.GetExport(System.Runtime.InteropServices.NativeLibrary.Load(@\"{library}\"), \"coefficient\"))()");
        _user.Replace("ChainOfMasses.cs", "public ChainOfMasses(", "public unsafe ChainOfMasses(");
        _user.AddProperties("<AllowUnsafeBlocks>true</AllowUnsafeBlocks>");

        BuildOutcome[] builds = [_user.Gate(), _user.Gate()];

        Assert.All(builds, build =>
        {
            build.AssertPassed();
            Assert.Equal(1, build.GateRuns);
            Assert.Contains("libfast.so", Assert.Single(build.Warnings, warning => warning.Code == "BNG1021").Text, StringComparison.Ordinal);
        });
    }

    [Fact(Explicit = true)]
    public void An_engine_that_the_project_calls_a_result_is_BNG1021_and_never_up_to_date()
    {
        _user.AddToProject("<ItemGroup><PhysicsGateOutput Include=\"$(OutDir)PhysicsGate1.dll\" /></ItemGroup>");

        BuildOutcome[] builds = [_user.Gate(), _user.Gate()];

        Assert.All(builds, build =>
        {
            build.AssertPassed();
            Assert.Equal(1, build.GateRuns);
            Assert.Contains("PhysicsGate1.dll", Assert.Single(build.Warnings, warning => warning.Code == "BNG1021").Text, StringComparison.Ordinal);
        });
    }

    [Fact(Explicit = true)]
    public void Variables_of_the_runtime_that_choose_code_or_collection_between_two_builds_run_the_gate_again()
    {
        _user.Gate().AssertPassed();

        foreach (var name in (string[])["DOTNET_EnableAVX2", "DOTNET_gcServer", "DOTNET_TieredCompilation", "COMPlus_TieredCompilation"])
        {
            var build = _user.Gate([(name, "0")], "--no-restore");

            build.AssertPassed();
            Assert.True(build.GateRuns == 1, name);
        }
    }

    private static void WriteLong(string file, double number)
    {
        File.WriteAllText(file, number.ToString(CultureInfo.InvariantCulture).PadRight(Long));
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-1));
    }

    private void IsDriftAfter(Action change)
    {
        var before = _user.Gate();
        before.AssertPassed();
        Assert.Equal(1, before.GateRuns);
        Assert.Single(Directory.EnumerateFiles(_user.PathOf("obj/Release/net10.0/physics-gate"), "passed-*.stamp"));

        change();
        var after = _user.Gate();

        after.AssertFailed();
        Assert.Equal(1, after.GateRuns);
        Assert.Contains("BNG3011", after.ErrorCodes);
    }
}
