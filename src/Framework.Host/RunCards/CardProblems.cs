namespace TridentFramework.Host.RunCards;

/// <summary>Collects every problem of a card. The same problem found twice, as a merge of settings does, is kept once.</summary>
internal sealed class CardProblems
{
    private readonly List<CardProblem> _problems = [];
    private readonly HashSet<CardProblem> _known = [];

    /// <summary>Problems so far.</summary>
    public int Count => _problems.Count;

    /// <summary>Adds a problem at a place.</summary>
    public void Add(CardPosition position, string path, string message, bool isPluginFault = false)
    {
        var problem = new CardProblem(position.File, position.Line, position.Column, path.Length == 0 ? "card" : path, CardText.OneLine(message)) { IsPluginFault = isPluginFault };
        if (_known.Add(problem))
            _problems.Add(problem);
    }

    /// <summary>Adds a problem of a value.</summary>
    public void Add(CardNode node, string message) => Add(node.Position, node.Path, message);

    /// <summary>The problems in reading order: the card itself first, then each other file, by line and column.</summary>
    /// <param name="file">The card's file.</param>
    public IReadOnlyList<CardProblem> InReadingOrder(string file) =>
    [
        .. _problems
            .OrderBy(p => !string.Equals(p.File, file, StringComparison.Ordinal))
            .ThenBy(static p => p.File, StringComparer.Ordinal)
            .ThenBy(static p => p.Line)
            .ThenBy(static p => p.Column),
    ];
}
