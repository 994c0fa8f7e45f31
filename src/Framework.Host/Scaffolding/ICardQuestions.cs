namespace TridentFramework.Host.Scaffolding;

/// <summary>Asks a user.</summary>
internal interface ICardQuestions
{
    /// <summary>Asks until the answer has no problem.</summary>
    /// <param name="question">The question.</param>
    /// <param name="suggestion">The answer of a user who only presses Enter; empty for none.</param>
    /// <param name="problemOf">What is wrong with an answer; null if nothing is.</param>
    /// <returns>The answer.</returns>
    string Ask(string question, string suggestion, Func<string, string?> problemOf);
}
