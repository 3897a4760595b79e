namespace BnSyn.Gate.Tasks;

/// <summary>What somebody meant who misspelt a name.</summary>
internal static class NearestName
{
    /// <summary>A letter too many, too few or another, or two that changed places; more is another name.</summary>
    private const int MostEdits = 2;

    /// <summary>The end of a sentence about an unknown name.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="valid">What could have been.</param>
    /// <returns>A question that names the nearest one, where one is close, else a full stop.</returns>
    public static string Suggestion(string name, IEnumerable<string> valid)
    {
        var nearest = valid
            .Select(candidate => (Name: candidate, Edits: Edits(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .OrderBy(candidate => candidate.Edits)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Name is not null && nearest.Edits <= MostEdits ? $"; did you mean {nearest.Name}?" : ".";
    }

    // Levenshtein's distance, row by row.
    private static int Edits(string left, string right)
    {
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[above.Length];
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var replaced = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, 1 + Math.Min(above[j], row[j - 1]));
            }

            above = row;
        }

        return above[right.Length];
    }
}
