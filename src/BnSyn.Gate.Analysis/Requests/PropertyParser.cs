namespace BnSyn.Gate.Analysis.Requests;

/// <summary>Reads the text of a property.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="text">The text, which takes what is wrong with it.</param>
/// <param name="value">What it says; of no meaning where it is wrong.</param>
/// <returns>Whether it is right.</returns>
internal delegate bool PropertyParser<T>(PropertyText text, out T value);
