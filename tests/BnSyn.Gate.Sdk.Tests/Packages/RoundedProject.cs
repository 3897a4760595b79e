namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>The template's project with the terms of one sum in another order.</summary>
/// <param name="feed">Where its packages come from.</param>
public sealed class RoundedProject(PackedFeed feed)
{
    internal UserProject User { get; } = Make(feed);

    private static UserProject Make(PackedFeed feed)
    {
        var user = new UserProject(feed);
        user.Change("ChainOfMasses.cs", text => text.Replace(
            "right - left + (_alpha * ((right * right) - (left * left)))", "right + (_alpha * ((right * right) - (left * left))) - left", StringComparison.Ordinal));
        user.Build().AssertPassed();
        return user;
    }
}
