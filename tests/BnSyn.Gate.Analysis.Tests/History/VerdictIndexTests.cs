using System.Text.Json;
using BnSyn.Gate.Analysis.History;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.History;

/// <summary>With an index a trend says what it says without one, whatever becomes of the files or of the index.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class VerdictIndexTests : IDisposable
{
    private readonly Archive archive = new();

    private string Index => Path.Combine(archive.Folder, VerdictIndex.FileName);

    public void Dispose() => archive.Dispose();

    [Fact]
    public void An_index_is_kept_and_answers_for_files_that_are_as_they_were()
    {
        Fill(12);
        var first = Say();
        var file = File.ReadAllBytes(Index);

        // Had the files been read, these would not be verdicts.
        foreach (var verdict in Files())
        {
            var times = (File.GetLastWriteTimeUtc(verdict), File.GetCreationTimeUtc(verdict));
            using (var stream = new FileStream(verdict, FileMode.Open, FileAccess.Write))
            {
                stream.WriteByte((byte)'x');
            }

            File.SetLastWriteTimeUtc(verdict, times.Item1);
            Assert.Equal(times, (File.GetLastWriteTimeUtc(verdict), File.GetCreationTimeUtc(verdict)));
        }

        Assert.Equal(first, Say());
        Assert.Equal(file, File.ReadAllBytes(Index));
    }

    [Fact]
    public void A_deleted_index_is_made_anew_with_the_same_answer()
    {
        Fill(12);
        var first = Say();
        File.Delete(Index);

        Assert.Equal(first, Say());
        Assert.True(File.Exists(Index));
    }

    [Fact]
    public void Random_edits_of_the_folder_are_seen()
    {
        var random = new Random(21);
        Fill(12);
        for (var round = 0; round < 25; round++)
        {
            _ = Say();
            var files = Files();
            var victim = files[random.Next(files.Length)];
            switch (random.Next(6))
            {
                case 0:
                    archive.Add(Archive.Scenario(10 + random.NextDouble(), 1000));
                    break;
                case 1 when files.Length > 11:
                    File.Delete(victim);
                    break;
                case 2:
                    File.WriteAllText(victim, "{");
                    break;
                case 3:
                    // Of the same size, in the place of the old file.
                    var other = File.ReadAllText(victim).Replace("5001", "5002", StringComparison.Ordinal);
                    File.Delete(victim);
                    File.WriteAllText(victim, other);
                    break;
                case 4:
                    File.Move(victim, Path.Combine(Directory.CreateDirectory(Path.Combine(archive.Folder, $"moved {round}")).FullName, "verdict.json"));
                    break;
                default:
                    File.SetLastWriteTimeUtc(victim, new DateTime(2026, 1, 1, 0, 0, round, DateTimeKind.Utc));
                    break;
            }

            var said = Say();
            File.Delete(Index);
            Assert.Equal(Say(), said);
        }
    }

    [Fact]
    public void A_file_that_was_written_while_it_was_read_is_read_again()
    {
        // Without waiting every time is within the tick of the reading: nothing may be taken from the index.
        archive.With(Enumerable.Repeat(10.0, 11));
        _ = Say();
        var victim = Files()[0];
        var time = File.GetLastWriteTimeUtc(victim);
        File.WriteAllText(victim, File.ReadAllText(victim).Replace("5001", "5002", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(victim, time);

        var said = Say();
        File.Delete(Index);
        Assert.Equal(Say(), said);
    }

    [Fact]
    public void A_damaged_index_is_none()
    {
        Fill(12);
        var first = Say();
        var whole = File.ReadAllBytes(Index);
        var random = new Random(7);
        for (var round = 0; round < 40; round++)
        {
            var damaged = round % 2 == 0 ? whole[..random.Next(whole.Length)] : [.. whole];
            if (round % 2 == 1)
            {
                damaged[random.Next(damaged.Length)] ^= (byte)(1 + random.Next(255));
            }

            File.WriteAllBytes(Index, damaged);
            Assert.Equal(first, Say());
            Assert.Equal(whole.Length, new FileInfo(Index).Length);
        }

        File.WriteAllBytes(Index, []);
        Assert.Equal(first, Say());
    }

    [Fact]
    public void A_pattern_and_a_file_have_no_index()
    {
        archive.With(1, 2);
        _ = Trend.Of(Path.Combine(archive.Folder, "*.json"), 0.05, fail: false);
        _ = Trend.Of(Files()[0], 0.05, fail: false);

        Assert.False(File.Exists(Index));
    }

    private string[] Files() => [.. Directory.GetFiles(archive.Folder, "verdict.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>Runs whose files are older than a tick of any file system.</summary>
    private void Fill(int runs)
    {
        archive.With(Enumerable.Range(0, runs).Select(run => 10 + (0.01 * run)));
        Thread.Sleep(2100);
    }

    private string Say()
    {
        var trend = Trend.Of(archive.Folder, 0.001, fail: false);
        return TrendText.Markdown(trend) + JsonSerializer.Serialize(trend.Rows) + string.Join('\n', trend.Findings.Select(finding => finding.Message))
            + string.Join('\n', trend.Series.Select(series => $"{series.Name} {string.Join(' ', series.Values)} {string.Join(' ', series.Ranges)} {string.Join(' ', series.Runs.Select(run => run.Place))}"));
    }
}
