namespace TridentFramework.Host.RunCards;

/// <summary>What reading a card gave: a study, or every problem of the card.</summary>
/// <param name="Study">The study; null if there is any problem.</param>
/// <param name="Problems">The problems in reading order.</param>
internal sealed record RunCardResult(Study? Study, IReadOnlyList<CardProblem> Problems);
