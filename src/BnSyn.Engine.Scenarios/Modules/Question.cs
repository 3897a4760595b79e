namespace BnSyn.Engine.Scenarios.Modules;

/// <summary>A question to one module of the engine.</summary>
/// <param name="What">What is asked, once in a list.</param>
/// <param name="Ask">Asks, and adds what is answered.</param>
internal sealed record Question(string What, Action<Answer> Ask);
