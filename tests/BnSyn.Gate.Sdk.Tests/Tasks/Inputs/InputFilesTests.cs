using BnSyn.Gate.Tasks.Inputs;

namespace BnSyn.Gate.Sdk.Tests.Tasks.Inputs;

public sealed class InputFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("inputs-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Everything_in_the_output_folder_counts_but_symbols_documentation_and_what_the_gate_writes()
    {
        WriteText("out/engine.pdb", "BSJB and symbols");
        WriteText("out/native.pdb", "Microsoft C/C++ MSF 7.00 and symbols");
        WriteText("out/engine.xml", "\uFEFF<?xml version=\"1.0\"?>\n<doc>\n</doc>\n");
        Write("out/engine.dll", "out/data.xml", "out/written.log", "out/fr/engine.resources.dll", "out/runtimes/linux-x64/native/libfast.so", "out/reports/report.md");

        Assert.Equal(["data.xml", "engine.dll", "fr/engine.resources.dll", "runtimes/linux-x64/native/libfast.so"], Names([], [], PathOf("out/reports/")));
    }

    [Fact]
    public void A_reference_that_was_not_copied_counts_under_the_name_that_its_copy_would_have()
    {
        Write("out/engine.dll", "packages/one/lib.dll", "packages/one/native/libfast.so", "copied/engine.dll");
        WriteText("packages/one/lib.pdb", "BSJB and symbols");

        Assert.Equal(
            ["engine.dll", "lib.dll", "runtimes/linux-x64/native/libfast.so"],
            Names([("packages/one/lib.dll", ""), ("packages/one/lib.pdb", ""), ("packages/one/native/libfast.so", "runtimes/linux-x64/native/"), ("copied/engine.dll", ""), ("packages/gone.dll", "")], []));
        Assert.Equal(PathOf("out/engine.dll"), Of([("copied/engine.dll", "")], []).Single().Path);
    }

    [Fact]
    public void What_the_project_names_counts_apart_from_the_output_under_its_place_in_the_project()
    {
        Write("out/table.txt", "project/data/table.txt", "elsewhere/table.txt");

        Assert.Equal(["project/" + PathOf("elsewhere/table.txt"), "project/data/table.txt", "table.txt"], Names([], ["project/data/table.txt", "elsewhere/table.txt"]));
    }

    [Fact]
    public void A_molecule_of_the_Protein_Data_Bank_and_a_table_beside_an_assembly_of_its_name_are_data()
    {
        WriteText("out/1ubq.pdb", "HEADER    CHROMOSOMAL PROTEIN                     02-JAN-87   1UBQ\n");
        WriteText("out/engine.xml", "<table><row alpha=\"1\" /></table>");
        Write("out/engine.dll");

        Assert.Equal(["1ubq.pdb", "engine.dll", "engine.xml"], Names([], []));
    }

    [Fact]
    public void A_folder_of_the_gate_that_has_the_output_folder_in_it_sets_nothing_apart()
    {
        Write("out/engine.dll", "out/data.bin");

        Assert.Equal(["data.bin", "engine.dll"], Names([], [], PathOf("")));
    }

    [Fact]
    public void What_a_linked_folder_leads_to_counts()
    {
        Write("out/engine.dll", "elsewhere/deep/table.txt");
        Directory.CreateSymbolicLink(PathOf("out/data"), PathOf("elsewhere"));

        Assert.Equal(["data/deep/table.txt", "engine.dll"], Names([], []));
    }

    [Fact]
    public void An_output_folder_that_is_not_there_holds_nothing() => Assert.Empty(Names([], []));

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private void Write(params string[] names)
    {
        foreach (var name in names)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
            File.WriteAllText(PathOf(name), name);
        }
    }

    private void WriteText(string name, string text)
    {
        Write(name);
        File.WriteAllText(PathOf(name), text);
    }

    private IEnumerable<string> Names((string Path, string Folder)[] references, string[] named, params string[] apart) => Of(references, named, apart).Select(file => file.Name);

    private IReadOnlyList<InputFile> Of((string Path, string Folder)[] references, string[] named, params string[] apart) => InputFiles.Of(
        PathOf("out"), references.Select(reference => (PathOf(reference.Path), reference.Folder)), named.Select(PathOf), PathOf("project"), apart, [PathOf("out/written.log")]);
}
