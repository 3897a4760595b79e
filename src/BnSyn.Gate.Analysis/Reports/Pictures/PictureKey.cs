namespace BnSyn.Gate.Analysis.Reports.Pictures;

/// <summary>What one look of a picture stands for.</summary>
/// <param name="Look">Colour and style.</param>
/// <param name="Sign">A character of its shape: colour alone tells too little.</param>
/// <param name="Words">Its meaning.</param>
internal sealed record PictureKey(string Look, string Sign, string Words);
