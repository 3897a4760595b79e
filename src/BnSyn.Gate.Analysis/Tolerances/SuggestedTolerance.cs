using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>A tolerance that follows from the floor: a hundred times it, so that compilers and machines which were not tried have room.</summary>
/// <param name="Absolute">In the observable's unit.</param>
/// <param name="Relative">From 0 to below 1.</param>
internal readonly record struct SuggestedTolerance(double Absolute, double Relative)
{
    private const double Factor = 100;

    /// <summary>The tolerance; <see langword="null"/> where no rounding was seen, out of which nothing follows.</summary>
    public static SuggestedTolerance? Of(ObservableFloor floor)
    {
        if (floor is not { Observable.HasTolerance: true, All: { Absolute: > 0 } all })
        {
            return null;
        }

        if (!double.IsFinite(Factor * all.Absolute) || !double.IsFinite(Factor * all.Relative))
        {
            return null;
        }

        var relative = Up(Factor * all.Relative);
        return relative >= 1 && floor.Observable.IsRelative ? null : new(Up(Factor * all.Absolute), relative < 1 ? relative : 0);
    }

    /// <summary>The line of C#.</summary>
    public string Code(ObservableFloor floor, string measured) =>
        floor.Observable.Code(
            this,
            $"a hundred times the rounding floor of {NumberText.WithUnit(NumberText.Rounded(floor.All!.Value.Absolute, 2), floor.Observable.Unit)} ({NumberText.Rounded(floor.All.Value.Relative, 2)} relative), {measured}; dotnet build -t:PhysicsTolerances");

    // To one digit, upwards: a tolerance of more digits would claim to know more.
    private static double Up(double value)
    {
        if (value == 0)
        {
            return 0;
        }

        var exponent = (int)Math.Floor(Math.Log10(value));
        var digit = Math.Ceiling((value / Math.Pow(10, exponent)) - 1e-9);
        return DecimalNumber.Of(digit, exponent);
    }
}
