using System.Text.Json;
using System.Text.Json.Serialization;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Profiles;

/// <summary><c>profile.json</c>: figures for people and programs, and every sample, so that two profiles can be compared later.</summary>
internal static class ProfileFile
{
    /// <summary>The version that is written and read.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The key that no other file of the gate has.</summary>
    private const string VersionKey = "profileVersion";

    private static readonly JsonSerializerOptions Strict = new(JsonFile.Report) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <summary>Writes the file's bytes; the same profile always gives the same ones.</summary>
    public static byte[] Write(EngineProfile profile) => JsonSerializer.SerializeToUtf8Bytes(
        new Document(SchemaVersion, profile.GateVersion, profile.MeasuredAt, profile.Commit, profile.Machine, [.. profile.Backends.Select(EntryOf)])
        {
            Growth = [.. profile.Growth.Select(series => SeriesEntry.Of(series, series.Declared))],
            Comparison = profile.Comparison is { } comparison ? new(comparison.Base, comparison.Commit, PairedDifference.Of(profile), comparison.Backends) : null,
        },
        Strict);

    /// <summary>Whether a file is meant to be a profile.</summary>
    /// <param name="root">The file.</param>
    public static bool IsOne(JsonElement root) => root.ValueKind == JsonValueKind.Object && root.TryGetProperty(VersionKey, out _);

    /// <summary>Reads what was read of a file.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>The profile, or why it is none of this gate's (BNG4022).</returns>
    public static Checked<EngineProfile> Read(string file, byte[] content)
    {
        try
        {
            using var parsed = JsonDocument.Parse(content, JsonFile.Strict);
            if (!IsOne(parsed.RootElement))
            {
                return Unreadable(file, "it holds no profile");
            }

            if (!parsed.RootElement.GetProperty(VersionKey).TryGetInt32(out var version) || version != SchemaVersion)
            {
                return Unreadable(file, $"its {VersionKey} is not {SchemaVersion}");
            }

            var document = parsed.Deserialize<Document>(Strict)!;
            var profile = new EngineProfile(document.GateVersion, document.MeasuredAt, document.Commit, document.Machine, [.. document.Backends.Select(ProfileOf)])
            {
                Growth = [.. (document.Growth ?? []).Select(entry => entry.Series)],
                Comparison = document.Comparison is { } comparison ? new(comparison.Base, comparison.Commit, comparison.Backends) : null,
            };
            return ProblemOf(profile) is { } problem ? Unreadable(file, problem) : new(profile, []);
        }
        catch (Exception exception) when (JsonFile.IsProblem(exception))
        {
            return Unreadable(file, exception.Message, exception);
        }
    }

    private static Checked<EngineProfile> Unreadable(string file, string problem, Exception? exception = null) =>
        new(null, [Finding.Of(ProfileDiagnostics.NoProfile, ("file", file), ("problem", problem)) with { Location = JsonFile.Place(file, exception) }]);

    // What the figures take for granted.
    private static string? ProblemOf(EngineProfile profile)
    {
        foreach (var backend in profile.Backends)
        {
            var where = $"{backend.Scenario}, {backend.Backend}";
            if (backend.Samples.Count == 0)
            {
                return $"{where} has no samples";
            }

            var names = backend.Samples[0].Kernels.Select(kernel => kernel.Name).ToList();
            if (names.Distinct(StringComparer.Ordinal).Count() < names.Count || names.Count == 0)
            {
                return $"{where} has no kernels, or one twice";
            }

            foreach (var sample in backend.Samples)
            {
                if (!sample.Kernels.Select(kernel => kernel.Name).SequenceEqual(names, StringComparer.Ordinal))
                {
                    return $"{where} has samples of different kernels";
                }

                if (!(sample.StepSeconds > 0) || !(sample.ClockedSeconds > 0) || !(sample.Kernels.Sum(kernel => kernel.Seconds) > 0) || sample.Kernels.Any(kernel => !(kernel.Seconds >= 0) || kernel.Counts.Count != sample.CounterNames.Count))
                {
                    return $"{where} has a sample without times, with a negative one, or with other counts than counters";
                }
            }
        }

        foreach (var compared in profile.Comparison?.Backends ?? [])
        {
            var own = profile.Backends.FirstOrDefault(backend => (backend.Scenario, backend.Backend) == (compared.Scenario, compared.Backend));
            if (compared.Before.Count > 0 && (own?.Samples.Count != compared.Before.Count || compared.Before.Any(sample => sample.Kernels.Any(kernel => !(kernel.Seconds >= 0)))))
            {
                return $"{compared.Scenario}, {compared.Backend} was compared in pairs of which one half is not there, or has a negative time";
            }
        }

        return null;
    }

    private static Entry EntryOf(BackendProfile backend) => new(
        backend.Scenario,
        backend.Backend,
        backend.Seed,
        new(backend.Step, backend.Overhead, backend.Covered, SampleInterval.Confidence(backend.Samples.Count), [.. backend.Kernels]),
        backend.Samples);

    private static BackendProfile ProfileOf(Entry entry) => new(entry.Scenario, entry.Backend, entry.Seed, entry.Samples);

    private sealed record Document(
        [property: JsonPropertyName(VersionKey)] int Version, string GateVersion, string MeasuredAt, string Commit, MachineDescription Machine, IReadOnlyList<Entry> Backends)
    {
        // Added within a version: files of an earlier gate lack it.
        public IReadOnlyList<SeriesEntry>? Growth { get; init; }

        public ComparisonEntry? Comparison { get; init; }
    }

    /// <summary>The kernels are for who reads the file; they follow from the samples.</summary>
    private sealed record ComparisonEntry(string Base, string Commit, IReadOnlyList<PairedKernel> Kernels, IReadOnlyList<ComparedBackend> Backends);

    private sealed record Entry(string Scenario, string Backend, ulong Seed, Summary Figures, IReadOnlyList<ProfileSample> Samples);

    /// <summary>For who reads the file; the samples have it all.</summary>
    private sealed record Summary(SampleInterval StepSeconds, SampleInterval Overhead, SampleInterval Covered, double Confidence, IReadOnlyList<KernelFigures> Kernels);
}
