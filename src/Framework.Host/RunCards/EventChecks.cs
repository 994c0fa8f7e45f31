using TridentFramework.Host.Events;

namespace TridentFramework.Host.RunCards;

/// <summary>Checks what a card says of events.</summary>
/// <param name="problems">Receives the problems.</param>
internal sealed class EventChecks(CardProblems problems)
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Checks the tasks of a card.</summary>
    public void Check(RunCard card)
    {
        foreach (var task in card.Tasks ?? [])
        {
            if (task.Value is { Events: { } keys })
                Check(keys, (task.Node as CardMapping)?.Find("events") ?? task.Node);
        }
    }

    private void Check(EventsKeys keys, CardNode node)
    {
        var name = keys.Name?.Value ?? EventsTask.DefaultName;
        if (keys.Name is not null && !FileNames.IsGood(name))
            problems.Add(keys.Name.Node, $"{CardText.Quote(name)} is no name for files; use {FileNames.Form}");
        else if (!_names.Add(name))
            problems.Add(keys.Name?.Node ?? node, $"an earlier events task is called {CardText.Quote(name)} too; give each a name of its own, such as 'name: control'");
        var formats = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (text, place) in keys.Formats ?? [])
        {
            if (!EventFormats.TryParse(text, out _, out var error))
                problems.Add(place, error);
            else if (!formats.Add(text))
                problems.Add(place, "is listed twice; keep one");
        }

        if (keys.Direction is { } direction && direction.Value.Count == 3 && direction.Value.All(static x => x == 0.0))
            problems.Add(direction.Node, "is a direction: three numbers that are not all zero, such as [0, -0.1, 1]");
    }
}
