using BnSyn.Gate.Analysis.Baselines.Json;

namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>One way to write a fact.</summary>
/// <typeparam name="T">The fact's record.</typeparam>
/// <param name="Codec">The way.</param>
/// <param name="TakesPart">Whether an object of a file is written so.</param>
/// <param name="TakesRecord">Whether a record is to be written so.</param>
internal sealed record Variant<T>(RecordCodec<T> Codec, Func<JsonPart, bool> TakesPart, Func<T, bool> TakesRecord)
    where T : class;
